# The special methods of built-in types can be called by name.
print((5).__add__(3), (5).__add__(1.5), (5).__radd__(3))  # expect: 8 NotImplemented 8
print("a".__add__("b"), [1].__add__([2]), (1).__eq__("x"))  # expect: ab [1, 2] NotImplemented
print((7).__divmod__(2), (2).__pow__(5, 7))  # expect: (3, 1) 4
print((5).__lt__(6), "a".__contains__("a"), [1, 2].__len__())  # expect: True True 2
print({"a": 1}.__getitem__("a"), (5).__bool__(), (5).__hash__())  # expect: 1 True 5
print((5).__repr__(), (1.5).__int__())  # expect: 5 1
print((3).__neg__(), (3).__invert__(), (3).__float__())  # expect: -3 -4 3.0
print((3).__index__(), "abc".__getitem__(1), "abc".__mul__(2))  # expect: 3 b abcabc
print((2).__rpow__(3), (2).__rsub__(10), (2.0).__truediv__(4))  # expect: 9 8 0.5
print([3, 1].__iter__().__next__(), "x".__format__(">3"))  # expect: 3   x
print((5).__format__("03d"), int.__add__(1, 2), str.upper("x"))  # expect: 005 3 X
print(list.__len__([1, 2, 3]), object.__repr__(5)[:18])  # expect: 3 <int object at 0x7
for call in (lambda: int.__add__("a", 1), lambda: int.__add__(1), lambda: str.upper(5),
             lambda: list.append(5, 1), lambda: [].append(), lambda: (5).__add__(),
             lambda: dict.get({}), lambda: int.bit_length("x")):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: descriptor '__add__' requires a 'int' object but received a 'str'
# expect: expected 1 argument, got 0
# expect: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
# expect: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect: list.append() takes exactly one argument (0 given)
# expect: expected 1 argument, got 0
# expect: get expected at least 1 argument, got 0
# expect: descriptor 'bit_length' for 'int' objects doesn't apply to a 'str' object
