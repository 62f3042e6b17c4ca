def f():
    def inner():
        return x
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    x = 1
    print(inner())
    del x
    try:
        inner()
    except NameError as error:
        print(error)


f()
# expect: NameError cannot access free variable 'x' where it is not associated with a value in enclosing scope
# expect: 1
# expect: cannot access free variable 'x' where it is not associated with a value in enclosing scope
