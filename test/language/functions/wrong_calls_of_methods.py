# Methods are named with their class; self counts.
class C:
    def __init__(self, a):
        self.a = a

    def method(self, x):
        return x

    def nothing():
        pass

    @staticmethod
    def static(x):
        return x

    @classmethod
    def of(cls, x):
        return x


def attempt(function):
    try:
        function()
    except TypeError as error:
        print(error)


attempt(lambda: C())  # expect: C.__init__() missing 1 required positional argument: 'a'
attempt(lambda: C(1, 2))  # expect: C.__init__() takes 2 positional arguments but 3 were given
attempt(lambda: C(1).method())  # expect: C.method() missing 1 required positional argument: 'x'
attempt(lambda: C(1).method(1, 2))
# expect: C.method() takes 2 positional arguments but 3 were given
attempt(lambda: C.method(1))  # expect: C.method() missing 1 required positional argument: 'x'
attempt(lambda: C(1).nothing())  # expect: C.nothing() takes 0 positional arguments but 1 was given
attempt(lambda: C.static())  # expect: C.static() missing 1 required positional argument: 'x'
attempt(lambda: C.of(1, 2))  # expect: C.of() takes 2 positional arguments but 3 were given
attempt(lambda: C(b=1))  # expect: C.__init__() got an unexpected keyword argument 'b'
attempt(lambda: object(1))  # expect: object() takes no arguments
attempt(lambda: type("E", (), {})(1))  # expect: E() takes no arguments
