def f(a: int, b: "str" = "x", *args: float, c: list[int] = None, **kw: dict) -> bool:
    local: undefined = 5
    return local


print(f.__annotations__, f(1))
# expect: {'a': <class 'int'>, 'b': 'str', 'args': <class 'float'>, 'c': list[int], 'kw': <class 'dict'>, 'return': <class 'bool'>} 5


class C:
    x: int
    y: str = "y"
    z: "Forward"

    def m(self) -> "C":
        pass


print(C.__annotations__, C.m.__annotations__, hasattr(C, "x"))
# expect: {'x': <class 'int'>, 'y': <class 'str'>, 'z': 'Forward'} {'return': 'C'} False
print((lambda: 0).__annotations__)  # expect: {}
f.__annotations__["new"] = 1
print(f.__annotations__["new"])  # expect: 1
del f.__annotations__
print(f.__annotations__)  # expect: {}


class D(C):
    pass


print(D.__annotations__, D.__dict__.get("__annotations__"))  # expect: {} {}
