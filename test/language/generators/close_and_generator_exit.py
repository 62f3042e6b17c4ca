def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("cleanup")


a = g()
next(a)
print(a.close())
# expect: exit
# expect: cleanup
# expect: None
print(a.close(), list(a))  # expect: None []
b = g()
print(b.close())  # expect: None


def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


c = ignores()
next(c)
try:
    c.close()
except RuntimeError as error:
    print(error)  # expect: generator ignored GeneratorExit


def returns():
    try:
        yield 1
    except GeneratorExit:
        return "value"


d = returns()
next(d)
print(d.close())  # expect: value
