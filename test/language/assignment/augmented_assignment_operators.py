x = 10
x += 5
print(x)  # expect: 15
x -= 3
print(x)  # expect: 12
x *= 4
print(x)  # expect: 48
x //= 5
print(x)  # expect: 9
x **= 3
print(x)  # expect: 729
x %= 100
print(x)  # expect: 29
x /= 8
print(x)  # expect: 3.625
x = 0b1100
x &= 0b0110
print(x)  # expect: 4
x |= 1
print(x)  # expect: 5
x ^= 0xFF
print(x)  # expect: 250
x <<= 2
print(x)  # expect: 1000
x >>= 4
print(x)  # expect: 62
