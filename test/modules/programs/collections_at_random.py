import copy
from collections import deque, defaultdict, OrderedDict, Counter, namedtuple, ChainMap, UserDict
from _collections import _count_elements
class Lcg:
    def __init__(s, x): s.x=x
    def __call__(s, n):
        s.x=(s.x*1103515245+12345)&0x7fffffff
        return (s.x>>8)%n
r=Lcg(7)
for maxlen in (None,0,1,5,17):
    d=deque(maxlen=maxlen); log=[]
    for step in range(3000):
        k=r(22); v=r(9)
        try:
            if k<4: d.append(v)
            elif k<7: d.appendleft(v)
            elif k==7: log.append(d.pop())
            elif k==8: log.append(d.popleft())
            elif k==9: d.extend(range(v))
            elif k==10: d.extendleft([v,v+1])
            elif k==11: d.rotate(r(40)-20)
            elif k==12: d.insert(r(30)-15, v)
            elif k==13: d.remove(v)
            elif k==14: log.append(d.index(v, r(10)-5, r(30)))
            elif k==15: log.append((d.count(v), v in d, len(d)))
            elif k==16: d.reverse()
            elif k==17: log.append(d[r(20)-10])
            elif k==18: d[r(20)-10]=v
            elif k==19: del d[r(20)-10]
            elif k==20 and len(d)>40: d.clear()
            elif k==21:
                e=d.copy(); log.append((e==d, e!=d, e<d, e<=d, list(reversed(d))[:3]))
                if len(d)<30: d+=d
        except (IndexError, ValueError) as x: log.append(str(x))
        if len(d)>200: d.clear()
    print(maxlen, d, hash(tuple(map(str,log))) if 0 else len(log), log[-12:])
    import functools
    print(functools.reduce(lambda a,b:(a*31+b)%1000003, [len(str(x)) for x in log], 0), log[:5])
print(deque('abc')*3, 2*deque([1],2), deque('abc')+deque('d'))
d=deque('abc',2); d*=3; print(d)
it=iter(d); d.append(1)
try: next(it)
except RuntimeError as e: print(e)
class D(deque):
    pass
x=D('abc',3); x.a=5; print(x, copy.copy(x), x.copy(), x+x, type(x+x).__name__, x==deque('abc'))
d=deque(); d.append(d); print(d)
class Eq:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return isinstance(o,Eq) and s.v==o.v
    def __lt__(s,o): return s.v<o.v
    __hash__=None
a=deque([Eq(1),Eq(2)]); b=deque([Eq(1),Eq(3)]); print(a==b, a<b, Eq(2) in a, a.count(Eq(1)), a.index(Eq(2)))
a.remove(Eq(1)); print(len(a))
def g():
    for i in range(5): yield i
print(deque(g()), deque(map(str,range(3))), deque(g(),2)); d=deque(g()); d.extendleft(g()); print(d)
dd=defaultdict(list); dd['a'].append(1); dd['b'].append(2); dd['a'].append(3); print(dd, dd['zz'], len(dd), dd.get('q'))
dd=defaultdict(int)
for c in 'abracadabra': dd[c]+=1
print(dd, dict(dd)); dd=defaultdict(lambda: [7]); print(dd[1], dict(dd)); 
class K:
    def __hash__(s): return 5
    def __eq__(s,o): return True
dd=defaultdict(lambda: 'made'); print(dd[K()], dd[K()], len(dd))
class DD(defaultdict):
    def __init__(s,*a): super().__init__(*a); s.t=1
    def __missing__(s,k): s.t+=1; return super().__missing__(k)
q=DD(set); q[1].add(2); print(q, q.t, copy.copy(q) if 0 else '')
try: defaultdict(None)[3]
except KeyError as e: print('KeyError',e)
try: defaultdict(3)
except TypeError as e: print(e)
print(defaultdict(int,a=1)|{'b':2}, {'b':2}|defaultdict(int,a=1), copy.copy(defaultdict(int,a=1)), defaultdict(int,a=1).__reduce__()[:2])
o=OrderedDict(a=1,b=2,c=3); o.move_to_end('a'); print(o); o.move_to_end('c',last=False); print(o, o.popitem(), o.popitem(last=False), o)
m=OrderedDict(); ref=[]
for step in range(4000):
    k=r(60); op=r(6)
    if op<2:
        if k not in m: ref.append(k)
        m[k]=step
    elif op==2 and k in m: m.move_to_end(k); ref.remove(k); ref.append(k)
    elif op==3 and k in m: m.move_to_end(k,last=False); ref.remove(k); ref.insert(0,k)
    elif op==4 and m:
        if r(2): assert m.popitem(last=False)[0]==ref.pop(0)
        else: assert m.popitem()[0]==ref.pop()
    elif op==5 and k in m: del m[k]; ref.remove(k)
    assert list(m)==ref, (list(m), ref)
print(len(m), list(m)[:5], list(reversed(m))[:4])
print(OrderedDict(a=1,b=2)==OrderedDict(b=2,a=1), OrderedDict(a=1,b=2)=={'b':2,'a':1}, OrderedDict(a=1)|{'z':2}, OrderedDict.fromkeys('ab',3), OrderedDict([('x',1)]).copy())
m=OrderedDict((i,i) for i in range(3000))
while m: m.popitem(last=False)
print(len(m))
c=Counter('abracadabra'); print(c, c.most_common(2), c+Counter('ab'), c-Counter('aaaa'), Counter(i%3 for i in range(10))); c.update('aa'); print(c['a'], c['zz'], Counter([K(),K(),K()]).total())
P=namedtuple('P','x y'); p=P(1,y=2); print(p, p.x, p.y, p._replace(x=5), P.x.__doc__, p._asdict()); 
try: p.x=3
except AttributeError as e: print(e)
