g = (n * n for n in range(4))
print(type(g).__name__, next(g), list(g), list(g))  # expect: generator 0 [1, 4, 9] []
print(sum(n for n in range(10) if n % 2), max((len(w), w) for w in ("a", "ccc", "bb")))
# expect: 25 (3, 'ccc')
print(list((i, j) for i in range(2) for j in "ab"), tuple(x for x in [[1], [2]] for x in x))
# expect: [(0, 'a'), (0, 'b'), (1, 'a'), (1, 'b')] (1, 2)
n = 10
g = (n * i for i in range(3))
n = 100
print(list(g))  # expect: [0, 100, 200]


def source():
    print("evaluated at once")
    return [1, 2]


g = (print("later", x) for x in source())  # expect: evaluated at once
print("made")  # expect: made
list(g)
# expect: later 1
# expect: later 2
try:
    (x for x in 5)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
print(",".join(str(x) for x in (1, 2)))  # expect: 1,2
print(any(x > 1 for x in [1, 2]), dict((k, 1) for k in "ab"))  # expect: True {'a': 1, 'b': 1}
print(sorted(x for x in "cab"))  # expect: ['a', 'b', 'c']
