# What the loop does by short ways of its own: pairs of iterators, cached attributes, resuming generators, items, tests, small sums.
# a class attribute deleted exposes a data descriptor further along the MRO
class D:
    def __get__(self, o, t): return 'descriptor'
    def __set__(self, o, v): pass
class A: pass
class B(A): pass
A.x = D()
B.x = 5
b = B()
b.__dict__['x'] = 'own'
def read(o): return o.x
print([read(b) for _ in range(5)])
del B.x
print([read(b) for _ in range(5)])
print([isinstance(3, t) for t in (int, str, (float, int))])
for i, (a, c) in enumerate(zip([1, 2, 3], 'xyz')): print(i, a, c)
d = {1: 2, 3: 4}
for k, v in d.items(): print(k, v)
for i, x in enumerate(b'abc', 10): print(i, x)
z = zip([1, 2], [3])
for p, q in z: print(p, q)
it = iter([1, 2, 3, 4])
for p, q in zip(it, it): print(p, q)
n = 2**48 - 1
print(n + 1, n - -1, -n - 2, n + 1 - 2)
m = n
m += 1
m -= 1
m = m + 1
print(m, m is not n, n in (1, 2), 5 in [3, 5], 'a' in ('b', 'a'), 1.0 in [1], True in [1, 2], 1 in [True], 'x' in {'x': 1}, 3 not in {1, 2})
x = None
if x is None: print('none')
if not x is None: print('bad')
if x is not None or n in [0]: print('bad')
if 3 not in [1]: print('ok')
def g():
    try:
        r = yield 1
        print('got', r)
        yield 2
    finally:
        print('fin')
    return 9
def h():
    v = yield from g()
    print('v', v)
for y in h(): print(y)
gg = h()
print(next(gg), gg.send('s'))
try: next(gg)
except StopIteration: print('stop')
def rec():
    yield from rec2
rec2 = rec()
try: next(rec2)
except ValueError as e: print(e)
ba = bytearray(3); ba[1] = 255
try: ba[1] = 256
except ValueError as e: print(e)
try: ba[9] = 1
except IndexError as e: print(e)
print(ba, ba[-2], b'abc'[1], 'héllo'[1], 'h\u20acl'[1])
try: 'abc'[5]
except IndexError as e: print(e)
print(1 + 2.5, 2.5 - 1, 3 * 0.5, 1 / 3, 7 / 7, -1 / 2, 0 / 5, 1.5 / 2)
for bad in ('1/0', '1.0/0', '1/0.0'):
    try: eval(bad)
    except ZeroDivisionError as e: print(e)
# expect: ['own', 'own', 'own', 'own', 'own']
# expect: ['descriptor', 'descriptor', 'descriptor', 'descriptor', 'descriptor']
# expect: [True, False, True]
# expect: 0 1 x
# expect: 1 2 y
# expect: 2 3 z
# expect: 1 2
# expect: 3 4
# expect: 10 97
# expect: 11 98
# expect: 12 99
# expect: 1 3
# expect: 1 2
# expect: 3 4
# expect: 281474976710656 281474976710656 -281474976710657 281474976710654
# expect: 281474976710656 True False True True True True True True True
# expect: none
# expect: ok
# expect: 1
# expect: got None
# expect: 2
# expect: fin
# expect: v 9
# expect: got s
# expect: 1 2
# expect: fin
# expect: v 9
# expect: stop
# expect: generator already executing
# expect: byte must be in range(0, 256)
# expect: bytearray index out of range
# expect: bytearray(b'\x00\xff\x00') 255 98 é €
# expect: string index out of range
# expect: 3.5 1.5 1.5 0.3333333333333333 1.0 -0.5 0.0 0.75
# expect: division by zero
# expect: float division by zero
# expect: float division by zero
