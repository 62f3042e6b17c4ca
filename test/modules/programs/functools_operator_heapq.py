import functools, operator, heapq, bisect, copy
from functools import partial, reduce, cmp_to_key, lru_cache, cache
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def f(*a, **k): return a, k
p=partial(f,1,2,x=3); print(p(4,y=5), p.args, p.keywords, p.func is f, partial(p,9,z=1)(0)); print(partial(f)(), partial(max,5)(3,9), partial(int,base=2)('101'))
p.attr=1; print(p.__dict__, p.__reduce__()[2][1:]); print(repr(partial(len,[1]))); show(lambda: partial()); show(lambda: partial(3)); print(partial(f,*range(20))(*range(5))[0][-3:])
class P(partial): pass
print(type(P(f,1)).__name__, P(f,1)(2), partial[int])
print(reduce(operator.add,[1,2,3]), reduce(lambda a,b:a*b, range(1,6)), reduce(operator.add,(x for x in 'abc'), 'z'), reduce(operator.add,[],5)); show(lambda: reduce(operator.add,[])); show(lambda: reduce(operator.add,5)); show(lambda: reduce(lambda a,b:1/0,[1,2]))
print(sorted([5,2,9,1],key=cmp_to_key(lambda a,b:b-a)), sorted('hello',key=cmp_to_key(lambda a,b:(a>b)-(a<b))), min([3,1,2],key=cmp_to_key(lambda a,b:a-b)))
K=cmp_to_key(lambda a,b:a-b); print(K(1)<K(2), K(1)==K(1), K(2)>=K(3), K(1)!=K(2), K(5).obj); show(lambda: K(1)<1); show(lambda: hash(K(1))); show(lambda: K(1)<K('a'))
calls=[]
@lru_cache(maxsize=3)
def sq(x): calls.append(x); return x*x
for x in (1,2,3,1,4,2,1,5,'a' and 1,3): sq(x)
print(calls, sq.cache_info()); sq.cache_clear(); print(sq.cache_info(), sq.__name__, sq.__wrapped__(4), sq.cache_parameters())
@cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(80), fib.cache_info())
@lru_cache(maxsize=None, typed=True)
def t(x,y=0): return type(x).__name__, y
print(t(1), t(1.0), t(True), t(1,y=2), t(1,2), t(x=1), t.cache_info())
@lru_cache
def g(*a, **k): return (a, tuple(sorted(k.items())))
print(g(1,2), g((1,2)), g(a=1,b=2), g(b=2,a=1), g(1), g(1.0), g('1'), g(), g.cache_info()); show(lambda: g([])); show(lambda: g(a=[]))
@lru_cache(0)
def z(x): return x
print(z(1), z(1), z.cache_info())
class C:
    @lru_cache(maxsize=2)
    def m(self,x): return x+1
    @functools.cached_property
    def cp(self): print('once'); return 7
c=C(); print(c.m(1), c.m(1), C.m.cache_info(), c.cp, c.cp); print(copy.copy(fib) is fib, copy.deepcopy(fib) is fib)
class H:
    def __init__(s,v): s.v=v
    def __hash__(s): return hash(s.v)
    def __eq__(s,o): return s.v==o.v
