data = bytearray(b"abcdef")
view = memoryview(data)
print(view[0], len(view), view[1:3].tobytes(), view.tolist())
# expect: 97 6 b'bc' [97, 98, 99, 100, 101, 102]
print(view.nbytes, view.itemsize, view.format, view.readonly)  # expect: 6 1 B False
view[0] = 88
view[2:4] = b"YZ"
print(data, view[::-1].tobytes(), view == b"XbYZef", bytes(view[-2:]))
# expect: bytearray(b'XbYZef') b'feZYbX' True b'ef'
try:
    data.append(1)
except BufferError as error:
    print(error)  # expect: Existing exports of data: object cannot be re-sized
view.release()
data.append(33)
print(data)  # expect: bytearray(b'XbYZef!')
try:
    view[0]
except ValueError as error:
    print(error)  # expect: operation forbidden on released memoryview object
try:
    memoryview(b"abc")[0] = 1
except TypeError as error:
    print(error)  # expect: cannot modify read-only memory
with memoryview(b"xyz") as v:
    print(v.hex(), v.readonly, list(v), v.cast("B").shape, v.obj)
    # expect: 78797a True [120, 121, 122] (3,) b'xyz'
