def f(a, b, c=3, d=4):
    return a, b, c, d


print(f(1, 2), f(1, b=2), f(b=1, a=2), f(1, 2, d=0))
# expect: (1, 2, 3, 4) (1, 2, 3, 4) (2, 1, 3, 4) (1, 2, 3, 0)
print(f(d=4, c=3, b=2, a=1))  # expect: (1, 2, 3, 4)
print(f(*[1, 2], **{"d": 9}))  # expect: (1, 2, 3, 9)
print(f(1, *[2], 3, *[4]))  # expect: (1, 2, 3, 4)
print(f(1, *(), b=5, **{}))  # expect: (1, 5, 3, 4)
