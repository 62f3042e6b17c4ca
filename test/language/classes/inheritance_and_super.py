class A:
    def __init__(self):
        self.log = ["A"]

    def f(self):
        return "A.f"

    def g(self):
        return f"A.g calls {self.f()}"


class B(A):
    def __init__(self):
        super().__init__()
        self.log.append("B")

    def f(self):
        return "B.f then " + super().f()


class C(B):
    def f(self):
        return "C.f then " + super(C, self).f()


c = C()
print(c.log, c.f(), c.g())
# expect: ['A', 'B'] C.f then B.f then A.f A.g calls C.f then B.f then A.f
print(A.f(c), super(B, c).f(), isinstance(c, A), issubclass(C, A), C.__bases__, C.__mro__[-1])
# expect: A.f A.f True True (<class '__main__.B'>,) <class 'object'>
print([cls.__name__ for cls in type(c).mro()], A.__subclasses__() == [B])
# expect: ['C', 'B', 'A', 'object'] True
