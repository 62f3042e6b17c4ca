import sys

# The name is deleted at the end of the handler; the state before is restored.
try:
    1 / 0
except ZeroDivisionError as error:
    kept = error
try:
    error
except NameError as e:
    print(e)  # expect: name 'error' is not defined
print(kept.__traceback__ is not None, sys.exception())  # expect: True None


def f():
    try:
        raise ValueError("a")
    except ValueError as a:
        try:
            raise KeyError("b")
        except KeyError as b:
            print(repr(b.__context__), sys.exception() is b)
        print(sys.exception() is a)
        new = TypeError("never raised")
        print(new.__context__)
        try:
            raise a
        except ValueError as again:
            print(again is a, again.__context__)


f()
# expect: ValueError('a') True
# expect: True
# expect: None
# expect: True None
try:
    try:
        raise OSError("first")
    except OSError:
        pass
    raise ValueError("second")
except ValueError as v:
    print(v.__context__)  # expect: None
e = ValueError("e")
e.__cause__ = KeyError("set by hand")
print(e.__suppress_context__, repr(e.__cause__))  # expect: True KeyError('set by hand')
for name, value in (("__cause__", 5), ("__context__", "x"), ("__traceback__", 1), ("args", 5)):
    try:
        setattr(e, name, value)
    except TypeError as error:
        print(error)
# expect: exception cause must be None or derive from BaseException
# expect: exception context must be None or derive from BaseException
# expect: __traceback__ must be a traceback or None
# expect: 'int' object is not iterable
