print(7 + 3, 7 - 3, 7 * 3, 7 / 2)  # expect: 10 4 21 3.5
print(7 // 2, 7 % 2, 7 ** 2)  # expect: 3 1 49
print(-7, +7, ~7, - -7)  # expect: -7 7 -8 7
print(divmod(17, 5))  # expect: (3, 2)
print(2 + 3 * 4 - 5 // 2)  # expect: 12
