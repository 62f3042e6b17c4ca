# Decimal, binary, octal and hexadecimal literals, with underscores between digits.
print(0, 00, 1_000_000)  # expect: 0 0 1000000
print(0b1010, 0B11, 0b_1)  # expect: 10 3 1
print(0o17, 0O7_7)  # expect: 15 63
print(0xff, 0XDEAD_beef)  # expect: 255 3735928559
print(9223372036854775808, -9223372036854775808)  # expect: 9223372036854775808 -9223372036854775808
print(0xf, 0b0, 0o0)  # expect: 15 0 0
