a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(a | b, b | a, a)  # expect: {'x': 1, 'y': 3, 'z': 4} {'y': 2, 'z': 4, 'x': 1} {'x': 1, 'y': 2}
a |= b
print(a)  # expect: {'x': 1, 'y': 3, 'z': 4}
a |= [("w", 0)]
print(a, {} | {}, {1: 2} | {1: 3})  # expect: {'x': 1, 'y': 3, 'z': 4, 'w': 0} {} {1: 3}
for call in (lambda: a | [("p", 1)], lambda: a | None, lambda: a + b, lambda: a & b):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: unsupported operand type(s) for |: 'dict' and 'list'
# expect: unsupported operand type(s) for |: 'dict' and 'NoneType'
# expect: unsupported operand type(s) for +: 'dict' and 'dict'
# expect: unsupported operand type(s) for &: 'dict' and 'dict'


class D(dict):
    pass


print(type(D(a=1) | {}).__name__, type({} | D(a=1)).__name__, D(a=1) | {"b": 2})
# expect: dict dict {'a': 1, 'b': 2}
