# isinstance and issubclass of abstract base classes: what was found out once is told again without asking, until something changes.
from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Iterable, Sequence, Sized
import gc


class Shape(ABC):
    @abstractmethod
    def area(self): ...


class Square(Shape):
    def area(self): return 1


class Other: pass


def ask(*pairs):
    return [isinstance(value, cls) for value, cls in pairs]


for _ in range(3):
    print(ask((Square(), Shape), (Other(), Shape), (5, Shape), ([], Sequence), ({}, Sequence), (Other(), Iterable)))
# expect: [True, False, False, True, False, False]
# expect: [True, False, False, True, False, False]
# expect: [True, False, False, True, False, False]

Shape.register(Other)
print(ask((Other(), Shape), (5, Shape)), issubclass(Other, Shape))  # expect: [True, False] True
gc.collect()
print(ask((Other(), Shape), (5, Shape)), issubclass(int, Shape))  # expect: [True, False] False


# a metaclass with a say of its own is asked each time
class Fussy(ABCMeta):
    answers = 0

    def __instancecheck__(cls, instance):
        Fussy.answers += 1
        return super().__instancecheck__(instance) or instance == 7


class Odd(metaclass=Fussy): pass


print([isinstance(7, Odd), isinstance(8, Odd), isinstance(7, Odd), isinstance(8, Odd)], Fussy.answers)  # expect: [True, False, True, False] 4


class Subclasses(ABCMeta):
    def __subclasscheck__(cls, subclass):
        return subclass.__name__.startswith('O')


class Letters(metaclass=Subclasses): pass


print([isinstance(Other(), Letters) for _ in range(2)], [isinstance(3, Letters) for _ in range(2)])  # expect: [True, True] [False, False]


# what claims to be of another class
class Proxy:
    def __init__(self, claimed): self.claimed = claimed

    @property
    def __class__(self): return self.claimed


for _ in range(2):
    print(ask((Proxy(Square), Shape), (Proxy(int), Shape), (Proxy(int), Square)))
# expect: [True, False, False]
# expect: [True, False, False]


class Between: pass
class Below(Between): pass


print([isinstance(Below(), Shape) for _ in range(2)])  # expect: [False, False]
Below.__bases__ = (Proxy,)
print([isinstance(Below(Square), Shape) for _ in range(2)])  # expect: [True, True]


# an object changes its class
class Plain: pass


thing = Plain()
print([isinstance(thing, Shape) for _ in range(2)])  # expect: [False, False]
thing.__class__ = Other
print([isinstance(thing, Shape) for _ in range(2)])  # expect: [True, True]


# a hook
class HasSize(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, '__len__') or NotImplemented


print([isinstance('', HasSize), isinstance(3, HasSize), isinstance('', HasSize), issubclass(dict, Sized)])  # expect: [True, False, True, True]


def kind(value):
    match value:
        case Shape(): return 'shape'
        case Sequence(): return 'sequence'
        case _: return 'else'


print([kind(value) for value in (Square(), Other(), [], 'text', 5) for _ in range(2)])
# expect: ['shape', 'shape', 'shape', 'shape', 'sequence', 'sequence', 'sequence', 'sequence', 'else', 'else']

ABCMeta.__instancecheck__ = lambda cls, instance: 'patched'
print(isinstance(5, Shape), isinstance([], Sequence))  # expect: True True
