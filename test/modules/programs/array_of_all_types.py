import warnings
warnings.simplefilter("ignore")
from array import array, typecodes
import copy
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(typecodes)
for t in 'bBhHiIlLqQfdu':
    a=array(t,'héllo' if t=='u' else [1,2,3]); a.append('z' if t=='u' else 9); print(a, len(a), a.itemsize, a.typecode, a[0], a[-1], a[1:3], a.tobytes()[:8], list(a), a.count(a[0]), a.index(a[1]), a+a==a*2, a.buffer_info()[1])
a=array('i',range(10)); a[2:5]=array('i',[7]); print(a); a[::2]=array('i',[0]*4); print(a); del a[1]; del a[1:3]; print(a); a.insert(1,55); a.extend([1,2]); a.extend(array('i',[3])); print(a, a.pop(), a.pop(0), a); a.remove(55); a.reverse(); print(a); a.byteswap(); print(a); a+=array('i',[1]); a*=2; print(a, 3 in a, a<array('i',[5]), a==list(a)); 
print(array('d',[1.5,2]), array('i'), array('u'), array('i',b'\1\0\0\0'), array('i',array('b',[1,2])), array('b',b'ab').tolist(), array('f',[0.1])[0], array('I',[2**32-1]), array('Q',[2**64-1]), array('q',[-2**63]))
for f in (lambda: array('z'), lambda: array(), lambda: array('i',['a']), lambda: array('b',[200]), lambda: array('B',[-1]), lambda: array('i',[2**31]), lambda: array('I',[2**32]), lambda: a.append('x'), lambda: a[100], lambda: a['x'], lambda: a.pop(99), lambda: a.remove(12345), lambda: a.index(4242), lambda: array('i',[1])+array('b',[1]), lambda: array('i',[1])+[1], lambda: a.extend(array('b',[1])), lambda: a.__setitem__(0,1.5), lambda: a.__setitem__(slice(0,1),[1]), lambda: a.frombytes(b'abc'), lambda: array('i','abc'), lambda: array('u',[1]), lambda: array('Q',[2**64]), lambda: array('q',[2**63]), lambda: array('h',[40000]), lambda: array('d',['a']), lambda: hash(a), lambda: a<1, lambda: array('i',5), lambda: array('f',[1e300]), lambda: array('H',[-1]), lambda: array('L',[-1]), lambda: array(1), lambda: array('ii'), lambda: a.fromlist(5), lambda: a.fromlist([1,'a']), lambda: a.foo, lambda: a.__setitem__(slice(None,None,2), array('i',[1]))): show(f)
b=array('h',[1,2,3]); m=memoryview(b); print(m.format, m.itemsize, m[1], len(m), m.tolist()); m[0]=77; print(b)
show(lambda: b.append(4)); m.release(); b.append(4); print(b)
print(copy.copy(b), copy.deepcopy(b), copy.copy(b) is b, bytes(b), bytearray(b), b.__reduce_ex__(2)[1:], b.__reduce_ex__(4)[0].__name__)
class A(array):
    def __new__(cls,*a): s=array.__new__(cls,*a); s.t=1; return s
x=A('i',[1,2]); x.q=5; print(x, x.t, x.q, type(x[:1]), x==array('i',[1,2]), list(reversed(x)))
print([v*2 for v in array('d',[1,2])], sum(array('i',range(100))), max(array('b',[3,9])), sorted(array('i',[3,1])), array('i',[1,2])>array('i',[1]), array('i',[1])==array('d',[1.0]), array[int], 1 in array('d',[1.0]))
a=array('i'); a.fromlist([1,2]); a.frombytes(b'\5\0\0\0'); print(a, a.tolist()); a.clear(); print(a, bool(a))
u=array('u','ab'); u.fromunicode('cd'); print(u.tounicode(), u[0], u); w=array('w','añ'); print(w, w.itemsize, w.tounicode(), w[1])
import io
f=io.BytesIO(); array('i',[1,2,3]).tofile(f); f.seek(0); a=array('i'); a.fromfile(f,2); print(a); show(lambda: a.fromfile(f,5)); print(a)
