def f(first, *rest, key=None, **others):
    return first, rest, key, others


print(f(1))  # expect: (1, (), None, {})
print(f(1, 2, 3, key=4, x=5, y=6))  # expect: (1, (2, 3), 4, {'x': 5, 'y': 6})
print(f(*"abc", **{"key": 1, "z": 2}))  # expect: ('a', ('b', 'c'), 1, {'z': 2})


def g(*args, **kwargs):
    args += (0,)
    kwargs["new"] = 1
    return args, kwargs


original = {"a": 1}
print(g(1, **original), original)  # expect: ((1, 0), {'a': 1, 'new': 1}) {'a': 1}
print((lambda *a: a)(), (lambda **k: k)())  # expect: () {}
