b = b"Hello World"
print(b.upper(), b.lower(), b.swapcase(), b.title())
# expect: b'HELLO WORLD' b'hello world' b'hELLO wORLD' b'Hello World'
print(b"abc def".capitalize(), b.find(b"o"), b.rfind(b"o"))  # expect: b'Abc def' 4 7
print(b.find(111), b.count(b"l"), b.count(108))  # expect: 4 3 3
print(b.replace(b"l", b"L", 2), b.split(), b.split(b"o"))
# expect: b'HeLLo World' [b'Hello', b'World'] [b'Hell', b' W', b'rld']
print(b.rsplit(b"o", 1), b.partition(b" "), b.rpartition(b"l"))
# expect: [b'Hello W', b'rld'] (b'Hello', b' ', b'World') (b'Hello Wor', b'l', b'd')
print(b"a\nb\r\n".splitlines())  # expect: [b'a', b'b']
print(b.startswith(b"He"), b.endswith((b"x", b"ld")))  # expect: True True
print(b.index(b"W"), b"xxaxx".strip(b"x"), b"  a ".strip())  # expect: 6 b'a' b'a'
print(b" a ".lstrip(), b" a ".rstrip())  # expect: b'a ' b' a'
print(b"-".join([b"a", bytearray(b"b")]), b"ab".center(6, b"*"))  # expect: b'a-b' b'**ab**'
print(b"7".zfill(3), b"a".ljust(3), b"a".rjust(3))  # expect: b'007' b'a  ' b'  a'
print(b"a\tb".expandtabs(4))  # expect: b'a   b'
print(b"abc".isalpha(), b"12".isdigit(), b"a1".isalnum())  # expect: True True True
print(b" ".isspace(), b"AB".isupper(), b"ab".islower())  # expect: True True True
print(b"Ab".istitle(), b"\xff".isascii(), b"".isascii())  # expect: True False True
print(b"abc".translate(bytes.maketrans(b"ab", b"xy")))  # expect: b'xyc'
print(b"abc".translate(None, b"b"), b"abc".removeprefix(b"a"))  # expect: b'ac' b'bc'
print(b"abc".removesuffix(b"c"), b"\xe9".decode("latin1"))  # expect: b'ab' é
for call in (lambda: b.index(b"z"), lambda: b.find("a"), lambda: b.split(b""),
             lambda: b.join(["a"]), lambda: b.startswith("H"), lambda: b.replace("a", "b"),
             lambda: b.strip("a"), lambda: b.center(5, b"ab"), lambda: b.translate(b"short"),
             lambda: b.count(300)):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError subsection not found
# expect: TypeError argument should be integer or bytes-like object, not 'str'
# expect: ValueError empty separator
# expect: TypeError sequence item 0: expected a bytes-like object, str found
# expect: TypeError startswith first arg must be bytes or a tuple of bytes, not str
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError center() argument 2 must be a byte string of length 1, not bytes
# expect: ValueError translation table must be 256 characters long
# expect: ValueError byte must be in range(0, 256)
