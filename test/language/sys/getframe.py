import sys


def inner():
    frame = sys._getframe()
    names = []
    while frame:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


def outer():
    local = 5
    return inner(), sys._getframe(0).f_locals["local"], sys._getframe(1).f_code.co_name


print(outer())
print(sys._getframe().f_lineno, sys._getframe().f_back, sys._getframe().f_globals is globals())


def caller_name():
    return sys._getframe(1).f_code.co_name


def test_me():
    return caller_name()


print(test_me(), [caller_name() for _ in range(1)], (lambda: caller_name())())
try:
    sys._getframe(100)
except ValueError as error:
    print(error)


def lines():
    f = sys._getframe()
    a = f.f_lineno
    b = f.f_lineno
    return b - a, f.f_lineno - f.f_code.co_firstlineno


print(lines())
# expect: (['inner', 'outer', '<module>'], 5, '<module>')
# expect: 19 None True
# expect: test_me ['<module>'] <lambda>
# expect: call stack is not deep enough
# expect: (1, 4)
