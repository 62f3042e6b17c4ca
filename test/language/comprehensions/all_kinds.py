print([x * 2 for x in range(4)], {x % 3 for x in range(7)})  # expect: [0, 2, 4, 6] {0, 1, 2}
print({x: x * x for x in range(3)}, list(x for x in "ab"))  # expect: {0: 0, 1: 1, 2: 4} ['a', 'b']
print([x for x in range(20) if x % 2 if x % 3], [(x, y) for x in range(3) for y in range(x)])
# expect: [1, 5, 7, 11, 13, 17, 19] [(1, 0), (2, 0), (2, 1)]
print([[c for c in row] for row in ("ab", "cd")], [c for row in ("ab", "cd") for c in row])
# expect: [['a', 'b'], ['c', 'd']] ['a', 'b', 'c', 'd']
print([x if x > 1 else -x for x in range(4)])  # expect: [0, -1, 2, 3]
print([x for x in [1, 2, 3] if x != 2])  # expect: [1, 3]
print([*[i for i in range(2)], *{3}])  # expect: [0, 1, 3]
print({k: v for k, v in zip("ab", range(2))})  # expect: {'a': 0, 'b': 1}
print({v: k for k, v in {"x": 1}.items()})  # expect: {1: 'x'}
print([a + b for a, b in [(1, 2)]], [a for a, *_ in ["abc"]])  # expect: [3] ['a']
print([x for x in range(10) if x > 2 and not x % 2 or x == 1], [lambda: 1 for _ in range(2)][0]())
# expect: [1, 4, 6, 8] 1
print([[0] * 3 for _ in range(2)], [x for x in ()])  # expect: [[0, 0, 0], [0, 0, 0]] []
print({x for x in ()}, {x: 1 for x in ()})  # expect: set() {}
print([not x for x in (0, 1)])  # expect: [True, False]
