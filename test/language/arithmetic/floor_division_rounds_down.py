# The remainder takes the sign of the divisor.
for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2)):
    print(a // b, a % b, divmod(a, b))
# expect: 3 1 (3, 1)
# expect: -4 1 (-4, 1)
# expect: -4 -1 (-4, -1)
# expect: 3 -1 (3, -1)
print(-1 // 10, -1 % 10, 1 // -10, 1 % -10)  # expect: -1 9 -1 -9
print(0 // 5, 0 % -5)  # expect: 0 0
