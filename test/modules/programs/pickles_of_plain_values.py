"""Pickles of plain values are CPython's byte for byte, and come back as they were."""
import pickle, random, hashlib, io
random.seed(9)
def t(f):
    try: return f()
    except Exception as e: return (type(e).__name__,str(e))
s='hello'; L=[1]; 
vals=[None,True,False,0,1,255,256,65535,65536,-1,-128,-129,2**31-1,2**31,-2**31,-2**31-1,2**39,2**40-1,-2**39,-2**39-1,2**47,2**48,2**62,2**63-1,-2**63,2**63,2**64,10**30,-10**30,1.5,-0.0,float('inf'),
 '', 'a','é','日本','😀','x'*255,'x'*256,'x'*70000,'é'*200,b'',b'a',b'x'*255,b'x'*256,b'y'*70000,(),(1,),(1,2),(1,2,3),(1,2,3,4),((),()),[],[1],[1,2],[[]],[s,s,s],[L,L],{}, {1:2},{'a':1,'b':[1,2,{'c':None}]},set(),{1},{1,2,3},frozenset(),frozenset({1,2}),{frozenset({1}):(1,)},
 list(range(999)),list(range(1000)),list(range(1001)),{i:i for i in range(1000)},{i:str(i) for i in range(1001)},{i for i in range(1000)},{i for i in range(1001)},frozenset(range(1500)),[str(i) for i in range(300)]*2,[float(i) for i in range(8000)],[['x'*100]*5 for _ in range(150)],[str(i)*20 for i in range(700)],[(i,str(i)) for i in range(300)], 'a\ud800',['a\ud800'],[b'ab',b'ab'],range(3),[range(3)],1j,[object],bytearray(b'x'),[bytearray(b'x')]]
r=[]; r.append(r); vals.append(r)
rt=([],); rt[0].append(rt); vals.append(rt)
d={}; d['self']=d; vals.append(d)
deep=[]; 
for i in range(80): deep=[deep]
vals.append(deep)
def rnd(n):
    k=random.randrange(9)
    if n<=0 or k<4: return random.choice([None,True,random.randrange(-10**random.randrange(1,18),10**9),random.random(),random.choice(['a','bc','é'])*random.randrange(5),b'xy'*random.randrange(3)])
    if k==4: return tuple(rnd(n-1) for _ in range(random.randrange(6)))
    if k in (5,6): return [rnd(n-1) for _ in range(random.randrange(6))]
    return {random.choice(['k','l',5,(1,2)]):rnd(n-1) for _ in range(random.randrange(5))}
vals+= [rnd(6) for _ in range(60)]
for i,v in enumerate(vals):
    for proto in (None, 5):
        b=t(lambda:pickle.dumps(v,proto))
        if isinstance(b,tuple): print(i,proto,b); continue
        back=t(lambda:pickle.loads(b))
        try: same=repr(back)==repr(v)
        except RecursionError: same='rec'
        print(i,proto,hashlib.md5(b).hexdigest() if proto in (None,5,-1) else '',len(b) if proto in (None,5,-1) else '',type(back).__name__,same)
x=pickle.loads(pickle.dumps([s,s,L,L])); print(x[0] is x[1], x[2] is x[3])
f=io.BytesIO(); pickle.dump([1,'a'],f); pickle.dump({2:3},f,5); f.seek(0); print(pickle.load(f),pickle.load(f))
good=pickle.dumps({'a':[1,2,(3,'x')],'b':{1,2},'c':2.5})
for a in ((),(5,),([1],9),([1],1.5),([1],True)):
    print(a, t(lambda:pickle.dumps(*a)))
print(t(lambda:pickle.loads(5)), t(lambda:pickle.loads('x')), t(lambda:pickle.loads(bytearray(good))), t(lambda: pickle.dump([1],5)))
class A:
    def __init__(s): s.x=[1]
    def __eq__(s,o): return s.x==o.x
print(pickle.loads(pickle.dumps(A()))==A(), pickle.loads(pickle.dumps([A(),1]))[1])
