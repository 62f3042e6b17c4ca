a, b = 1, 2
a, b = b, a
print(a, b)  # expect: 2 1
a, b, c = "xyz"
c, a, b = a, b, c
print(a, b, c)  # expect: y z x
items = [1, 2, 3]
items[0], items[2] = items[2], items[0]
print(items)  # expect: [3, 2, 1]
