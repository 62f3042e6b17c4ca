a = list(range(6))
a[1:3] = ["x"]
print(a)  # expect: [0, 'x', 3, 4, 5]
a[1:1] = [7, 8]
print(a)  # expect: [0, 7, 8, 'x', 3, 4, 5]
a[:2] = []
print(a)  # expect: [8, 'x', 3, 4, 5]
a[-1:] = "ab"
print(a)  # expect: [8, 'x', 3, 4, 'a', 'b']
a[::2] = [0] * len(a[::2])
print(a)  # expect: [0, 'x', 0, 4, 0, 'b']
a[::-1] = range(len(a))
print(a)  # expect: [5, 4, 3, 2, 1, 0]
a[2:100] = a
print(a)  # expect: [5, 4, 5, 4, 3, 2, 1, 0]
a[:] = (n for n in range(3))
print(a)  # expect: [0, 1, 2]
a[5:9] = [9]
print(a)  # expect: [0, 1, 2, 9]
for call in (lambda: a.__setitem__(slice(None, None, 2), [1]),
             lambda: a.__setitem__(slice(0, 1), 5), lambda: a.__setitem__(slice(0, 2, -1), [1])):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError attempt to assign sequence of size 1 to extended slice of size 2
# expect: TypeError must assign iterable to extended slice
# expect: ValueError attempt to assign sequence of size 1 to extended slice of size 0
