print(object().__class__, type(object()), object.__name__)
# expect: <class 'object'> <class 'object'> object
print(type.__name__, type("A", (), {})().__class__.__name__)  # expect: type A
print(int(), float(), str() == "", bool(), list(), tuple())  # expect: 0 0.0 True False [] ()
print(dict(), set(), frozenset(), bytes(), complex(), bytearray())
# expect: {} set() frozenset() b'' 0j bytearray(b'')
print(int("5"), float("1.5"), bool("x"), list("a"), tuple([1]))  # expect: 5 1.5 True ['a'] (1,)
print(dict(a=1), set("a"), frozenset("a"), complex("1+2j"))
# expect: {'a': 1} {'a'} frozenset({'a'}) (1+2j)
for call in (lambda: object(1), lambda: type(1, 2), lambda: int([]), lambda: float("x"),
             lambda: bool(1, 2), lambda: list(1, 2), lambda: tuple(1), lambda: set(1),
             lambda: complex("x"), lambda: complex(1, "x"), lambda: complex("1", 2),
             lambda: float([]), lambda: float(1, 2), lambda: int(1, 2, 3), lambda: str(1, 2, 3, 4),
             lambda: bool(x=1), lambda: list(x=1), lambda: float(x=1), lambda: tuple(x=1)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError object() takes no arguments
# expect: TypeError type() takes 1 or 3 arguments
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: ValueError could not convert string to float: 'x'
# expect: TypeError bool expected at most 1 argument, got 2
# expect: TypeError list expected at most 1 argument, got 2
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not iterable
# expect: ValueError complex() arg is a malformed string
# expect: TypeError complex() second arg can't be a string
# expect: TypeError complex() can't take second arg if first is a string
# expect: TypeError float() argument must be a string or a real number, not 'list'
# expect: TypeError float expected at most 1 argument, got 2
# expect: TypeError int expected at most 2 arguments, got 3
# expect: TypeError str expected at most 3 arguments, got 4
# expect: TypeError bool() takes no keyword arguments
# expect: TypeError list() takes no keyword arguments
# expect: TypeError float() takes no keyword arguments
# expect: TypeError tuple() takes no keyword arguments
