# Calls whose arguments have to be bound, through each way into the frame, again and again: sites are cold, then warm.
import traceback
def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
def g(a, b=2, /, c=3): return a, b, c
class A:
    def __init__(self, x, y=5, *z, k=None, **kw): self.v = (x, y, z, k, kw)
    def m(self, *a, **k): return self.v, a, k
    def n(self, p, q=1): return p, q
    @classmethod
    def c(cls, a, b=1): return cls.__name__, a, b
    def __del__(self): pass
class B(A):
    def __init__(self, *a, **k): super().__init__(*a, **k)
class N:
    def __init__(self, x, y=1): self.x = x, y
    def __call__(self, a, *, b=3): return self.x, a, b
def attempt(fn, *a, **k):
    try: print(fn(*a, **k))
    except TypeError as e: print('TypeError:', e)
for r in range(3):
    print(f(1, c=3), f(1, 5, 6, 7, c=8, e=9), f(c=1, a=2), f(*(1, 2, 3), **{'c': 1, 'z': 2}))
    attempt(f, 1); attempt(f, c=1); attempt(f, 1, 2, a=3, c=1); attempt(g, 1, b=2); attempt(g); attempt(g, 1, 2, 3, 4); attempt(g, 1, c=5)
    for fn in (lambda: f(1), lambda: f(c=1), lambda: f(1, a=3, c=1), lambda: g(1, b=2), lambda: g(), lambda: g(1, 2, 3, 4), lambda: g(1, zz=4)):
        try: fn()
        except TypeError as e: print('T', e, len(traceback.extract_tb(e.__traceback__)))
    a = A(1); print(a.v, A(1, 2, 3, k=4, e=5).v, B(7).v, B(x=7, y=8).v)
    m = a.m; n = a.n; c = A.c; ap = [].append; s = 'abc'.find; j = ','.join
    print(m(1, 2, k=3), n(4), n(4, q=5), n(q=1, p=2), c(1), c(1, b=2), s('c'), j(['a', 'b']), a.c(3))
    for fn in (lambda: n(), lambda: n(1, 2, 3), lambda: A(), lambda: N(), lambda: N(1, 2, 3), lambda: N(1, z=2), lambda: s(), lambda: ap(1, 2), lambda: j(1)):
        try: fn()
        except TypeError as e: print('T', e)
    ap(1); ap(2); print(ap.__self__)
    o = N(3); print(o(1), o(1, b=2), N(x=1).x, N(1, y=4).x)
    call = o.__call__; print(call(5), call(5, b=6))
    def deep(n, k=0): return k if n == 0 else deep(n - 1, k=k + 1)
    print(deep(500))
    def inf(n=0): return inf(n=n + 1)
    try: inf()
    except RecursionError as e: print(str(e)[:40])
    def gen(a, b=2, *c): yield a, b, c
    print(list(gen(1)), list(gen(1, 3, 4)))
    def locs(a, b=1, *c, d=2, **e):
        x = 5
        return sorted(locals().items(), key=lambda p: p[0])
    print(locs(1), locs(1, 2, 3, d=4, f=5))
    def cell(a, b=2, *c, d=3):
        return (lambda: (a, b, c, d))()
    print(cell(1), cell(1, d=9), cell(1, 2, 3))
    big = tuple(range(300))
    print(len((lambda *a, **k: a)(*big, z=1)), len((lambda *a: a)(*list(big))))
