# Iterators over built-in containers, ranges and slices survive copying and pickling where they stand; what cannot be pickled says so.
import array, copy, functools, io, itertools, pickle, re, sys, types, warnings, zlib
warnings.simplefilter("ignore")
def half(it):
    next(it)
    return it
for make in (lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter('abc'), lambda: iter('äβ😀'), lambda: iter(b'abc'), lambda: iter(bytearray(b'abc')),
             lambda: iter(range(5)), lambda: iter(range(10**20, 10**20 + 4)), lambda: reversed([1, 2, 3]), lambda: reversed((1, 2, 3)), lambda: reversed(range(4)),
             lambda: enumerate('abc', 5), lambda: zip('abc', [1, 2, 3]), lambda: map(abs, [-1, -2, -3]), lambda: filter(None, [1, 0, 2]),
             lambda: iter({1: 2, 3: 4}), lambda: iter({5, 6}), lambda: itertools.chain([1], 'ab'), lambda: itertools.count(3).__class__(7, 2) and iter([8, 9])):
    it = half(make())
    print(it.__reduce__()[0].__name__, list(copy.copy(it)), list(pickle.loads(pickle.dumps(it))), list(it), list(pickle.loads(pickle.dumps(it))))
for value in (range(1, 9, 2), slice(1, None, 3), ..., NotImplemented, len, int.__add__ is int.__add__):
    print(pickle.loads(pickle.dumps(value)) == value, repr(copy.deepcopy(value)))
it = iter([1, 2, 3]); it.__setstate__(2); print(list(it))
it = iter(range(9)); it.__setstate__(7); print(list(it))
it = zip('ab', 'abc', strict=True)
try: print(list(pickle.loads(pickle.dumps(it))))
except ValueError as error: print(error)
for value in ((x for x in ()), sys, io.StringIO, zlib.compressobj(), re.match('a', 'a'), types.MappingProxyType({})):
    try: print(len(pickle.dumps(value)) > 0)
    except (TypeError, pickle.PicklingError) as error: print(type(error).__name__, error)
class Numbered(filter):
    def __init__(self, *args, name): self.name = name
print(Numbered(None, [1], name='n').name, isinstance(array.array('i'), __import__('collections.abc').abc.MutableSequence))
