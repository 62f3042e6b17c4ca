data = bytearray(range(12))
view = memoryview(data)
print(view.cast("H").format, len(view.cast("H")))  # expect: H 6
print(view.cast("B")[3], view[2:8:3].tobytes())  # expect: 3 b'\x02\x05'
print(view[2:8:3].strides, view.ndim)  # expect: (3,) 1
part = view[4:8]
part[:] = b"abcd"
print(data, part.obj is data, part == b"abcd")
# expect: bytearray(b'\x00\x01\x02\x03abcd\x08\t\n\x0b') True True
print(view[4] == ord("a"), bytes(part[::-1]), part.contiguous)  # expect: True b'dcba' True
print(view.toreadonly().readonly)  # expect: True
print(hash(memoryview(b"ab")) == hash(b"ab"))  # expect: True
print(memoryview(b"ab") == memoryview(bytearray(b"ab")))  # expect: True
print(b"a" in [bytes(part[:1])], 97 in part)  # expect: True True
for call in (lambda: view[100], lambda: view.__setitem__(0, 300), lambda: view.__setitem__(0, "a"),
             lambda: view.__setitem__(slice(0, 2), b"x"), lambda: memoryview("text"),
             lambda: memoryview(5), lambda: hash(view), lambda: view.cast("Q")[5],
             lambda: memoryview(b"abc").cast("H"), lambda: memoryview(), lambda: view < view):
    try:
        print(call())
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: IndexError index out of bounds on dimension 1
# expect: ValueError memoryview: invalid value for format 'B'
# expect: TypeError memoryview: invalid type for format 'B'
# expect: ValueError memoryview assignment: lvalue and rvalue have different structures
# expect: TypeError memoryview: a bytes-like object is required, not 'str'
# expect: TypeError memoryview: a bytes-like object is required, not 'int'
# expect: ValueError cannot hash writable memoryview object
# expect: TypeError memoryview: length is not a multiple of itemsize
# expect: TypeError memoryview: length is not a multiple of itemsize
# expect: TypeError memoryview() missing required argument 'object' (pos 1)
# expect: TypeError '<' not supported between instances of 'memoryview' and 'memoryview'