print(sum(map(lambda x, y=2: x * y, range(5))), sorted([3, 1, 2], key=lambda x, s=-1: s * x))
# expect: (1, 2, (), 3, 4, {}) (1, 5, (6, 7), 8, 4, {'e': 9}) (2, 2, (), 1, 4, {}) (1, 2, (3,), 1, 4, {'z': 2})
# expect: TypeError: f() missing 1 required keyword-only argument: 'c'
# expect: TypeError: f() missing 1 required positional argument: 'a'
# expect: TypeError: f() got multiple values for argument 'a'
# expect: TypeError: g() got some positional-only arguments passed as keyword arguments: 'b'
# expect: TypeError: g() missing 1 required positional argument: 'a'
# expect: TypeError: g() takes from 1 to 3 positional arguments but 4 were given
# expect: (1, 2, 5)
# expect: T f() missing 1 required keyword-only argument: 'c' 2
# expect: T f() missing 1 required positional argument: 'a' 2
# expect: T f() got multiple values for argument 'a' 2
# expect: T g() got some positional-only arguments passed as keyword arguments: 'b' 2
# expect: T g() missing 1 required positional argument: 'a' 2
# expect: T g() takes from 1 to 3 positional arguments but 4 were given 2
# expect: T g() got an unexpected keyword argument 'zz' 2
# expect: (1, 5, (), None, {}) (1, 2, (3,), 4, {'e': 5}) (7, 5, (), None, {}) (7, 8, (), None, {})
# expect: ((1, 5, (), None, {}), (1, 2), {'k': 3}) (4, 1) (4, 5) (2, 1) ('A', 1, 1) ('A', 1, 2) 2 a,b ('A', 3, 1)
# expect: T A.n() missing 1 required positional argument: 'p'
# expect: T A.n() takes from 2 to 3 positional arguments but 4 were given
# expect: T A.__init__() missing 1 required positional argument: 'x'
# expect: T N.__init__() missing 1 required positional argument: 'x'
# expect: T N.__init__() takes from 2 to 3 positional arguments but 4 were given
# expect: T N.__init__() got an unexpected keyword argument 'z'
# expect: T find expected at least 1 argument, got 0
# expect: T list.append() takes exactly one argument (2 given)
# expect: T can only join an iterable
# expect: [1, 2]
# expect: ((3, 1), 1, 3) ((3, 1), 1, 2) (1, 1) (1, 4)
# expect: ((3, 1), 5, 3) ((3, 1), 5, 6)
# expect: 500
# expect: maximum recursion depth exceeded
# expect: [(1, 2, ())] [(1, 3, (4,))]
# expect: [('a', 1), ('b', 1), ('c', ()), ('d', 2), ('e', {}), ('x', 5)] [('a', 1), ('b', 2), ('c', (3,)), ('d', 4), ('e', {'f': 5}), ('x', 5)]
# expect: (1, 2, (), 3) (1, 2, (), 9) (1, 2, (3,), 3)
# expect: 300 300
# expect: (1, 2, (), 3, 4, {}) (1, 5, (6, 7), 8, 4, {'e': 9}) (2, 2, (), 1, 4, {}) (1, 2, (3,), 1, 4, {'z': 2})
# expect: TypeError: f() missing 1 required keyword-only argument: 'c'
# expect: TypeError: f() missing 1 required positional argument: 'a'
# expect: TypeError: f() got multiple values for argument 'a'
# expect: TypeError: g() got some positional-only arguments passed as keyword arguments: 'b'
# expect: TypeError: g() missing 1 required positional argument: 'a'
# expect: TypeError: g() takes from 1 to 3 positional arguments but 4 were given
# expect: (1, 2, 5)
# expect: T f() missing 1 required keyword-only argument: 'c' 2
# expect: T f() missing 1 required positional argument: 'a' 2
# expect: T f() got multiple values for argument 'a' 2
# expect: T g() got some positional-only arguments passed as keyword arguments: 'b' 2
# expect: T g() missing 1 required positional argument: 'a' 2
# expect: T g() takes from 1 to 3 positional arguments but 4 were given 2
# expect: T g() got an unexpected keyword argument 'zz' 2
# expect: (1, 5, (), None, {}) (1, 2, (3,), 4, {'e': 5}) (7, 5, (), None, {}) (7, 8, (), None, {})
# expect: ((1, 5, (), None, {}), (1, 2), {'k': 3}) (4, 1) (4, 5) (2, 1) ('A', 1, 1) ('A', 1, 2) 2 a,b ('A', 3, 1)
# expect: T A.n() missing 1 required positional argument: 'p'
# expect: T A.n() takes from 2 to 3 positional arguments but 4 were given
# expect: T A.__init__() missing 1 required positional argument: 'x'
# expect: T N.__init__() missing 1 required positional argument: 'x'
# expect: T N.__init__() takes from 2 to 3 positional arguments but 4 were given
# expect: T N.__init__() got an unexpected keyword argument 'z'
# expect: T find expected at least 1 argument, got 0
# expect: T list.append() takes exactly one argument (2 given)
# expect: T can only join an iterable
# expect: [1, 2]
# expect: ((3, 1), 1, 3) ((3, 1), 1, 2) (1, 1) (1, 4)
# expect: ((3, 1), 5, 3) ((3, 1), 5, 6)
# expect: 500
# expect: maximum recursion depth exceeded
# expect: [(1, 2, ())] [(1, 3, (4,))]
# expect: [('a', 1), ('b', 1), ('c', ()), ('d', 2), ('e', {}), ('x', 5)] [('a', 1), ('b', 2), ('c', (3,)), ('d', 4), ('e', {'f': 5}), ('x', 5)]
# expect: (1, 2, (), 3) (1, 2, (), 9) (1, 2, (3,), 3)
# expect: 300 300
# expect: (1, 2, (), 3, 4, {}) (1, 5, (6, 7), 8, 4, {'e': 9}) (2, 2, (), 1, 4, {}) (1, 2, (3,), 1, 4, {'z': 2})
# expect: TypeError: f() missing 1 required keyword-only argument: 'c'
# expect: TypeError: f() missing 1 required positional argument: 'a'
# expect: TypeError: f() got multiple values for argument 'a'
# expect: TypeError: g() got some positional-only arguments passed as keyword arguments: 'b'
# expect: TypeError: g() missing 1 required positional argument: 'a'
# expect: TypeError: g() takes from 1 to 3 positional arguments but 4 were given
# expect: (1, 2, 5)
# expect: T f() missing 1 required keyword-only argument: 'c' 2
# expect: T f() missing 1 required positional argument: 'a' 2
# expect: T f() got multiple values for argument 'a' 2
# expect: T g() got some positional-only arguments passed as keyword arguments: 'b' 2
# expect: T g() missing 1 required positional argument: 'a' 2
# expect: T g() takes from 1 to 3 positional arguments but 4 were given 2
# expect: T g() got an unexpected keyword argument 'zz' 2
# expect: (1, 5, (), None, {}) (1, 2, (3,), 4, {'e': 5}) (7, 5, (), None, {}) (7, 8, (), None, {})
# expect: ((1, 5, (), None, {}), (1, 2), {'k': 3}) (4, 1) (4, 5) (2, 1) ('A', 1, 1) ('A', 1, 2) 2 a,b ('A', 3, 1)
# expect: T A.n() missing 1 required positional argument: 'p'
# expect: T A.n() takes from 2 to 3 positional arguments but 4 were given
# expect: T A.__init__() missing 1 required positional argument: 'x'
# expect: T N.__init__() missing 1 required positional argument: 'x'
# expect: T N.__init__() takes from 2 to 3 positional arguments but 4 were given
# expect: T N.__init__() got an unexpected keyword argument 'z'
# expect: T find expected at least 1 argument, got 0
# expect: T list.append() takes exactly one argument (2 given)
# expect: T can only join an iterable
# expect: [1, 2]
# expect: ((3, 1), 1, 3) ((3, 1), 1, 2) (1, 1) (1, 4)
# expect: ((3, 1), 5, 3) ((3, 1), 5, 6)
# expect: 500
# expect: maximum recursion depth exceeded
# expect: [(1, 2, ())] [(1, 3, (4,))]
# expect: [('a', 1), ('b', 1), ('c', ()), ('d', 2), ('e', {}), ('x', 5)] [('a', 1), ('b', 2), ('c', (3,)), ('d', 4), ('e', {'f': 5}), ('x', 5)]
# expect: (1, 2, (), 3) (1, 2, (), 9) (1, 2, (3,), 3)
# expect: 300 300
# expect: 20 [3, 2, 1]
