def a():
    raise ValueError("first")


def b():
    try:
        a()
    except ValueError:
        raise TypeError("second")


def c():
    try:
        b()
    except TypeError as error:
        raise KeyError("third") from error


c()
# expect raises: KeyError: 'third'
