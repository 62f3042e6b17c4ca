for thing in (5, "text", None, [1], (1,), {}, ..., 1.5):
    try:
        thing()
    except TypeError as error:
        print(error)
# expect: 'int' object is not callable
# expect: 'str' object is not callable
# expect: 'NoneType' object is not callable
# expect: 'list' object is not callable
# expect: 'tuple' object is not callable
# expect: 'dict' object is not callable
# expect: 'ellipsis' object is not callable
# expect: 'float' object is not callable


class C:
    pass


try:
    C()()
except TypeError as error:
    print(error)  # expect: 'C' object is not callable
