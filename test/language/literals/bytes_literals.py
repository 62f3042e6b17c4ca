print(b"abc", b'\x00\xff', b"\n\t\\")  # expect: b'abc' b'\x00\xff' b'\n\t\\'
print(b'"', b"'", b"'\"")  # expect: b'"' b"'" b'\'"'
print(len(b"\101\x41"), b"\101")  # expect: 2 b'A'
print(list(b"\0\1\2"))  # expect: [0, 1, 2]
print(b"""two
lines""")
# expect: b'two\nlines'
