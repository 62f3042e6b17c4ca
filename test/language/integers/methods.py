print((0).bit_length(), (255).bit_length(), (-256).bit_length())  # expect: 0 8 9
print((2**100).bit_length(), (7).bit_count(), (-7).bit_count())  # expect: 101 3 3
print((2**100 - 1).bit_count())  # expect: 100
print((258).to_bytes(2, "big"), (258).to_bytes(4, "little"))
# expect: b'\x01\x02' b'\x02\x01\x00\x00'
print((-1).to_bytes(2, "big", signed=True), (0).to_bytes())  # expect: b'\xff\xff' b'\x00'
print((5).to_bytes(length=3), (0).to_bytes(0))  # expect: b'\x00\x00\x05' b''
print((2**80).to_bytes(11, "little"))  # expect: b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01'
print(int.from_bytes(b"\x01\x02"))  # expect: 258
print(int.from_bytes(b"\x01\x02", "little"))  # expect: 513
print(int.from_bytes(b"\xff\xff", signed=True))  # expect: -1
print(int.from_bytes([1, 0]), int.from_bytes(b""))  # expect: 256 0
print(int.from_bytes(b"\x80" + b"\0" * 10, "big", signed=True))
# expect: -154742504910672534362390528
print((5).real, (5).imag, (5).numerator, (5).denominator)  # expect: 5 0 5 1
print((5).conjugate(), (5).as_integer_ratio(), (5).is_integer())  # expect: 5 (5, 1) True
print(True.real, type(True.numerator).__name__)  # expect: 1 int
for call in (lambda: (256).to_bytes(1), lambda: (-1).to_bytes(1), lambda: (1).to_bytes(-1),
             lambda: (1).to_bytes(1, "middle"), lambda: (128).to_bytes(1, signed=True),
             lambda: int.from_bytes("a"), lambda: int.from_bytes([256]),
             lambda: int.from_bytes(b"a", "x"), lambda: (5).missing):
    try:
        print(call())
    except (OverflowError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: OverflowError int too big to convert
# expect: OverflowError can't convert negative int to unsigned
# expect: ValueError length argument must be non-negative
# expect: ValueError byteorder must be either 'little' or 'big'
# expect: OverflowError int too big to convert
# expect: TypeError cannot convert 'str' object to bytes
# expect: ValueError bytes must be in range(0, 256)
# expect: ValueError byteorder must be either 'little' or 'big'
# expect: AttributeError 'int' object has no attribute 'missing'
