print(int("42"), int("-42"), int("+7"), int("  5  "))  # expect: 42 -42 7 5
print(int("1_000"), int("0"), int("-0"), int("٣"), int("\n9\t"))  # expect: 1000 0 0 3 9
print(int("ff", 16), int("0xff", 16), int("0b101", 2))  # expect: 255 255 5
print(int("0o17", 8), int("z", 36), int("-11", 2), int("0x1F", 0))  # expect: 15 35 -3 31
print(int("0b11", 0), int("10", 0), int("0o7", 0), int("1_0", 2))  # expect: 3 10 7 2
print(int(b"12"), int(bytearray(b"7")), int("9" * 30))
# expect: 12 7 999999999999999999999999999999
print(int("-" + "1" * 25), int(), int(True), int("0_0"))  # expect: -1111111111111111111111111 0 1 0
print(int("00"))  # expect: 0
for arguments in (("",), ("x",), ("1.5",), ("1e5",), ("--1",), ("1_",), ("_1",), ("1__0",),
                  ("0x10",), ("2", 2), ("9", 8), ("1", 1), ("1", 37), ("1", -2), ("08", 0),
                  ("0b2", 0), (" ",), ("1 2",), ("a" * 300,), (None,), ([],), (5, 10), ("1", "2"),
                  ("1", 2.0), (b"\xff",), ("½",)):
    try:
        print(int(*arguments))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError invalid literal for int() with base 10: ''
# expect: ValueError invalid literal for int() with base 10: 'x'
# expect: ValueError invalid literal for int() with base 10: '1.5'
# expect: ValueError invalid literal for int() with base 10: '1e5'
# expect: ValueError invalid literal for int() with base 10: '--1'
# expect: ValueError invalid literal for int() with base 10: '1_'
# expect: ValueError invalid literal for int() with base 10: '_1'
# expect: ValueError invalid literal for int() with base 10: '1__0'
# expect: ValueError invalid literal for int() with base 10: '0x10'
# expect: ValueError invalid literal for int() with base 2: '2'
# expect: ValueError invalid literal for int() with base 8: '9'
# expect: ValueError int() base must be >= 2 and <= 36, or 0
# expect: ValueError int() base must be >= 2 and <= 36, or 0
# expect: ValueError int() base must be >= 2 and <= 36, or 0
# expect: ValueError invalid literal for int() with base 0: '08'
# expect: ValueError invalid literal for int() with base 0: '0b2'
# expect: ValueError invalid literal for int() with base 10: ' '
# expect: ValueError invalid literal for int() with base 10: '1 2'
# expect: ValueError invalid literal for int() with base 10: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: TypeError int() can't convert non-string with explicit base
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: ValueError invalid literal for int() with base 10: b'\xff'
# expect: ValueError invalid literal for int() with base 10: '½'
