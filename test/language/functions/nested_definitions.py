def outer(x):
    def inner(y):
        def innermost(z):
            return x + y + z
        return innermost
    return inner


print(outer(1)(2)(3))  # expect: 6
print(outer.__qualname__, outer(1).__qualname__, outer(1)(2).__qualname__)
# expect: outer outer.<locals>.inner outer.<locals>.inner.<locals>.innermost


def redefined():
    return 1


first = redefined


def redefined():
    return first() + 1


print(redefined())  # expect: 2
