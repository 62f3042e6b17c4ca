m = map(int, ["1", "x", "3"])
print(next(m))  # expect: 1
try:
    next(m)
except ValueError as error:
    print(error)  # expect: invalid literal for int() with base 10: 'x'
print(next(m))  # expect: 3
f = filter(lambda x: 10 // x, [5, 0, 100, 2])
print(next(f))  # expect: 5
try:
    next(f)
except ZeroDivisionError as error:
    print(error)  # expect: integer division or modulo by zero
print(list(f))  # expect: [2]


def g():
    yield 1
    raise KeyError("g")


z = zip(g(), [1, 2, 3])
print(next(z))  # expect: (1, 1)
try:
    next(z)
except KeyError as error:
    print("KeyError", error)  # expect: KeyError 'g'
print(list(z))  # expect: []
