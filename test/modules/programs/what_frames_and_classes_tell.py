# locals() within a comprehension of a module or class, proxies of a function's locals, signatures of classes, tuples with named items.
import inspect
import sys
import time


def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


print([locals()['x'] for x in [1, 2]], [eval('x') for x in [3]], 'x' in locals())


class Within:
    items = [sys._getframe().f_locals['x'] for x in [4]]


def function(a):
    proxy = sys._getframe().f_locals
    proxy['a'] = 2
    proxy['more'] = proxy
    return a, list(proxy), reversed(proxy), repr(proxy)


print(Within.items, function(1))
for source in ('class C:\n    __class__ = 2\n    r = [__class__ for x in [1]]', 'class C:\n    [super for _ in [1]]\n    [__class__ for _ in [1]]',
               'class C:\n    def f(self): return [__class__ for _ in [1]]\nprint(C().f())'):
    attempt(lambda: exec(source, {}))


class Plain:
    pass


class Metaclass(type):
    def __call__(cls, a):
        return a


class Called(metaclass=Metaclass):
    pass


for cls in (object, Plain, Called, list, classmethod, int, dict, enumerate, property, zip):
    attempt(lambda: inspect.signature(cls))
print(list.__text_signature__, Plain.__text_signature__, type.__text_signature__)

for make in (
    lambda: type(sys.flags)(), lambda: type(sys.version_info)(range(5)), lambda: type(sys.hash_info)(()), lambda: time.struct_time(sequence=range(9)),
    lambda: time.struct_time(range(9), dict={'tm_zone': 'x'}).tm_zone, lambda: time.struct_time(range(9), {'foo': 1}), lambda: time.struct_time(),
    lambda: time.struct_time(1), lambda: time.struct_time(range(11), {'tm_zone': 1}),
):
    attempt(make)
lines = [line for _, _, line in function.__code__.co_lines()]
print(lines[0] == function.__code__.co_firstlineno)
