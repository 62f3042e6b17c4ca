import _random
r=_random.Random()
for s in (0,1,42,-7,2**32,2**40+5,2**64,10**50,True):
    r.seed(s); print(s, r.random(), r.getrandbits(1), r.getrandbits(7), r.getrandbits(32), r.getrandbits(33), r.getrandbits(64), r.getrandbits(100), r.getrandbits(0), r.random())
r.seed(5); st=r.getstate(); a=[r.random() for _ in range(1000)]; r.setstate(st); print(a==[r.random() for _ in range(1000)], sum(a), len(st), st[:3], st[-1])
for f in (lambda: r.getrandbits(-1), lambda: r.getrandbits('a'), lambda: r.setstate(1), lambda: r.setstate((1,)), lambda: r.seed(1,2), lambda: _random.Random(1,2), lambda: _random.Random(a=1), lambda: r.getrandbits(2**70), lambda: r.setstate(tuple([2**33]*625)), lambda: r.setstate(tuple([1]*624+[700]))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class R(_random.Random):
    def __init__(s, x=3): super().__init__(x); s.a=1
print(R(9).random(), R().random(), R().a)
r.seed(1.5); x=r.random(); r.seed(1.5); print(x==r.random()); r.seed(); r.seed(None); print(0<=r.random()<1)
