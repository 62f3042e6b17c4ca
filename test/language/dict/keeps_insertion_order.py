d = {}
for word in "the quick brown fox".split():
    d[word] = len(word)
print(d)  # expect: {'the': 3, 'quick': 5, 'brown': 5, 'fox': 3}
d["the"] = 99
print(list(d))  # expect: ['the', 'quick', 'brown', 'fox']
del d["quick"]
d["quick"] = 0
print(list(d), d.popitem(), list(reversed(d)), list(reversed(d.items())))
# expect: ['the', 'brown', 'fox', 'quick'] ('quick', 0) ['fox', 'brown', 'the'] [('fox', 3), ('brown', 5), ('the', 99)]
print({1: "a", 2: "b", 1: "c"}, dict([("x", 1), ("y", 2), ("x", 3)]), {**{"b": 1, "a": 2}, "b": 5})
# expect: {1: 'c', 2: 'b'} {'x': 3, 'y': 2} {'b': 5, 'a': 2}
