# f(*list) copies the list at once; what is made of a generator's values.
def f(*a, **k): return a, k
def g(a, b, c=3): return a, b, c
def gen(n):
    for i in range(n): yield i
class C:
    def __init__(self, *a): self.a = a
    def m(self, *a): return a
l = [1, 2]
print(f(*l), g(*l), C(*l).a, C().m(*l), max(*l), f(*l, *l), f(0, *l, x=1), [].append(*[5]))
big = list(range(300))
print(len(f(*big)[0]), C(*big).a == tuple(big), sum(C().m(*big)), max(*big))
try: g(*[1])
except TypeError as e: print(e)
try: g(*big[:5])
except TypeError as e: print(e)
three = 3
try: three(*l)
except TypeError as e: print(e)
l.extend(*[l]); print(l)
l.append(*[l]); print(len(l))
print(*[1, 2, 3], sep='-')
print(list(gen(4)), tuple(gen(3)), sorted(gen(4), reverse=True), ''.join(str(i) for i in gen(3)), set(gen(2)), sum(gen(5)))
def bad():
    yield 1
    raise KeyError('x')
for k in (list, tuple, sorted, set):
    try: k(bad())
    except KeyError as e: print(k.__name__, e)
def rec(n): return 0 if n == 0 else 1 + rec(*[n - 1])
print(rec(900))
class M(type):
    def __call__(cls, *a): return ('meta', a)
class D(metaclass=M): pass
print(D(*[1, 2]))
import functools
print(functools.partial(f, 1)(*[2, 3]))
def a2(x, *, y): return x
try: a2(*[1])
except TypeError as e: print(e)
def cg(*a):
    yield from a
print(list(cg(*[1, 2, 3])))
# expect: ((1, 2), {}) (1, 2, 3) (1, 2) (1, 2) 2 ((1, 2, 1, 2), {}) ((0, 1, 2), {'x': 1}) None
# expect: 300 True 44850 299
# expect: g() missing 1 required positional argument: 'b'
# expect: g() takes from 2 to 3 positional arguments but 5 were given
# expect: 'int' object is not callable
# expect: [1, 2, 1, 2]
# expect: 5
# expect: 1-2-3
# expect: [0, 1, 2, 3] (0, 1, 2) [3, 2, 1, 0] 012 {0, 1} 10
# expect: list 'x'
# expect: tuple 'x'
# expect: sorted 'x'
# expect: set 'x'
# expect: 900
# expect: ('meta', (1, 2))
# expect: ((1, 2, 3), {})
# expect: a2() missing 1 required keyword-only argument: 'y'
# expect: [1, 2, 3]
