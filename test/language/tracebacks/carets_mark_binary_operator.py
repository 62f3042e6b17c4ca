def f(a, b, c):
    return (a + b) * c - undefined_or(a) / (b - b)


def undefined_or(x):
    return x


f(1, 2, 3)
# expect raises: ZeroDivisionError: division by zero
