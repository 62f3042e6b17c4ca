x = "outer"
print([x for x in range(3)], x)  # expect: [0, 1, 2] outer
print({k: v for k, v in [(1, 2)]}, "k" in globals())  # expect: {1: 2} False
print([y for y in range(3) for x in range(1)], x)  # expect: [0, 1, 2] outer


def f():
    n = 10
    a = [n for n in range(3)]
    return a, n


print(f())  # expect: ([0, 1, 2], 10)


def g():
    return [i for i in range(5) if i in [j for j in range(3)]]


print(g())  # expect: [0, 1, 2]


def h():
    fs = [lambda: i for i in range(3)]
    return [f() for f in fs]


print(h())  # expect: [2, 2, 2]
