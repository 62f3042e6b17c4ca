import sys

print(sys.exc_info(), sys.exception())  # expect: (None, None, None) None
try:
    1 / 0
except ZeroDivisionError as error:
    kind, value, trace = sys.exc_info()
    print(kind, value is error, trace is error.__traceback__, sys.exception() is error)
    # expect: <class 'ZeroDivisionError'> True True True
    try:
        {}["k"]
    except KeyError:
        print(sys.exc_info()[0])  # expect: <class 'KeyError'>
    print(sys.exc_info()[0])  # expect: <class 'ZeroDivisionError'>


    def f():
        return sys.exc_info()[0]


    print(f())  # expect: <class 'ZeroDivisionError'>
print(sys.exc_info())  # expect: (None, None, None)
try:
    raise ValueError
except ValueError:
    pass
finally:
    print(sys.exc_info()[0])  # expect: None
