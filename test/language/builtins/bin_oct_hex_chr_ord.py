print(bin(10), bin(-10), bin(0), bin(True), oct(8), oct(-8))
# expect: 0b1010 -0b1010 0b0 0b1 0o10 -0o10
print(hex(255), hex(-255), hex(2**70), bin(2**65))
# expect: 0xff -0xff 0x400000000000000000 0b100000000000000000000000000000000000000000000000000000000000000000
print(chr(97), chr(0x1F600), ord("a"), ord("😀"), ord(b"a"))  # expect: a 😀 97 128512 97
print(ord(bytearray(b"z")), ascii(chr(0)), ascii("aé\n'"))  # expect: 122 '\x00' "a\xe9\n'"
print(ascii(["é"]))  # expect: ['\xe9']
for call in (lambda: bin(1.5), lambda: hex("a"), lambda: oct(None), lambda: chr(-1),
             lambda: chr(0x110000), lambda: chr("a"), lambda: chr(2**70), lambda: ord(""),
             lambda: ord("ab"), lambda: ord(5), lambda: ord(b"ab"), lambda: bin(),
             lambda: chr(1.0)):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: ValueError chr() arg not in range(0x110000)
# expect: ValueError chr() arg not in range(0x110000)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError chr() arg not in range(0x110000)
# expect: TypeError ord() expected a character, but string of length 0 found
# expect: TypeError ord() expected a character, but string of length 2 found
# expect: TypeError ord() expected string of length 1, but int found
# expect: TypeError ord() expected a character, but string of length 2 found
# expect: TypeError bin() takes exactly one argument (0 given)
# expect: TypeError 'float' object cannot be interpreted as an integer
