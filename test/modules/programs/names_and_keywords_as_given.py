# Names that are instances of a subclass of str, positional-only parameters given by name, keywords that a class's own __new__ takes.
import math
import sys
import types


class Text(str):
    pass


class Plain:
    pass


class Slotted:
    __slots__ = ('u',)


plain = Plain()
setattr(plain, Text('x'), 1)
setattr(Plain, Text('y'), 2)
object.__setattr__(plain, Text('w'), 3)
type.__setattr__(Plain, Text('v'), 4)
plain.__dict__[Text('k')] = 5
print(plain.x, plain.y, plain.w, plain.v, plain.k, getattr(plain, Text('x')), hasattr(plain, Text('y')), sorted(plain.__dict__))
delattr(plain, Text('x'))
print(hasattr(plain, 'x'))
slotted = Slotted()
setattr(slotted, Text('u'), 6)
module = types.ModuleType('m')
setattr(module, Text('q'), 7)
print(slotted.u, getattr(slotted, Text('u')), module.q, type('T', (), {Text('a'): 8}).a, types.SimpleNamespace(**{Text('i'): 9}).i)
print((lambda named: named)(**{Text('named'): 10}), (lambda **rest: rest)(**{Text('named'): 11}))

for function, keywords in (
    (sys.intern, {'text': 'a'}), (sum, {'iterable': [1]}), (any, {'iterable': []}), (all, {'iterable': []}), (min, {'iterable': [1]}),
    (str.maketrans, {'x': {}}), (math.gcd, {'a': 1}), (math.prod, {'iterable': []}), (sys.setrecursionlimit, {'limit': 1000}),
    (eval, {'source': '1'}), ('x'.replace, {'old': 'x', 'new': 'y'}), (repr, {'obj': 1}), (iter, {'object': []}), ([].append, {'object': 1}),
):
    try:
        print(function(**keywords))
    except TypeError as error:
        print(error)


class WithNew(list):
    def __new__(cls, *args, key=None):
        return super().__new__(cls)


class WithBoth(list):
    def __new__(cls, *args, **keywords):
        return super().__new__(cls, *args, **keywords)

    def __init__(self, *args, **keywords):
        super().__init__(*args)


class WithNeither(list):
    pass


print(WithNew([1], key=2), type(WithNew(key=1)).__name__, WithBoth([1, 2], key=3))
try:
    WithNeither([1], key=2)
except TypeError as error:
    print(error)
