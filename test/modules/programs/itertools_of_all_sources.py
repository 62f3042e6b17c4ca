from itertools import *
def show(x, n=12):
    out=[]
    try:
        for i, v in enumerate(x):
            if i>=n: break
            out.append(v)
    except Exception as e:
        out.append(repr(e))
    print(out)
def gen(n):
    for i in range(n): yield i
class It:
    def __init__(s, n): s.n=n; s.i=0
    def __iter__(s): return s
    def __next__(s):
        s.i+=1
        if s.i>s.n: raise StopIteration
        return s.i
class Seq:
    def __init__(s,n): s.n=n
    def __getitem__(s,i):
        if i>=s.n: raise IndexError
        return i
class Bad:
    def __iter__(s): return s
    def __next__(s): raise ValueError('bad')
srcs=[lambda: range(6), lambda: [3,1,2,2,0,5], lambda: gen(6), lambda: It(5), lambda: 'abcde', lambda: Seq(4), lambda: Bad(), lambda: (), lambda: map(abs,[-1,2]), lambda: chain([1],gen(2),It(2)), lambda: islice(gen(10),2,8,2), lambda:{1:2,3:4}.items()]
for s in srcs:
    show(cycle(s())); show(accumulate(s())); show(accumulate(s(), lambda a,b:(a,b))); show(accumulate(s(), initial=0)); show(chain(s(),s())); show(chain.from_iterable([s(),s()]))
    show(chain.from_iterable(x for x in [s(), s()]))
    show(compress(s(), [1,0,1,[],[1],'',2])); show(compress('abcdefg', s())); show(dropwhile(lambda x: x!=2, s())); show(takewhile(lambda x: x!=2, s()));show(filterfalse(None, s())); show(filterfalse(lambda x: x==1, s())); show(filter(None, s())); show(filter(lambda x: x!=1, s()))
    show(starmap(lambda *a: a, [(1,2),(3,),()])); show(starmap(lambda *a: a, [s(), s()]))
    show([(k,list(g)) for k,g in groupby(s(), lambda x: str(x)>'2')] if s is not srcs[6] else groupby(s()))
    show(islice(s(),3)); show(islice(s(),1,None)); show(islice(s(),1,5,2)); show(pairwise(s()))
    a,b=tee(s()); show(zip(a,b)); 
    show(zip_longest(s(),'ab',s(),fillvalue='-')); show(batched(s(),2)); show(batched(s(),3)); show(batched(s(),4,strict=True))
    if s is not srcs[6]:
        show(product(s(),'ab')); show(product(s(),repeat=2)); show(permutations(s(),2)); show(combinations(s(),2)); show(combinations_with_replacement(s(),2)); show(permutations(s()),5)
show(count()); show(count(5,-2)); show(count(1.5)); show(count(2**48-2)); show(count(10**20)); print(count(3), count(3,2), repeat(1), repeat(1,3)); show(repeat('x',3)); show(repeat(1))
print(list(product())); print(list(combinations('abc',0)), list(permutations('abc',0)), list(combinations('abc',5)))
def f(x): raise KeyError(x)
for c in (lambda: takewhile(f,[1]), lambda: dropwhile(f,[1]), lambda: filterfalse(f,[1]), lambda: accumulate([1,2],f), lambda: groupby([1],f), lambda: starmap(f,[(1,)]), lambda: chain([1],5), lambda: chain.from_iterable([1])): show(c())
def stop(x): raise StopIteration
for c in (lambda: takewhile(stop,[1]), lambda: dropwhile(stop,[1]), lambda: groupby([1],stop), lambda: map(stop,[1])): show(c())
class T:
    def __init__(s,v): s.v=v
    def __bool__(s): return s.v
    def __eq__(s,o): return s.v==o.v
    def __add__(s,o): return T(s.v+o.v)
    def __repr__(s): return f'T({s.v})'
show(filter(None,[T(True),T(False)])); show(takewhile(lambda x:T(x<3), [1,2,3,4])); show(compress('ab',[T(False),T(True)])); show([(k,list(g)) for k,g in groupby([T(True),T(True),T(False)])]); show(accumulate([T(1),T(2)])); show(count(T(1) if 0 else 1, 2.5))
print(next(chain(gen(1)),'d'), next(chain(),'d'), next(chain(gen(0)),'d'), next(takewhile(lambda x:False,[1]),'e'))
def yf():
    r = yield from chain(gen(2),It(2)); print('r',r)
    r = yield from takewhile(lambda x:x<3, gen(9)); print('r', r)
show(yf())
a,b=tee(gen(200)); print(sum(a), sum(b)); 
x=chain(chain(chain(gen(3),It(2)),gen(1)),takewhile(lambda x:x<2,gen(5))); show(x)
g=groupby([1,1,2,2,3]); k1,g1=next(g); k2,g2=next(g); print(list(g1),list(g2))
class C2(chain):
    def __init__(self,*a): self.tag=5
c=C2([1,2],[3]); c.other=7; print(list(c), c.tag, c.other, type(c).__name__)
class Tk(takewhile): pass
t=Tk(lambda x:x<3, gen(9)); t.z=1; print(list(t), t.z)
class F2(filter): pass
print(list(F2(lambda x:x%2, gen(9))))
class M2(map):
    pass
m=M2(str,[1,2]); m.q=3; print(list(m), m.q)
for bad in (lambda: islice([1],-1), lambda: islice([1],1,2,0), lambda: islice([1]), lambda: repeat(), lambda: count('a'), lambda: product(1), lambda: combinations('a',-1), lambda: permutations('a','b'), lambda: tee([1],-1), lambda: batched([1],0), lambda: chain(1).__next__(), lambda: cycle(1), lambda: starmap(1), lambda: accumulate(), lambda: islice([1],'a'), lambda: groupby(), lambda: zip_longest(1), lambda: pairwise(1), lambda: compress([1])):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
from itertools import starmap
import operator
print(list(starmap(operator.pow, [[4, 5]])), tuple(starmap(operator.pow, [iter([2, 3])])), [*starmap(pow, [range(2, 4)])], list(starmap(lambda a, b: a + b, ['ab'])))
