def show(error, depth=0):
    print("  " * depth + repr(error), error.__suppress_context__)
    if error.__cause__ is not None:
        print("  " * depth + "cause:")
        show(error.__cause__, depth + 1)
    elif error.__context__ is not None:
        print("  " * depth + "context:")
        show(error.__context__, depth + 1)


def attempt(function):
    try:
        function()
    except Exception as error:
        show(error)


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("while handling")


def explicit():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise KeyError("because") from error


def suppressed():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("hidden") from None


def from_class():
    raise KeyError("x") from ValueError


def three_deep():
    try:
        implicit()
    except KeyError:
        raise TypeError("third")


for function in (implicit, explicit, suppressed, from_class, three_deep):
    attempt(function)
# expect: KeyError('while handling') False
# expect: context:
# expect:   ZeroDivisionError('division by zero') False
# expect: KeyError('because') True
# expect: cause:
# expect:   ZeroDivisionError('division by zero') False
# expect: KeyError('hidden') True
# expect: context:
# expect:   ZeroDivisionError('division by zero') False
# expect: KeyError('x') True
# expect: cause:
# expect:   ValueError() False
# expect: TypeError('third') False
# expect: context:
# expect:   KeyError('while handling') False
# expect:   context:
# expect:     ZeroDivisionError('division by zero') False
