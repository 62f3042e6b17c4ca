"""What sorted() gives for values of all kinds, and which comparisons it makes of fewer than 64 objects."""
import random, functools
random.seed(3)
class K:
    log=[]
    def __init__(s,v,t=0): s.v=v; s.t=t
    def __lt__(s,o):
        K.log.append((s.v,s.t,o.v,o.t)); return s.v<o.v
    def __repr__(s): return f'{s.v}.{s.t}'
import hashlib
def h(x): return hashlib.md5(repr(x).encode()).hexdigest()[:10]
for n in [0, 1, 2, 5, 17, 33, 62, 63, 64, 100]:
    for kind in range(6):
        if kind==0: L=[random.randrange(1000) for _ in range(n)]
        elif kind==1: L=[random.randrange(3) for _ in range(n)]
        elif kind==2: L=list(range(n))
        elif kind==3: L=list(range(n,0,-1))
        elif kind==4: L=[i//3 for i in range(n,0,-1)]
        else: L=[5]*(n//2)+[i//2 for i in range(n,n//2,-1)]
        objs=[K(v,i) for i,v in enumerate(L)]
        for rev in (False,True):
            K.log=[]
            a=sorted(objs,reverse=rev)
            c=h(K.log) if n<64 else ''
            K.log=[]
            b=sorted(range(n),key=lambda i:objs[i],reverse=rev)
            d=h(K.log) if n<64 else ''
            e=list(objs); e.sort(key=lambda o:o.v%7,reverse=rev)
            print(n,kind,rev,h(a),c,h(b),d,h(e), h(sorted(L,reverse=rev)))
S='abcdefghijklmnopqrstuvwxyz éüλ\0😀'
def rs(alpha,m): return ''.join(random.choice(alpha) for _ in range(random.randrange(m)))
for n in (0, 1, 2, 16, 17, 100):
    data=[[rs('ab',12) for _ in range(n)],[rs('ab\0',4) for _ in range(n)],[rs(S,5) for _ in range(n)],[rs('aé',20) for _ in range(n)],
      [random.random()-.5 for _ in range(n)],[random.choice([0.0,-0.0,1,-1,2.5,10**14,-10**14,1e300,-1e-300,float('inf'),-float('inf'),0]) for _ in range(n)],
      [random.choice([1,True,2,False,2.5]) for _ in range(n)],[random.randrange(-2**47,2**47) for _ in range(n)],[random.randrange(-2**70,2**70) for _ in range(n)],[random.choice([5,2**60,-2**60,3.5]) for _ in range(n)],
      [(random.randrange(5),rs('ab',3)) for _ in range(n)],[(rs('ab',3),random.random()) for _ in range(n)],[(random.choice([1,1.0,2,2.5]),-i) for i in range(n)],[tuple(random.randrange(2) for _ in range(random.randrange(4))) for _ in range(n)],
      [[random.randrange(3),random.randrange(9)] for _ in range(n)],[b'%d'%random.randrange(99) for _ in range(n)],[(None if random.random()<.01 else 1,2) for _ in range(n)],[random.choice(['a',1]) for _ in range(n)],[(random.randrange(10**6),K(i)) for i in range(n)], [((1,2),random.randrange(3)) for i in range(n)]]
    for i,L in enumerate(data):
        for rev in (False,True):
            try: r=sorted(L,reverse=rev); r=[(x if not isinstance(x,tuple) else x) for x in r]; r2=sorted(range(len(L)),key=L.__getitem__,reverse=rev)
            except TypeError as e: r=str(e); r2=0
            print(n,i,rev,h(r), h(r2))
L=[3,1,2]
try: sorted(L,key=lambda x: 1/0)
except ZeroDivisionError as e: print(e)
class B:
    def __lt__(s,o): raise ValueError('no')
L=[B(),B(),B()]
try: L.sort()
except ValueError as e: print(e,len(L))
class M:
    def __lt__(s,o): L2.append(1); return True
L2=[M(),M()]
try: L2.sort()
except ValueError as e: print(e, len(L2))
try: sorted([1,2],reverse='x'); sorted([1],reverse=[])
except Exception as e: print(e)
try: sorted(5)
except Exception as e: print(e)
nan=float('nan')
print(sorted([3,nan,1,nan,2]), sorted([(nan,1),(1,2)]))
