class C:
    def __new__(cls, *args, **kwargs):
        print("new", cls.__name__, args, kwargs)
        self = super().__new__(cls)
        self.from_new = 1
        return self

    def __init__(self, x, y=2):
        print("init", x, y)
        self.x = x


c = C(5)
# expect: new C (5,) {}
# expect: init 5 2
print(c.__dict__)  # expect: {'from_new': 1, 'x': 5}


class Other:
    def __new__(cls):
        return 42

    def __init__(self):
        print("not called")


print(Other())  # expect: 42


class Same:
    instance = None

    def __new__(cls, n):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, n):
        self.n = n


a, b = Same(1), Same(2)
print(a is b, a.n)  # expect: True 2


class Positive(int):
    def __new__(cls, value):
        return super().__new__(cls, abs(value))


print(Positive(-5), Positive(-5) + 1, type(Positive(3)).__name__)  # expect: 5 6 Positive


class Returns:
    def __init__(self):
        return 5


for call in (lambda: Returns(), lambda: object.__new__(), lambda: object.__new__(5),
             lambda: object.__new__(int), lambda: int.__new__(str)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: __init__() should return None, not 'int'
# expect: object.__new__(): not enough arguments
# expect: object.__new__(X): X is not a type object (int)
# expect: object.__new__(int) is not safe, use int.__new__()
# expect: int.__new__(str): str is not a subtype of int
