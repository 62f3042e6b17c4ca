def f(a, b=1, *args, c, d=2, **kw) -> int:
    "The documentation."
    return a


print(f.__name__, f.__qualname__, f.__doc__, f.__module__)
# expect: f f The documentation. __main__
print(f.__defaults__, f.__kwdefaults__, f.__annotations__)
# expect: (1,) {'d': 2} {'return': <class 'int'>}
print(f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_kwonlyargcount)
# expect: ('a', 'b', 'c', 'd', 'args', 'kw') 2 2
f.custom = 1
print(f.custom, f.__dict__)  # expect: 1 {'custom': 1}
f.__name__ = "renamed"
f.__doc__ = None
print(f.__name__, f.__doc__)  # expect: renamed None
print(f.__closure__, type(f).__name__, callable(f))  # expect: None function True
try:
    f.missing
except AttributeError as error:
    print(error)  # expect: 'function' object has no attribute 'missing'
