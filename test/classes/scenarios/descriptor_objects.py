class C:
    "Doc of C."
    __slots__ = ("member", "__dict__")

    def method(self, x):
        "doc of method"
        return self, x

    @classmethod
    def make(cls, *args):
        "doc of make"
        return cls.__name__, args

    @staticmethod
    def plain(*args):
        return args

    @property
    def prop(self):
        "doc of prop"
        return 1


c = C()
m = c.method
print(m.__func__ is C.method, m.__self__ is c, m.__name__, m.__doc__, m.__qualname__)  # expect: True True method doc of method C.method
print(m == c.method, m is c.method, m == C().method, hash(m) == hash(c.method), m != c.method)  # expect: True False False True False
print(type(m).__name__, m(3)[1], m.__module__)  # expect: method 3 __main__
print(type(C.__dict__["make"]).__name__, C.__dict__["make"].__func__.__name__, C.make.__self__ is C, C.__dict__["make"].__wrapped__.__doc__)
# expect: classmethod make True doc of make
print(C.make(1), c.make(2), C.plain(3), c.plain(4))  # expect: ('C', (1,)) ('C', (2,)) (3,) (4,)
print(C.__dict__["plain"](5), C.__dict__["plain"].__name__, C.__dict__["plain"].__get__(None, C)(6))  # expect: (5,) plain (6,)
print(C.__dict__["make"].__get__(None, C)(7), C.__dict__["make"].__get__(c)(8))  # expect: ('C', (7,)) ('C', (8,))
print(C.method.__get__(c)(9)[1], C.method.__get__(None, C) is C.method)  # expect: 9 True
p = C.prop
print(p.fget(c), p.fset, p.fdel, p.__doc__, p.__name__, p.__get__(None, C) is p, p.__get__(c))  # expect: 1 None None doc of prop prop True 1
print(C.member, C.__dict__["member"].__objclass__ is C, C.member.__name__, C.member.__qualname__)
# expect: <member 'member' of 'C' objects> True member C.member
C.member.__set__(c, 5)
print(c.member, C.member.__get__(c))  # expect: 5 5
C.member.__delete__(c)
try:
    c.member
except AttributeError as error:
    print(error)  # expect: 'C' object has no attribute 'member'
try:
    del c.member
except AttributeError as error:
    print(error)  # expect: member
try:
    C.member.__get__(5)
except TypeError as error:
    print(error)  # expect: descriptor 'member' for 'C' objects doesn't apply to a 'int' object
print(list.append, [].append.__name__, list.append.__objclass__, list.append.__name__, [].append.__qualname__)
# expect: <method 'append' of 'list' objects> append <class 'list'> append list.append
print(int.__add__, (5).__add__(3), int.__add__.__name__, dict.fromkeys.__self__, dict.__dict__["fromkeys"])
# expect: <slot wrapper '__add__' of 'int' objects> 8 __add__ <class 'dict'> <method 'fromkeys' of 'dict' objects>
print(int.real, int.real.__get__(7), int.real.__objclass__, type.__dict__["__mro__"])
# expect: <attribute 'real' of 'int' objects> 7 <class 'int'> <attribute '__mro__' of 'type' objects>
x = [1]
print(x.append == x.append, x.append == [1].append, x.append.__self__ is x)  # expect: True False True
print(len.__name__, len.__self__.__name__, len.__module__, len)  # expect: len builtins builtins <built-in function len>
print(list.append.__get__(x)(2), x)  # expect: None [1, 2]
for call in (lambda: list.append(5, 1), lambda: int.real.__get__("s"), lambda: list.append.__get__(5)):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect: descriptor 'real' for 'int' objects doesn't apply to a 'str' object
# expect: descriptor 'append' for 'list' objects doesn't apply to a 'int' object


class Sub(property):
    def __get__(self, instance, owner=None):
        return "mine" if instance is None else ("sub", super().__get__(instance, owner))


class D:
    @Sub
    def value(self):
        "doc"
        return 10

    @value.setter
    def value(self, new):
        print("set", new)


print(D.value, D().value, type(D.__dict__["value"]).__name__)  # expect: mine ('sub', 10) Sub
D().value = 4  # expect: set 4
