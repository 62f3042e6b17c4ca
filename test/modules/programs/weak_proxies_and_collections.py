import weakref, gc
class C:
    def __init__(s,v): s.v=v
    def __add__(s,o): return s.v+(o.v if isinstance(o,C) else o)
    def __call__(s,*a,**k): return ('called',a,k)
    def __len__(s): return s.v
    def __getitem__(s,k): return k*2
    def __iter__(s): return iter([s.v])
    def m(s): return 'm%d'%s.v
c=C(3); p=weakref.proxy(c); print(p.v, p.m(), p+1, 1 if not p else 2, len(p), p[4], list(p), p(1,a=2), type(p).__name__, isinstance(p,C), p is weakref.proxy(c), weakref.getweakrefcount(c))
p.v=9; print(c.v); del p.v; print(hasattr(c,'v')); c.v=1
print(p==c, p!=c, weakref.ref(c)()==p)
try: hash(p)
except TypeError as e: print(e)
class N:
    pass
n=N(); q=weakref.proxy(n, lambda r: print('dead')); del n; gc.collect()
try: q.x
except ReferenceError as e: print(e)
d=weakref.WeakValueDictionary(); x=N(); d['a']=x; print(list(d), d['a'] is x); del x; gc.collect(); print(list(d))
s=weakref.WeakSet(); x=N(); s.add(x); print(len(s), x in s); del x; gc.collect(); print(len(s))
k=weakref.WeakKeyDictionary(); x=N(); k[x]=5; print(k[x], len(k)); del x; gc.collect(); print(len(k))
m=weakref.WeakMethod(c.m); print(m()())
f=weakref.finalize(c, print, 'final', 1); print(f.alive); del c; gc.collect(); print(f.alive)
print(weakref.ref[int])
