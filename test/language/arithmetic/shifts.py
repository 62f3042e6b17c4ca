print(1 << 0, 1 << 10, 1 << 31, 1 << 32, 1 << 63, 1 << 64)
# expect: 1 1024 2147483648 4294967296 9223372036854775808 18446744073709551616
print(-1 << 3, -5 >> 1, -1 >> 100, 5 >> 100)  # expect: -8 -3 -1 0
print((1 << 100) >> 98, 0 << 1000)  # expect: 4 0
print(True << 2)  # expect: 4
try:
    1 << -1
except ValueError as error:
    print(error)  # expect: negative shift count
try:
    1 >> -1
except ValueError as error:
    print(error)  # expect: negative shift count