@lru_cache(maxsize=2)
def hh(x): return x.v
for v in (1,2,1,3,2,1): hh(H(v))
print(hh.cache_info())
@lru_cache(maxsize=4)
def err(x): return 1/x
show(lambda: err(0)); print(err(2), err.cache_info())
@functools.singledispatch
def sd(x): return 'obj'
@sd.register(int)
def _(x): return 'int'
print(sd(1), sd('a'))
# operator
o=operator
print(o.itemgetter(1)([5,6]), o.itemgetter('a')({'a':1}), o.itemgetter(0,2,-1)('hello'), o.itemgetter(0,1)({0:1,1:2}), o.itemgetter(slice(1,3))('hello'), o.attrgetter('real')(3), o.attrgetter('real','imag')(3j), o.attrgetter('__class__.__name__')(5), o.methodcaller('upper')('ab'), o.methodcaller('split','b',maxsplit=1)('abcbd'))
for x in (o.itemgetter(1), o.itemgetter(1,'a'), o.attrgetter('a.b'), o.attrgetter('a','b'), o.methodcaller('m',1,k=2)): print(repr(x), x.__reduce__() if x.__class__.__name__!='methodcaller' else '')
for fn in (lambda: o.itemgetter(), lambda: o.itemgetter(1)(1,2), lambda: o.itemgetter(5)([1]), lambda: o.itemgetter(1)(5), lambda: o.attrgetter(1), lambda: o.attrgetter('zz')(1), lambda: o.methodcaller(), lambda: o.methodcaller(1), lambda: o.methodcaller('zz')(1), lambda: o.add(1), lambda: o.add(1,'a'), lambda: o.concat(1,2), lambda: o.index('a'), lambda: o.length_hint(1,'a'), lambda: o.indexOf([1],2), lambda: o.lt(1,'a'), lambda: o.neg('a')): show(fn)
print(o.add(1,2), o.sub(5,3), o.mul('a',3), o.truediv(1,2), o.floordiv(7,2), o.mod(7,3), o.pow(2,10), o.and_(6,3), o.or_(6,3), o.xor(6,3), o.lshift(1,4), o.rshift(16,2), o.neg(3), o.pos(-3), o.inv(5), o.not_([]), o.truth([1]), o.is_(None,None), o.is_not(1,None), o.eq(1,1), o.ne(1,2), o.lt(1,2), o.le(2,2), o.gt(1,2), o.ge(3,2), o.abs(-4), o.contains([1],1), o.countOf([1,2,1],1), o.indexOf('abc','c'), o.getitem([4,5],-1), o.getitem({'a':1},'a'), o.concat([1],[2]), o.length_hint([1,2]), o.length_hint(iter([1,2,3])), o.call(max,1,2), o.index(True))
l=[1]; print(o.iadd(l,[2]), o.iconcat(l,[3]), l); d={}; o.setitem(d,1,2); print(d); o.delitem(d,1); print(d)
# heapq and bisect
class Lcg:
    def __init__(s,x): s.x=x
    def __call__(s,n):
        s.x=(s.x*1103515245+12345)&0x7fffffff
        return (s.x>>8)%n
r=Lcg(3)
class W:
    def __init__(s,v): s.v=v
    def __lt__(s,o): return s.v<o.v
    def __repr__(s): return f'W{s.v}'
for wrap in (int, float, str, lambda v:(v%5,str(v)), W, lambda v: v if v%2 else float(v), lambda v: 10**20+v):
    h=[]; out=[]
    for i in range(200):
        k=r(6); v=wrap(r(50))
        if k<3 or not h: heapq.heappush(h,v)
        elif k==3: out.append(heapq.heappop(h))
        elif k==4: out.append(heapq.heapreplace(h,v))
        else: out.append(heapq.heappushpop(h,v))
    print(h[:8], out[-5:])
    x=[wrap(r(99)) for _ in range(50)]; heapq.heapify(x); print(x[:6], heapq.nsmallest(3,x), heapq.nlargest(3,x), [repr(heapq.heappop(x)) for _ in range(4)])
    x=[wrap(r(99)) for _ in range(20)]; heapq._heapify_max(x); print(x[:4], heapq._heappop_max(x), heapq._heapreplace_max(x, wrap(3)), x[:3])
print(list(heapq.merge([1,4,7],[2,5],[0,9])))
for fn in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([],1), lambda: heapq.heappush((),1), lambda: heapq.heappush([1],'a'), lambda: heapq.heapify(5), lambda: bisect.bisect([1,2],'a'), lambda: bisect.bisect([1],1,-1), lambda: bisect.bisect(5,1), lambda: bisect.insort((1,),1)): show(fn)
a=sorted(r(30) for _ in range(40)); print([bisect.bisect_left(a,i) for i in range(0,31,3)], [bisect.bisect(a,i) for i in range(0,31,3)], bisect.bisect_left(a,5,10), bisect.bisect_right(a,5,0,7))
bisect.insort(a,7); bisect.insort_left(a,2.5); print(a[:12]); w=[W(i) for i in (1,3,5)]; bisect.insort(w,W(4)); print(w, bisect.bisect_left(w,W(3)), bisect.bisect(['aa','b'],1,key=len), bisect.bisect_left((1,2,3),2), bisect.bisect(range(100),50))
b=[]; bisect.insort(b,'xyz',key=len); bisect.insort(b,'a',key=len); print(b)
from collections import namedtuple
N=namedtuple('N','a b'); n=N(1,2); print(n.a, n.b, [q.a for q in [n]*3])
