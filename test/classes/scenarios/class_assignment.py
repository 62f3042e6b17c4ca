class Small:
    def __init__(self):
        self.a = 1


class Large:
    def __init__(self):
        self.a = self.b = self.c = self.d = self.e = self.f = self.g = 0

    def who(self):
        return "large", self.__dict__


s = Small()
s.__class__ = Large
s.g = 7
print(s.who())  # expect: ('large', {'a': 1, 'g': 7})
for i in range(10):
    setattr(s, f"x{i}", i)
s.__class__ = Small
print(type(s).__name__, s.a, s.x9, len(s.__dict__))  # expect: Small 1 9 12
large = Large()
large.__class__ = Small
large.z = 1
print(large.__dict__)  # expect: {'a': 0, 'b': 0, 'c': 0, 'd': 0, 'e': 0, 'f': 0, 'g': 0, 'z': 1}


class P:
    __slots__ = ("x", "y")


class Q:
    __slots__ = ("y", "x")


class R:
    __slots__ = ("x",)


p = P()
p.x, p.y = 1, 2
p.__class__ = Q
print(p.x, p.y)  # expect: 1 2
for target in (R, Small, int, 5):
    try:
        p.__class__ = target
    except TypeError as error:
        print(error)
# expect: __class__ assignment: 'R' object layout differs from 'Q'
# expect: __class__ assignment: 'Small' object layout differs from 'Q'
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: __class__ must be set to a class, not 'int' object
try:
    (5).__class__ = Small
except TypeError as error:
    print(error)  # expect: __class__ assignment only supported for mutable types or ModuleType subclasses
try:
    del p.__class__
except TypeError as error:
    print(error)  # expect: can't delete __class__ attribute


class Meta(type):
    def __call__(cls, *args):
        print("calling", cls.__name__)
        return super().__call__(*args)


class Ordinary(metaclass=type("PlainMeta", (type,), {})):
    pass


Ordinary.__class__ = Meta
Ordinary()  # expect: calling Ordinary
