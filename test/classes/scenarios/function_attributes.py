def outer():
    free = 1

    def inner(a, b=2, *args, c, d=4, **kwargs) -> int:
        "doc"
        return a, b, c, d, free
    return inner


f = outer()
print(f.__name__, f.__qualname__, f.__doc__, f.__module__)  # expect: inner outer.<locals>.inner doc __main__
print(f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__[0].cell_contents)  # expect: (2,) {'d': 4} {'return': <class 'int'>} 1
f.__defaults__ = (20,)
f.__kwdefaults__ = {"c": 3, "d": 40}
print(f(1))  # expect: (1, 20, 3, 40, 1)
f.__closure__[0].cell_contents = 9
print(f(1)[4])  # expect: 9
f.__name__, f.__qualname__, f.__doc__ = "renamed", "q.renamed", None
print(f.__name__, f.__qualname__, f.__doc__)  # expect: renamed q.renamed None
f.attribute = 1
print(f.__dict__, f.attribute)  # expect: {'attribute': 1} 1
f.__dict__ = {"other": 2}
print(f.other, hasattr(f, "attribute"))  # expect: 2 False
del f.other
print(f.__dict__, f.__type_params__)  # expect: {} ()


def one():
    return 1


def two():
    return 2


one.__code__ = two.__code__
print(one(), one.__name__)  # expect: 2 one
for name, value in [("__code__", 1), ("__code__", f.__code__), ("__defaults__", 1), ("__kwdefaults__", 1), ("__name__", 1), ("__qualname__", 1),
                    ("__dict__", 1), ("__annotations__", 1), ("__closure__", ()), ("__globals__", {}), ("__type_params__", 1)]:
    try:
        setattr(one, name, value)
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError __code__ must be set to a code object
# expect: ValueError one() requires a code object with 0 free vars, not 1
# expect: TypeError __defaults__ must be set to a tuple object
# expect: TypeError __kwdefaults__ must be set to a dict object
# expect: TypeError __name__ must be set to a string object
# expect: TypeError __qualname__ must be set to a string object
# expect: TypeError __dict__ must be set to a dictionary, not a 'int'
# expect: TypeError __annotations__ must be set to a dict object
# expect: AttributeError readonly attribute
# expect: AttributeError readonly attribute
# expect: TypeError __type_params__ must be set to a tuple
cell = f.__closure__[0]
Cell, Function, Method = type(cell), type(f), type("".join)
print(Cell(1) == Cell(1), Cell(1) < Cell(2), Cell() == Cell(), Cell() < Cell(1), Cell(3).cell_contents)  # expect: True True True True 3
try:
    Cell().cell_contents
except ValueError as error:
    print(error)  # expect: Cell is empty
made = Function(two.__code__, {"__name__": "elsewhere"}, "made")
print(made(), made.__name__, made.__module__)  # expect: 2 made elsewhere
for arguments in ((1, {}), (two.__code__, 1), (f.__code__, {}), (f.__code__, {}, None, None, (1,)), (two.__code__, {}, 5)):
    try:
        Function(*arguments)
    except (TypeError, ValueError) as error:
        print(error)
# expect: function() argument 'code' must be code, not int
# expect: function() argument 'globals' must be dict, not int
# expect: arg 5 (closure) must be tuple
# expect: arg 5 (closure) expected cell, found int
# expect: arg 3 (name) must be None or string
