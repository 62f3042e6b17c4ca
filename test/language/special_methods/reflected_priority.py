# A subclass that overrides the reflected method goes first; NotImplemented hands over.
class A:
    def __add__(self, other):
        print("A.__add__")
        return NotImplemented

    def __radd__(self, other):
        print("A.__radd__")
        return "A.radd"


class B(A):
    def __radd__(self, other):
        print("B.__radd__")
        return "B.radd"


class C(A):
    pass


print(A() + B())
# expect: B.__radd__
# expect: B.radd
print(B() + A())
# expect: A.__add__
# expect: A.__radd__
# expect: A.radd
try:
    A() + A()  # expect: A.__add__
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'A' and 'A'
try:
    C() + C()  # expect: A.__add__
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'C' and 'C'


class D:
    def __add__(self, other):
        print("D.__add__")
        return NotImplemented


class E:
    def __radd__(self, other):
        print("E.__radd__")
        return NotImplemented


try:
    D() + E()
except TypeError as error:
    print(error)
# expect: D.__add__
# expect: E.__radd__
# expect: unsupported operand type(s) for +: 'D' and 'E'
print(5 + B())
# expect: B.__radd__
# expect: B.radd
