a = list(range(10))
del a[0]
del a[-1]
print(a)  # expect: [1, 2, 3, 4, 5, 6, 7, 8]
del a[2:4]
print(a)  # expect: [1, 2, 5, 6, 7, 8]
del a[::2]
print(a)  # expect: [2, 6, 8]
del a[5:]
del a[:]
print(a)  # expect: []
a = list(range(10))
del a[::-3]
print(a)  # expect: [1, 2, 4, 5, 7, 8]
del a[100:], a[-100:1]
print(a)  # expect: [2, 4, 5, 7, 8]
try:
    del a[99]
except IndexError as error:
    print(error)  # expect: list assignment index out of range
