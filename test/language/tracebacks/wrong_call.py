def f(a, b):
    return a


def g():
    return f(1,
             2, 3)


g()
# expect raises: TypeError: f() takes 2 positional arguments but 3 were given
