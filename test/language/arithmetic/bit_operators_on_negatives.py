print(-1 & 255, -256 | 1, -1 ^ 1, ~0)  # expect: 255 -255 -2 -1
print(5 & -2, 5 | -8, 5 ^ -3)  # expect: 4 -3 -8
print(-(2 ** 70) & (2 ** 71 - 1))  # expect: 1180591620717411303424
print(-(2 ** 70) | 1, -(2 ** 70) ^ -1)  # expect: -1180591620717411303423 1180591620717411303423
print(True & False, True | 2, True ^ True)  # expect: False 3 False
