def numbers():
    yield 1
    yield 2 + None


def total():
    return sum(numbers())


total()
# expect raises: TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
