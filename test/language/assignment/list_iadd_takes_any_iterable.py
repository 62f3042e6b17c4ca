a = [1]
a += (2, 3)
a += "xy"
a += (n * n for n in range(3))
print(a)  # expect: [1, 2, 3, 'x', 'y', 0, 1, 4]
try:
    a += 5
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
try:
    a = a + (1,)
except TypeError as error:
    print(error)  # expect: can only concatenate list (not "tuple") to list
