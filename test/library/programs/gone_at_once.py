# Finalisers and weak references: what is dropped is seen to be gone by what comes next.
import weakref
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
class B: pass
a = A(1)
b = A(2)
del a
print('after del')
b = None
print('after None')
def f():
    x = A(3)
    print('in f')
f()
print('after f')
b = B(); r = weakref.ref(b, lambda ref: print('called back')); del b; print(r())
e = B(); g = weakref.finalize(e, print, 'finalized', 5); print(g.alive); del e; print(g.alive)
