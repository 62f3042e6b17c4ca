class Point:
    pass


p = Point()
p.x, p.y = 1, 2
print(p.x, p.y)  # expect: 1 2
d = {}
d["a"], *d["rest"] = "xyz"
print(d)  # expect: {'a': 'x', 'rest': ['y', 'z']}
items = [0] * 5
items[1:3], items[0] = "ab", "c"
print(items)  # expect: ['c', 'a', 'b', 0, 0]
