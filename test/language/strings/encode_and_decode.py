print("aé€😀".encode(), "é".encode("latin-1"))
# expect: b'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80' b'\xe9'
print("abc".encode("ascii"), "é".encode("utf-16-le"))  # expect: b'abc' b'\xe9\x00'
print("€".encode("utf-8"))  # expect: b'\xe2\x82\xac'
print("é".encode("ascii", "ignore"))  # expect: b''
print("é€".encode("ascii", "replace"))  # expect: b'??'
print("é".encode("ascii", "backslashreplace"))  # expect: b'\\xe9'
print("é".encode("ascii", "xmlcharrefreplace"))  # expect: b'&#233;'
print("a".encode("utf-32-be"))  # expect: b'\x00\x00\x00a'
print("a".encode("utf-16")[:2] in (b"\xff\xfe", b"\xfe\xff"))  # expect: True
for call in (lambda: "é".encode("ascii"), lambda: "\ud800".encode(), lambda: "€".encode("latin-1"),
             lambda: "a".encode("no-such"), lambda: b"\xff".decode(), lambda: b"\xc3".decode(),
             lambda: b"\x80abc".decode("ascii")):
    try:
        call()
    except (UnicodeError, LookupError) as error:
        print(type(error).__name__, error)
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# expect: UnicodeEncodeError 'latin-1' codec can't encode character '\u20ac' in position 0: ordinal not in range(256)
# expect: LookupError unknown encoding: no-such
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data
# expect: UnicodeDecodeError 'ascii' codec can't decode byte 0x80 in position 0: ordinal not in range(128)
print(b"\xc3\xa9".decode(), b"\xff".decode("latin-1"))  # expect: é ÿ
print(b"a\xffb".decode("utf-8", "replace"))  # expect: a�b
print(b"a\xffb".decode(errors="ignore"))  # expect: ab
print(b"a\xff".decode("ascii", "backslashreplace"))  # expect: a\xff
print(ascii(b"\xff".decode("utf-8", "surrogateescape")))  # expect: '\udcff'
