bases = (dict,)


class A(*bases):
    pass


class Meta(type):
    def __new__(m, name, b, ns, **kw):
        cls = super().__new__(m, name, b, ns)
        cls.kw = kw
        return cls

    def __init__(cls, *args, **kw):
        pass


options = {"metaclass": Meta, "x": 1}


class B(A, **options, y=2):
    pass


print(A.__bases__, B.kw, B.__mro__[1:])
# expect: (<class 'dict'>,) {'x': 1, 'y': 2} (<class '__main__.A'>, <class 'dict'>, <class 'object'>)


class C(B, z=3):
    pass


print(C.kw)  # expect: {'z': 3}
print(type(A()).__name__, A(a=1))  # expect: A {'a': 1}
