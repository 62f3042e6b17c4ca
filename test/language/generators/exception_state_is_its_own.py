import sys


def g():
    try:
        raise ValueError("inner")
    except ValueError:
        yield type(sys.exception()).__name__
        yield type(sys.exception()).__name__
    yield sys.exception()


it = g()
print(next(it), sys.exception())  # expect: ValueError None
try:
    raise KeyError("outer")
except KeyError:
    print(next(it), type(sys.exception()).__name__)  # expect: ValueError KeyError
    print(repr(next(it)))  # expect: KeyError('outer')
print(sys.exception())  # expect: None
