print(set(), {1}, set([1, 1, 2]), set("aa"), {1, 1.0, True})  # expect: set() {1} {1, 2} {'a'} {1}
print(frozenset([3]), frozenset(), set(range(3)))  # expect: frozenset({3}) frozenset() {0, 1, 2}
print({n % 3 for n in range(10)})  # expect: {0, 1, 2}
print({1, 2} == {2, 1}, {1} == frozenset([1]), set() == [], type({1}).__name__, {*[1], *()})
# expect: True True False set {1}
for call in (lambda: {[]}, lambda: set(5), lambda: {{1}}, lambda: set([{}]), lambda: set(1, 2),
             lambda: hash({1}), lambda: frozenset([[]])):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: unhashable type: 'list'
# expect: 'int' object is not iterable
# expect: unhashable type: 'set'
# expect: unhashable type: 'dict'
# expect: set expected at most 1 argument, got 2
# expect: unhashable type: 'set'
# expect: unhashable type: 'list'
