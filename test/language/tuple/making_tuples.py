print((), (1,), (1, 2), 1, tuple(), tuple("abc"), tuple([1, 2]), tuple({1: 2}), tuple(range(3)))
# expect: () (1,) (1, 2) 1 () ('a', 'b', 'c') (1, 2) (1,) (0, 1, 2)
t = 1, 2, 3
print(t, (1, 2) + (3,), (0,) * 3, (1), type((1)), type((1,)).__name__)
# expect: (1, 2, 3) (1, 2, 3) (0, 0, 0) 1 <class 'int'> tuple
print(tuple(t) is t, t[:] is t, (1, (2, (3,))), ("a",), tuple(n for n in range(2)))
# expect: True True (1, (2, (3,))) ('a',) (0, 1)
x = 5,
print(x, *x)  # expect: (5,) 5
try:
    tuple(5)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
