a = bytearray(b"hello")
a[0] = 72
a[1:3] = b"EYY"
print(a, len(a))  # expect: bytearray(b'HEYYlo') 6
a.append(33)
a.extend(b"??")
a.extend([65, 66])
a += b"z"
a.insert(0, 95)
print(a, a.pop(), a.pop(0), a)  # expect: bytearray(b'HEYYlo!??AB') 122 95 bytearray(b'HEYYlo!??AB')
a.remove(33)
del a[0], a[-2:]
print(a)  # expect: bytearray(b'EYYlo??')
a.reverse()
print(a, a.copy() == a, a * 2)  # expect: bytearray(b'??olYYE') True bytearray(b'??olYYE??olYYE')
a[::2] = b"...."[: len(a[::2])]
print(a)  # expect: bytearray(b'.?.l.Y.')
a.clear()
print(a, bool(a))  # expect: bytearray(b'') False
a *= 3
a[:] = b"new"
a[1:1] = bytearray(b"-")
print(a, a[1], a[1:], type(a[1:]).__name__)
# expect: bytearray(b'n-ew') 45 bytearray(b'-ew') bytearray
