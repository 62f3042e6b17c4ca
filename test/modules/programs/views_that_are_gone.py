# A memoryview holds the size of what it looks at until it is released or nobody refers to it any more.
import array
import io


def attempt(what):
    try:
        what()
        print('done')
    except BufferError as error:
        print(error)


data = bytearray(b'abc')
view = memoryview(data)
attempt(lambda: data.append(1))
attempt(lambda: data.append(1))
del view
attempt(lambda: data.append(1))
for i in range(5):  # the same instruction asks each time
    total = sum(memoryview(data)[i:])
    data += bytes([i])
    del data[:1]
print(data, total)
first, second = memoryview(data), memoryview(data)
part = second[1:]
first.release()
attempt(data.clear)
second.release()
attempt(data.clear)
print(part[0])
part.release()
attempt(data.clear)
with memoryview(data) as held:
    attempt(lambda: data.extend(b'x'))
attempt(lambda: data.extend(b'x'))

numbers = array.array('i', [1, 2, 3])
view = memoryview(numbers)
attempt(lambda: numbers.append(4))
print(view.obj is numbers, view == numbers, view == array.array('b', [1, 2, 3]), view == b'abc')
view = None
attempt(lambda: numbers.append(4))

stream = io.BytesIO(b'abcdef')
look = stream.getbuffer()
look[1:3] = b'XY'
attempt(lambda: stream.write(b'longer than it was'))
attempt(stream.close)
del look
attempt(lambda: stream.write(b'longer than it was'))
print(stream.getvalue())

view = memoryview(b'abcdef')
print(hash(view) == hash(b'abcdef'))
view.release()
print(hash(view) == hash(b'abcdef'), repr(view)[:16])
for use in (lambda: bytes(view), lambda: view[0], lambda: len(view), lambda: hash(memoryview(view))):
    try:
        use()
    except ValueError as error:
        print(error)
for pair in ((memoryview(b'a'), b'b'), (b'a', memoryview(b'b'))):
    try:
        print(pair[0] < pair[1])
    except TypeError as error:
        print(error)
print(bytearray(b'a') < memoryview(b'b'), b'ab' == memoryview(b'ab'), memoryview(b'ab') != bytearray(b'ab'))


class Lender:
    """Lends by methods in Python; says when it has its bytes back."""
    def __init__(self, data=b'abcd'):
        self.data = bytearray(data)

    def __buffer__(self, flags):
        print('lent', flags)
        return memoryview(self.data)

    def __release_buffer__(self, view):
        print('back', view.obj is self.data)


lender = Lender()
memoryview(lender).release()
first = memoryview(lender)
second, part = memoryview(first), first[1:3]
first.release()
second.release()
print(bytes(part))
part.release()
with memoryview(lender):
    print('within')
print(bytes(lender), bytearray(lender), b'-'.join([lender, b'x', array.array('b', [65])]), bytearray(b'+').join((lender, b'y')))
try:
    b''.join([b'x', 5])
except TypeError as error:
    print(error)


class Refuses:
    def __buffer__(self, flags):
        raise ValueError('not now')


for attempt_ in (lambda: memoryview(Refuses()), lambda: bytes(Refuses()), lambda: b''.join([Refuses()])):
    try:
        attempt_()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


class Loud(bytearray):
    def __buffer__(self, flags):
        print('asked')
        return super().__buffer__(flags)

    def __release_buffer__(self, view):
        print('released')
        super().__release_buffer__(view)


memoryview(Loud(b'hi')).release()
view = memoryview(lender)
del view
print('end')
