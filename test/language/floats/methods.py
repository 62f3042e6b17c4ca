print((1.5).is_integer(), (2.0).is_integer())  # expect: False True
print((0.1).as_integer_ratio(), (-2.5).as_integer_ratio())
# expect: (3602879701896397, 36028797018963968) (-5, 2)
print((1.5).hex(), (-0.1).hex(), (0.0).hex(), (5e-324).hex())
# expect: 0x1.8000000000000p+0 -0x1.999999999999ap-4 0x0.0p+0 0x0.0000000000001p-1022
print(float("inf").hex(), (1e300).hex())  # expect: inf 0x1.7e43c8800759cp+996
print(float.fromhex("0x1.8p1"), float.fromhex("-0x.1p-4"))  # expect: 3.0 -0.00390625
print(float.fromhex("1.8"), float.fromhex("inf"))  # expect: 1.5 inf
print(float.fromhex("0x1p-1074"), (2.5).conjugate(), (2.5).real)  # expect: 5e-324 2.5 2.5
print((2.5).imag, (2.7).__trunc__(), (1.0).as_integer_ratio())  # expect: 0.0 2 (1, 1)
for call in (lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(),
             lambda: float.fromhex("x"), lambda: float.fromhex("0x1p5000"),
             lambda: (1.5).bit_length(), lambda: float.fromhex(5)):
    try:
        print(call())
    except (OverflowError, ValueError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)
# expect: OverflowError cannot convert Infinity to integer ratio
# expect: ValueError cannot convert NaN to integer ratio
# expect: ValueError invalid hexadecimal floating-point string
# expect: OverflowError hexadecimal value too large to represent as a float
# expect: AttributeError 'float' object has no attribute 'bit_length'
# expect: TypeError bad argument type for built-in operation
