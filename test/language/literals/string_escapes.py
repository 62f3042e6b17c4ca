# Every escape, shown by code point.
print([ord(c) for c in ("\n", "\t", "\\", "\'", "\"", "\a", "\b", "\f", "\r", "\v")])
# expect: [10, 9, 92, 39, 34, 7, 8, 12, 13, 11]
print([ord(c) for c in "\0\101\x41\u0041\U00000041"])  # expect: [0, 65, 65, 65, 65]
print("\N{GREEK SMALL LETTER ALPHA}", "\N{BULLET}")  # expect: α •
print("one\
 two")
# expect: one two
print(len("\1234"), len("\x414"))  # expect: 2 2
