# Special methods that are built-in functions, static methods or descriptors of their own: they are bound as any attribute of the class is.
class A: __call__ = abs
try: print(A()(-5))
except Exception as e: print(e)
class B: __neg__ = staticmethod(lambda: 3); __len__ = int; __iter__ = staticmethod(lambda: iter([1])); __getitem__ = abs; __contains__ = str; __eq__ = abs; __add__ = abs; __enter__ = int; __exit__ = print; __repr__ = str; __hash__=int; __bool__ = bool; __str__ = str; __getattr__ = str.upper; __index__ = int; __radd__ = abs
b = B()
for f in (lambda: -b, lambda: len(b), lambda: list(b), lambda: b[-4], lambda: 3 in b, lambda: b == -3, lambda: b + -3, lambda: repr(b), lambda: hash(b), lambda: bool(b), lambda: str(b), lambda: b.abc, lambda: [1][b], lambda: -3 + b):
    try: print(f())
    except Exception as e: print(type(e), e)
try:
    with b as x: print(x)
except Exception as e: print(type(e), e)
class D:
    def __get__(self, o, t): return lambda *a, **k: (a, k)
class C: __call__ = D()
print(C()(1, 2, x=3))
class Slotted: __slots__ = ('__weakref__',)
import weakref
s = Slotted(); r = weakref.ref(s); print(s.__weakref__ is r)
