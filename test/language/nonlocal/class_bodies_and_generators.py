def f():
    x = 0

    class C:
        nonlocal x
        x = 5
        y = x

    return x, C.y, hasattr(C, "x")


print(f())  # expect: (5, 5, False)


def g():
    n = 0

    def gen():
        nonlocal n
        while n < 3:
            n += 1
            yield n

    return list(gen()), n


print(g())  # expect: ([1, 2, 3], 3)


def h():
    values = []

    def add(x):
        values.append(x)

    def reset():
        nonlocal values
        values = ["fresh"]

    add(1)
    reset()
    add(2)
    return values


print(h())  # expect: ['fresh', 2]


def loop():
    fs = []
    for i in range(3):
        def bump():
            nonlocal i
            i += 10
            return i
        fs.append(bump)
    return [f() for f in fs], i


print(loop())  # expect: ([12, 22, 32], 32)
