print(-2 ** 2, (-2) ** 2, 2 ** -1)  # expect: -4 4 0.5
print(2 ** 3 ** 2, (2 ** 3) ** 2)  # expect: 512 64
print(1 | 2 ^ 3 & 4 << 1 + 1)  # expect: 3
print(not 1 == 2, not True or True)  # expect: True True
print(1 + 2 << 3, 1 << 2 + 3)  # expect: 24 32
print(~1 + 1, -1 ** 2, ~-1)  # expect: -1 -1 0
print(6 / 2 * 3, 6 // 4 * 4, 7 % 4 * 2)  # expect: 9.0 4 6
print(1 < 2 == True, (1 < 2) == True)  # expect: False True
print(1 if 0 else 2 if 0 else 3)  # expect: 3
