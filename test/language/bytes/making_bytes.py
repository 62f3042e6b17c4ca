print(b"abc", bytes(), bytes(3), bytes([65, 66, 255]))
# expect: b'abc' b'' b'\x00\x00\x00' b'AB\xff'
print(bytes("é", "utf-8"), bytes(b"x"), bytes(bytearray(b"y")))  # expect: b'\xc3\xa9' b'x' b'y'
print(bytes(range(3)))  # expect: b'\x00\x01\x02'
print(bytes.fromhex("00ff 10 AB"), b"\x01\xab".hex())  # expect: b'\x00\xff\x10\xab' 01ab
print(b"\x01\xab\xcd".hex("-"))  # expect: 01-ab-cd
print(b"\x01\x02\x03\x04\x05".hex(":", 2))  # expect: 01:0203:0405
print(b"\x01\x02\x03".hex(" ", -2))  # expect: 0102 03
print(bytes(memoryview(b"mem")), bytes((n * 2 for n in range(3))))  # expect: b'mem' b'\x00\x02\x04'
for call in (lambda: bytes("a"), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(-1),
             lambda: bytes(["a"]), lambda: bytes(1.5),
             lambda: bytes.fromhex("0"), lambda: bytes.fromhex("zz"), lambda: bytes(1, "utf-8"),
             lambda: bytes(object())):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError string argument without an encoding
# expect: ValueError bytes must be in range(0, 256)
# expect: ValueError bytes must be in range(0, 256)
# expect: ValueError negative count
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError cannot convert 'float' object to bytes
# expect: ValueError non-hexadecimal number found in fromhex() arg at position 1
# expect: ValueError non-hexadecimal number found in fromhex() arg at position 0
# expect: TypeError encoding without a string argument
# expect: TypeError cannot convert 'object' object to bytes
