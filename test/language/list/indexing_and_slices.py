a = [10, 20, 30, 40, 50]
print(a[0], a[-1], a[1:3], a[:2], a[3:], a[:], a[::2], a[::-1], a[-2:], a[10:], a[4:1], a[4:1:-1])
# expect: 10 50 [20, 30] [10, 20] [40, 50] [10, 20, 30, 40, 50] [10, 30, 50] [50, 40, 30, 20, 10] [40, 50] [] [] [50, 40, 30]
print(a[True], a[-5], a[slice(1, None)], a[-100:100])
# expect: 20 10 [20, 30, 40, 50] [10, 20, 30, 40, 50]
for index in (5, -6, "a", 1.0, None, (0, 1)):
    try:
        a[index]
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
# expect: IndexError list index out of range
# expect: IndexError list index out of range
# expect: TypeError list indices must be integers or slices, not str
# expect: TypeError list indices must be integers or slices, not float
# expect: TypeError list indices must be integers or slices, not NoneType
# expect: TypeError list indices must be integers or slices, not tuple
try:
    a[::0]
except ValueError as error:
    print(error)  # expect: slice step cannot be zero
try:
    a[7] = 1
except IndexError as error:
    print(error)  # expect: list assignment index out of range
