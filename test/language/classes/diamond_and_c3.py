class Base:
    def f(self):
        return ["Base"]


class Left(Base):
    def f(self):
        return ["Left"] + super().f()


class Right(Base):
    def f(self):
        return ["Right"] + super().f()


class Bottom(Left, Right):
    def f(self):
        return ["Bottom"] + super().f()


print(Bottom().f())  # expect: ['Bottom', 'Left', 'Right', 'Base']
print([c.__name__ for c in Bottom.__mro__])  # expect: ['Bottom', 'Left', 'Right', 'Base', 'object']


class X: pass
class Y: pass
class A(X, Y): pass
class B(Y, X): pass


try:
    class Conflict(A, B):
        pass
except TypeError as error:
    print(error)  # expect: Cannot create a consistent method resolution order (MRO) for bases X, Y
try:
    class Twice(X, X):
        pass
except TypeError as error:
    print(error)  # expect: duplicate base class X
try:
    class Order(object, X):
        pass
except TypeError as error:
    print(error)
    # expect: Cannot create a consistent method resolution order (MRO) for bases object, X


class D(A): pass
class E(X): pass
class F(D, E, Y): pass


print([c.__name__ for c in F.__mro__])  # expect: ['F', 'D', 'A', 'E', 'X', 'Y', 'object']
