(a, (b, c)), d = (1, (2, 3)), 4
print(a, b, c, d)  # expect: 1 2 3 4
[x, [y]] = "p", "q"
print(x, y)  # expect: p q
for (i, j), k in [((1, 2), 3), ((4, 5), 6)]:
    print(i + j + k)
# expect: 6
# expect: 15
(only,) = [7]
print(only)  # expect: 7
() = []
[] = ()
