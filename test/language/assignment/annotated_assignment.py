x: int = 3
y: "not evaluated as a name" = 4
z: list[int]
print(x, y)  # expect: 3 4
print(__annotations__)
# expect: {'x': <class 'int'>, 'y': 'not evaluated as a name', 'z': list[int]}
try:
    print(z)
except NameError as error:
    print(error)  # expect: name 'z' is not defined


def f():
    local: undefined_name = 1
    return local


print(f())  # expect: 1


class C:
    a: int
    b: str = "b"
    (c): float = 1.5


print(C.__annotations__, C.b, C.c)  # expect: {'a': <class 'int'>, 'b': <class 'str'>} b 1.5
