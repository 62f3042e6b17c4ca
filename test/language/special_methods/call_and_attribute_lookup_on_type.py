# Special methods are looked up on the class, not on the instance.
class C:
    def __call__(self, *args, **kwargs):
        return args, kwargs


c = C()
print(c(1, x=2), c.__call__(3), callable(c), callable(C), callable(5))
# expect: ((1,), {'x': 2}) ((3,), {}) True True False
c.__call__ = lambda: "instance"
print(c())  # expect: ((), {})
c.__len__ = lambda: 5
try:
    len(c)
except TypeError as error:
    print(error)  # expect: object of type 'C' has no len()
c.__str__ = lambda: "instance str"
print(str(c).startswith("<__main__.C"))  # expect: True
c.__add__ = lambda other: "added"
try:
    c + 1
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'C' and 'int'
C.__len__ = lambda self: 9
print(len(c), c.__len__())  # expect: 9 5


class D:
    __call__ = 5


try:
    D()()
except TypeError as error:
    print(error)  # expect: 'int' object is not callable


class E:
    __len__ = None
    __iter__ = None
    __contains__ = None
    __hash__ = None
    __bool__ = None


for call in (lambda: len(E()), lambda: iter(E()), lambda: 1 in E(), lambda: hash(E()),
             lambda: bool(E())):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: 'NoneType' object is not callable
# expect: 'E' object is not iterable
# expect: 'E' object is not a container
# expect: unhashable type: 'E'
# expect: 'NoneType' object is not callable
