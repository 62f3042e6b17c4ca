def sign(n):
    return "minus" if n < 0 else "zero" if n == 0 else "plus"


print(sign(-5), sign(0), sign(7))  # expect: minus zero plus
print([x if x % 2 else -x for x in range(5)])  # expect: [0, 1, -2, 3, -4]
print((lambda: 1 if False else 2)())  # expect: 2
x = 1 if True else 1 / 0
print(x)  # expect: 1
