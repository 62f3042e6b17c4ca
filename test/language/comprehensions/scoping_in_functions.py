def f(n):
    x = "outside"
    result = [x for x in range(n)]
    inner = [[y * n for y in range(x)] for x in range(3)]
    return result, inner, x


print(f(2))  # expect: ([0, 1], [[], [0], [0, 2]], 'outside')


def g():
    return [(lambda: i + j)() for i in range(2) for j in range(2)]


print(g())  # expect: [0, 1, 1, 2]


def h():
    total = 0
    values = [total := total + v for v in range(4)]
    return values, total


print(h())  # expect: ([0, 1, 3, 6], 6)


def closures():
    return [lambda: i for i in range(3)], [lambda i=i: i for i in range(3)]


late, early = closures()
print([f() for f in late], [f() for f in early])  # expect: [2, 2, 2] [0, 1, 2]


def shadows():
    i = 5
    [i for i in range(3)]
    {i: i for i in range(3)}
    list(i for i in range(3))
    return i


print(shadows())  # expect: 5
