f = frozenset([1, 2])
print(f, f | {3}, {3} | f, type(f | {3}).__name__)
# expect: frozenset({1, 2}) frozenset({1, 2, 3}) {1, 2, 3} frozenset
print(type({3} | f).__name__, f & {1}, f - {1}, f ^ {1})
# expect: set frozenset({1}) frozenset({2}) frozenset({2})
print({f: "key"}[frozenset([2, 1])])  # expect: key
print(hash(f) == hash(frozenset([2, 1])))  # expect: True
print({frozenset(), frozenset([1])} == {frozenset([1]), frozenset()})  # expect: True
print(f == {1, 2}, {1, 2} in {f}, f in [f], frozenset(f) is f)  # expect: True True True True
print(f.copy() is f, f.union([5]))  # expect: True frozenset({1, 2, 5})
print(frozenset("a") <= frozenset("ab"))  # expect: True
print(hash(frozenset()), hash(frozenset([1])))  # expect: 133146708735736 -558064481276695278
print(hash(frozenset([1, 2, 3])), hash(frozenset([(1, 2), 3.5])))
# expect: -272375401224217160 -5268987115888289412
f2 = f
f2 |= {9}
print(f, f2)  # expect: frozenset({1, 2}) frozenset({1, 2, 9})
for name in ("add", "remove", "update", "pop"):
    print(hasattr(f, name), end=" ")
print(".")  # expect: False False False False .
