for call in (lambda: f"{1:s}", lambda: f"{undefined}", lambda: f"{'a':d}", lambda: f"{1 / 0}",
             lambda: f"{[]:5}", lambda: f"{None:>5}",
             lambda: f"{1:{'x' * 2}}", lambda: f"{1.5:d}"):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError Unknown format code 's' for object of type 'int'
# expect: NameError name 'undefined' is not defined
# expect: ValueError Unknown format code 'd' for object of type 'str'
# expect: ZeroDivisionError division by zero
# expect: TypeError unsupported format string passed to list.__format__
# expect: TypeError unsupported format string passed to NoneType.__format__
# expect: ValueError Invalid format specifier 'xx' for object of type 'int'
# expect: ValueError Unknown format code 'd' for object of type 'float'
