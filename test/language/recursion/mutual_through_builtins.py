def f(n):
    return sum(map(f, [n - 1])) + 1 if n else 0


print(f(50))  # expect: 50


def g(n):
    return max([g(n - 1)], key=lambda x: x) + 1 if n else 0


print(g(100))  # expect: 100


def sort_key(n):
    return sorted([n, n - 1], key=lambda x: sort_key(x - 2) if x > 2 else x)[0] if n > 0 else 0


print(sort_key(12))  # expect: 12


class N:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return self.n if self.n == 0 else N(self.n - 1) + other + 1

    def __iter__(self):
        yield self.n
        if self.n:
            yield from N(self.n - 1)


print(N(40) + 1, list(N(10)), f"{N(3) + 0}")  # expect: 40 [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0] 3
