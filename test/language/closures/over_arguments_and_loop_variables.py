def f(a, *args, **kwargs):
    def g():
        nonlocal a
        a += len(args) + len(kwargs)
        return a
    return g


g = f(1, 2, 3, x=4)
print(g(), g())  # expect: 4 7


def h():
    for i in range(3):
        with_i = lambda: i * 10
    return with_i() + i


print(h())  # expect: 22


def deep():
    x = "deep"
    return [[lambda: x for _ in range(1)] for _ in range(1)][0][0]()


print(deep())  # expect: deep
