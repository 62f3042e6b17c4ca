t = (1, 2, 3, 2)
print(t[0], t[-1], t[1:3], t[::-1], t.count(2), t.index(2))  # expect: 1 2 (2, 3) (2, 3, 2, 1) 2 1
print(t.index(2, 2), len(t), 3 in t, max(t), sum(t))  # expect: 3 4 True 3 8
print(t == (1, 2, 3, 2), t < (1, 3), (1,) < (1, 0), () < (0,), hash((1, 2)) == hash((1, 2)))
# expect: True True True True True
print({(1, 2): "a"}[1, 2], [(1, 2)] * 2, (1, [2]) == (1, [2]))  # expect: a [(1, 2), (1, 2)] True
t2 = t
t2 += (9,)
print(t, t2)  # expect: (1, 2, 3, 2) (1, 2, 3, 2, 9)
for call in (lambda: t.index(9), lambda: t[9], lambda: t["a"], lambda: t.__setitem__,
             lambda: hash(([],)), lambda: t + [1]):
    try:
        print(call())
    except (ValueError, IndexError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: ValueError tuple.index(x): x not in tuple
# expect: IndexError tuple index out of range
# expect: TypeError tuple indices must be integers or slices, not str
# expect: AttributeError 'tuple' object has no attribute '__setitem__'
# expect: TypeError unhashable type: 'list'
# expect: TypeError can only concatenate tuple (not "list") to tuple
try:
    t[0] = 1
except TypeError as error:
    print(error)  # expect: 'tuple' object does not support item assignment
try:
    del t[0]
except TypeError as error:
    print(error)  # expect: 'tuple' object doesn't support item deletion
