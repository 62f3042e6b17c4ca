def f(*args):
    return 1 // args[-1]


value = f(
    1,
    2,
    f(
        3,
        0,
    ),
)
# expect raises: ZeroDivisionError: integer division or modulo by zero
