class A:
    def __iter__(self):
        return iter([1])

    def __add__(self, other):
        return "A.add"

    def __reversed__(self):
        return iter("r")

    def __contains__(self, x):
        return True


class B(A):
    __iter__ = None
    __add__ = None
    __reversed__ = None
    __contains__ = None


for call in (lambda: list(B()), lambda: B() + 1, lambda: reversed(B()), lambda: 1 in B(),
             lambda: [*B()]):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: 'B' object is not iterable
# expect: 'NoneType' object is not callable
# expect: 'B' object is not reversible
# expect: 'B' object is not a container
# expect: 'B' object is not iterable


class R:
    __radd__ = None


try:
    A() + R()
    print("A.__add__ answers first")  # expect: A.__add__ answers first
except TypeError as error:
    print(error)
try:
    1 + R()
except TypeError as error:
    print(error)  # expect: 'NoneType' object is not callable
