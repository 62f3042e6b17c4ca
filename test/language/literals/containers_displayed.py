print([], (), {}, set())  # expect: [] () {} set()
print([1], (1,), {1: 2}, {1})  # expect: [1] (1,) {1: 2} {1}
print([1, [2, (3,)]], (1, (2,), []))  # expect: [1, [2, (3,)]] (1, (2,), [])
print({1: {2: {3}}})  # expect: {1: {2: {3}}}
print([1, 2, ], (1, 2, ), {1, })  # expect: [1, 2] (1, 2) {1}
print({"a": None, (1, 2): [True]})  # expect: {'a': None, (1, 2): [True]}
print({})  # expect: {}
print(set([0]), frozenset([1]), frozenset())  # expect: {0} frozenset({1}) frozenset()
