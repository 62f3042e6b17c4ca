print(b"", b"a'b", b'a"b', b"'\"", b"\\", b"\n\r\t\0\x7f\x80\xff", b"~ ")
# expect: b'' b"a'b" b'a"b' b'\'"' b'\\' b'\n\r\t\x00\x7f\x80\xff' b'~ '
print(repr(bytes(range(32))))
# expect: b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f'
print(str(b"abc"), [b"x"], bytearray(b"a'b"), bytearray())
# expect: b'abc' [b'x'] bytearray(b"a\'b") bytearray(b'')
