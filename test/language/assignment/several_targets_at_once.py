# The value is evaluated once, targets are assigned from left to right.
a = b = c = []
a.append(1)
print(a, b, c, a is c)  # expect: [1] [1] [1] True
i = x = 5
print(i, x)  # expect: 5 5
items = [0, 0, 0]
i = items[i - 5] = 2
print(i, items)  # expect: 2 [2, 0, 0]
i = 0
i, items[i] = 1, 9
print(i, items)  # expect: 1 [2, 9, 0]
