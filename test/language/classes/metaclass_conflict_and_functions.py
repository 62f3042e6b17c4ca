class M1(type): pass
class M2(type): pass
class M3(M1, M2): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass


try:
    class C(A, B):
        pass
except TypeError as error:
    print(error)
    # expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases


class D(A, B, metaclass=M3):
    pass


print(type(D).__name__)  # expect: M3


def function_as_metaclass(name, bases, namespace):
    return (name, bases, sorted(k for k in namespace if not k.startswith("__")))


class E(metaclass=function_as_metaclass):
    x = 1


print(E)  # expect: ('E', (), ['x'])
try:
    class F(5):
        pass
except TypeError as error:
    print(error)  # expect: int expected at most 2 arguments, got 3
try:
    class G(metaclass=5):
        pass
except TypeError as error:
    print(error)  # expect: 'int' object is not callable


class NotAClass:
    def __mro_entries__(self, bases):
        return (dict,)


class H(NotAClass()):
    pass


print(H.__mro__[1], len(H.__orig_bases__))  # expect: <class 'dict'> 1
