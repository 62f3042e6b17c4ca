class A:
    def f(self):
        return "A"


class B:
    def f(self):
        return "B"


a = A()
print(a.f())  # expect: A
a.__class__ = B
print(a.f(), type(a).__name__)  # expect: B B


class C(A):
    pass


c = C()
print(c.f())  # expect: A
C.__bases__ = (B,)
print(c.f(), C.__mro__ == (C, B, object))  # expect: B True
B.f = lambda self: "new B"
print(c.f(), a.f())  # expect: new B new B
C.f = lambda self: "C's own"
print(c.f())  # expect: C's own
del C.f
print(c.f())  # expect: new B
C.__name__ = "Renamed"
C.__qualname__ = "Q.Renamed"
print(C.__name__, repr(C), type(c).__name__)  # expect: Renamed <class '__main__.Q.Renamed'> Renamed
A.__call__ = lambda self, x: x * 2
print(A()(21))  # expect: 42
try:
    A.__bases__ = (A,)
except TypeError as error:
    print(error)  # expect: a __bases__ item causes an inheritance cycle
try:
    C.__bases__ = ()
except TypeError as error:
    print(error)  # expect: can only assign non-empty tuple to Renamed.__bases__, not ()
