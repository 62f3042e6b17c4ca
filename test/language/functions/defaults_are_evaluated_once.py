def append(x, items=[]):
    items.append(x)
    return items


print(append(1), append(2))  # expect: [1, 2] [1, 2]
print(append(1, []))  # expect: [1]
n = 1


def f(a=n, b=n + 1):
    return a, b


n = 100
print(f(), f(5), f(b=7))  # expect: (1, 2) (5, 2) (1, 7)
print(f.__defaults__, append.__defaults__)  # expect: (1, 2) ([1, 2],)
f.__defaults__ = (8, 9)
print(f())  # expect: (8, 9)
