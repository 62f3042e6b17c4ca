def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


def hanoi(n, a, b, c):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, ackermann(m, n - 1) if n else 1)


print(factorial(20), hanoi(8, "a", "b", "c"), even(100), odd(77), ackermann(2, 3))
# expect: 2432902008176640000 255 True True 9
