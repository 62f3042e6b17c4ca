class E:
    pass


def attempt(function):
    try:
        function()
    except TypeError as error:
        print(error)


e = E()
attempt(lambda: e[0])  # expect: 'E' object is not subscriptable
attempt(lambda: E[0])  # expect: type 'E' is not subscriptable
attempt(lambda: exec("e[0] = 1", {"e": e}))  # expect: 'E' object does not support item assignment
attempt(lambda: exec("del e[0]", {"e": e}))  # expect: 'E' object doesn't support item deletion
attempt(lambda: len(e))  # expect: object of type 'E' has no len()
attempt(lambda: iter(e))  # expect: 'E' object is not iterable
attempt(lambda: next(e))  # expect: 'E' object is not an iterator
attempt(lambda: e())  # expect: 'E' object is not callable
attempt(lambda: 1 in e)  # expect: argument of type 'E' is not iterable
attempt(lambda: reversed(e))  # expect: 'E' object is not reversible
attempt(lambda: e + e)  # expect: unsupported operand type(s) for +: 'E' and 'E'
attempt(lambda: e < e)  # expect: '<' not supported between instances of 'E' and 'E'
attempt(lambda: int(e))
# expect: int() argument must be a string, a bytes-like object or a real number, not 'E'
attempt(lambda: float(e))  # expect: float() argument must be a string or a real number, not 'E'
attempt(lambda: complex(e))
# expect: complex() first argument must be a string or a number, not 'E'
attempt(lambda: round(e))  # expect: type E doesn't define __round__ method
attempt(lambda: abs(e))  # expect: bad operand type for abs(): 'E'
attempt(lambda: [1][e])  # expect: list indices must be integers or slices, not E
attempt(lambda: "a" * e)  # expect: can't multiply sequence by non-int of type 'E'
attempt(lambda: hash([]))  # expect: unhashable type: 'list'
attempt(lambda: divmod(e, 1))  # expect: unsupported operand type(s) for divmod(): 'E' and 'int'
attempt(lambda: pow(e, 1, 2))
# expect: unsupported operand type(s) for ** or pow(): 'E', 'int', 'int'
attempt(lambda: bytes(e))  # expect: cannot convert 'E' object to bytes
attempt(lambda: chr(e))  # expect: 'E' object cannot be interpreted as an integer
attempt(lambda: format(e, "x"))  # expect: unsupported format string passed to E.__format__
attempt(lambda: [*e])  # expect: Value after * must be an iterable, not E
attempt(lambda: {**e})  # expect: 'E' object is not a mapping
attempt(lambda: print(*e))  # expect: print() argument after * must be an iterable, not E
attempt(lambda: print(**e))  # expect: print() argument after ** must be a mapping, not E
attempt(lambda: sum(e))  # expect: 'E' object is not iterable
attempt(lambda: dict(e))  # expect: 'E' object is not iterable
attempt(lambda: exec("with e: pass", {"e": e}))
# expect: 'E' object does not support the context manager protocol
