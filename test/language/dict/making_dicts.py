print({}, dict(), {"a": 1}, dict(a=1, b=2), dict([("k", "v")]))
# expect: {} {} {'a': 1} {'a': 1, 'b': 2} {'k': 'v'}
print(dict({"x": 1}, y=2), dict(zip("ab", [1, 2])))  # expect: {'x': 1, 'y': 2} {'a': 1, 'b': 2}
print(dict(["ab", "cd"]))  # expect: {'a': 'b', 'c': 'd'}
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0))
# expect: {'a': None, 'b': None, 'c': None} {1: 0, 2: 0}
print({k: v for k, v in [(1, 2)]}, dict(((1, 2),), three=3))  # expect: {1: 2} {1: 2, 'three': 3}


class Pairs:
    def keys(self):
        return ["k1", "k2"]

    def __getitem__(self, key):
        return key.upper()


print(dict(Pairs()), {**Pairs()})  # expect: {'k1': 'K1', 'k2': 'K2'} {'k1': 'K1', 'k2': 'K2'}
for call in (lambda: dict(5), lambda: dict([1]), lambda: dict(["abc"]), lambda: dict([(1, 2, 3)]),
             lambda: dict(1, 2), lambda: {[]: 1}, lambda: dict.fromkeys(5),
             lambda: {{}: 1}):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError 'int' object is not iterable
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
# expect: TypeError dict expected at most 1 argument, got 2
# expect: TypeError unhashable type: 'list'
# expect: TypeError 'int' object is not iterable
# expect: TypeError unhashable type: 'dict'
