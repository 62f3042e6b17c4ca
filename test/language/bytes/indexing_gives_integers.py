b = b"hello"
print(b[0], b[-1], b[1:3], b[::-1], b[10:], list(b), b[:0])
# expect: 104 111 b'el' b'olleh' b'' [104, 101, 108, 108, 111] b''
print(104 in b, b"ell" in b, b"" in b, len(b), max(b), sorted(b"cab"))
# expect: True True True 5 111 [97, 98, 99]
for x in b"az":
    print(x)
# expect: 97
# expect: 122
for call in (lambda: b[10], lambda: b["a"], lambda: b.__setitem__, lambda: 300 in b,
             lambda: "h" in b):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
# expect: IndexError index out of range
# expect: TypeError byte indices must be integers or slices, not str
# expect: AttributeError 'bytes' object has no attribute '__setitem__'
# expect: ValueError byte must be in range(0, 256)
# expect: TypeError a bytes-like object is required, not 'str'
