# Lists change in place, tuples and strings are bound anew.
a = b = [1]
a += [2]
print(a, b, a is b)  # expect: [1, 2] [1, 2] True
a = b = (1,)
a += (2,)
print(a, b)  # expect: (1, 2) (1,)
a = b = {1}
a |= {2}
print(a is b, sorted(b))  # expect: True [1, 2]
a = b = "x"
a += "y"
print(a, b)  # expect: xy x
a = b = [1, 2]
a *= 2
print(b)  # expect: [1, 2, 1, 2]
