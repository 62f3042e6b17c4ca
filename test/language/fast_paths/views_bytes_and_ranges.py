# memoryview, bytes and range where natives serve them, beside what they hand over to Python code.
import array


class Index:
    def __index__(self): return 1


def attempt(do):
    try: return do()
    except Exception as e: return f'{type(e).__name__}: {e}'


def row(*does): print(*[ascii(attempt(do)) for do in does], sep=' | ')


data = bytearray(range(16))
for view in memoryview(data), memoryview(data)[3:9], memoryview(data)[::-2], memoryview(data).cast('h'), memoryview(data).cast('@I')[1:], memoryview(array.array('d', [1.5, 0.0])):
    row(lambda: view[0], lambda: view[-1], lambda: view[9], lambda: view[Index()], lambda: view['a'], lambda: view[...])
    row(lambda: view[1:].tolist(), lambda: view[::-1].tolist(), lambda: view[1:1].tolist(), lambda: view[::0])
    row(view.tobytes, lambda: view.hex('-', 2), lambda: (len(view), view.nbytes, view.itemsize, view.format, view.readonly), lambda: list(view) == view.tolist())
    row(lambda: view.cast('B').tolist()[:3], lambda: view.cast('f').nbytes, lambda: view.cast('x'), lambda: view == view.tobytes(), lambda: view != bytearray(view), lambda: view.toreadonly().readonly)
# expect: 0 | 15 | 9 | 1 | 'TypeError: memoryview: invalid slice key' | 'TypeError: memoryview: invalid slice key'
# expect: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] | [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0] | [] | 'ValueError: slice step cannot be zero'
# expect: b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f' | '0001-0203-0405-0607-0809-0a0b-0c0d-0e0f' | (16, 16, 1, 'B', False) | True
# expect: [0, 1, 2] | 16 | "ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'" | True | False | True
# expect: 3 | 8 | 'IndexError: index out of bounds on dimension 1' | 4 | 'TypeError: memoryview: invalid slice key' | 'TypeError: memoryview: invalid slice key'
# expect: [4, 5, 6, 7, 8] | [8, 7, 6, 5, 4, 3] | [] | 'ValueError: slice step cannot be zero'
# expect: b'\x03\x04\x05\x06\x07\x08' | '0304-0506-0708' | (6, 6, 1, 'B', False) | True
# expect: [3, 4, 5] | 'TypeError: memoryview: length is not a multiple of itemsize' | "ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'" | True | False | True
# expect: 15 | 1 | 'IndexError: index out of bounds on dimension 1' | 13 | 'TypeError: memoryview: invalid slice key' | 'TypeError: memoryview: invalid slice key'
# expect: [13, 11, 9, 7, 5, 3, 1] | [1, 3, 5, 7, 9, 11, 13, 15] | [] | 'ValueError: slice step cannot be zero'
# expect: b'\x0f\r\x0b\t\x07\x05\x03\x01' | '0f0d-0b09-0705-0301' | (8, 8, 1, 'B', False) | True
# expect: 'TypeError: memoryview: casts are restricted to C-contiguous views' | 'TypeError: memoryview: casts are restricted to C-contiguous views' | 'TypeError: memoryview: casts are restricted to C-contiguous views' | True | False | True
# expect: 256 | 3854 | 'IndexError: index out of bounds on dimension 1' | 770 | 'TypeError: memoryview: invalid slice key' | 'TypeError: memoryview: invalid slice key'
# expect: [770, 1284, 1798, 2312, 2826, 3340, 3854] | [3854, 3340, 2826, 2312, 1798, 1284, 770, 256] | [] | 'ValueError: slice step cannot be zero'
# expect: b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f' | '0001-0203-0405-0607-0809-0a0b-0c0d-0e0f' | (8, 16, 2, 'h', False) | True
# expect: [0, 1, 2] | 'TypeError: memoryview: cannot cast between two non-byte formats' | "ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'" | False | True | True
# expect: 117835012 | 252579084 | 'IndexError: index out of bounds on dimension 1' | 185207048 | 'TypeError: memoryview: invalid slice key' | 'TypeError: memoryview: invalid slice key'
# expect: [185207048, 252579084] | [252579084, 185207048, 117835012] | [] | 'ValueError: slice step cannot be zero'
# expect: b'\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f' | '0405-0607-0809-0a0b-0c0d-0e0f' | (3, 12, 4, '@I', False) | True
# expect: [4, 5, 6] | 'TypeError: memoryview: cannot cast between two non-byte formats' | "ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'" | False | True | True
# expect: 1.5 | 0.0 | 'IndexError: index out of bounds on dimension 1' | 0.0 | 'TypeError: memoryview: invalid slice key' | 'TypeError: memoryview: invalid slice key'
# expect: [0.0] | [0.0, 1.5] | [] | 'ValueError: slice step cannot be zero'
# expect: b'\x00\x00\x00\x00\x00\x00\xf8?\x00\x00\x00\x00\x00\x00\x00\x00' | '0000-0000-0000-f83f-0000-0000-0000-0000' | (2, 16, 8, 'd', False) | True
# expect: [0, 0, 0] | 'TypeError: memoryview: cannot cast between two non-byte formats' | "ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'" | False | True | True


def put(format, key, value):
    target = memoryview(bytearray(8)).cast(format)
    target[key] = value
    return target.tobytes()


for format in 'BbhIqd?c':
    row(*[lambda value=value: put(format, 0, value) for value in (1, -1, 300, 1.5, b'x', True, Index(), 2**64)])
# expect: b'\x01\x00\x00\x00\x00\x00\x00\x00' | "ValueError: memoryview: invalid value for format 'B'" | "ValueError: memoryview: invalid value for format 'B'" | "TypeError: memoryview: invalid type for format 'B'" | "TypeError: memoryview: invalid type for format 'B'" | b'\x01\x00\x00\x00\x00\x00\x00\x00' | b'\x01\x00\x00\x00\x00\x00\x00\x00' | "ValueError: memoryview: invalid value for format 'B'"
# expect: b'\x01\x00\x00\x00\x00\x00\x00\x00' | b'\xff\x00\x00\x00\x00\x00\x00\x00' | "ValueError: memoryview: invalid value for format 'b'" | "TypeError: memoryview: invalid type for format 'b'" | "TypeError: memoryview: invalid type for format 'b'" | b'\x01\x00\x00\x00\x00\x00\x00\x00' | b'\x01\x00\x00\x00\x00\x00\x00\x00' | "ValueError: memoryview: invalid value for format 'b'"
# expect: b'\x01\x00\x00\x00\x00\x00\x00\x00' | b'\xff\xff\x00\x00\x00\x00\x00\x00' | b',\x01\x00\x00\x00\x00\x00\x00' | "TypeError: memoryview: invalid type for format 'h'" | "TypeError: memoryview: invalid type for format 'h'" | b'\x01\x00\x00\x00\x00\x00\x00\x00' | b'\x01\x00\x00\x00\x00\x00\x00\x00' | "ValueError: memoryview: invalid value for format 'h'"
# expect: b'\x01\x00\x00\x00\x00\x00\x00\x00' | "ValueError: memoryview: invalid value for format 'I'" | b',\x01\x00\x00\x00\x00\x00\x00' | "TypeError: memoryview: invalid type for format 'I'" | "TypeError: memoryview: invalid type for format 'I'" | b'\x01\x00\x00\x00\x00\x00\x00\x00' | b'\x01\x00\x00\x00\x00\x00\x00\x00' | "ValueError: memoryview: invalid value for format 'I'"
# expect: b'\x01\x00\x00\x00\x00\x00\x00\x00' | b'\xff\xff\xff\xff\xff\xff\xff\xff' | b',\x01\x00\x00\x00\x00\x00\x00' | "TypeError: memoryview: invalid type for format 'q'" | "TypeError: memoryview: invalid type for format 'q'" | b'\x01\x00\x00\x00\x00\x00\x00\x00' | b'\x01\x00\x00\x00\x00\x00\x00\x00' | "ValueError: memoryview: invalid value for format 'q'"
# expect: b'\x00\x00\x00\x00\x00\x00\xf0?' | b'\x00\x00\x00\x00\x00\x00\xf0\xbf' | b'\x00\x00\x00\x00\x00\xc0r@' | b'\x00\x00\x00\x00\x00\x00\xf8?' | "TypeError: memoryview: invalid type for format 'd'" | b'\x00\x00\x00\x00\x00\x00\xf0?' | b'\x00\x00\x00\x00\x00\x00\xf0?' | b'\x00\x00\x00\x00\x00\x00\xf0C'
# expect: b'\x01\x00\x00\x00\x00\x00\x00\x00' | b'\x01\x00\x00\x00\x00\x00\x00\x00' | b'\x01\x00\x00\x00\x00\x00\x00\x00' | b'\x01\x00\x00\x00\x00\x00\x00\x00' | b'\x01\x00\x00\x00\x00\x00\x00\x00' | b'\x01\x00\x00\x00\x00\x00\x00\x00' | b'\x01\x00\x00\x00\x00\x00\x00\x00' | b'\x01\x00\x00\x00\x00\x00\x00\x00'
# expect: "TypeError: memoryview: invalid type for format 'c'" | "TypeError: memoryview: invalid type for format 'c'" | "TypeError: memoryview: invalid type for format 'c'" | "TypeError: memoryview: invalid type for format 'c'" | b'x\x00\x00\x00\x00\x00\x00\x00' | "TypeError: memoryview: invalid type for format 'c'" | "TypeError: memoryview: invalid type for format 'c'" | "TypeError: memoryview: invalid type for format 'c'"
row(lambda: put('B', slice(2, 4), b'xy'), lambda: put('B', slice(2, 4), b'x'), lambda: put('h', slice(0, 2), b'abcd'), lambda: put('B', slice(0, 8, 4), memoryview(b'xy')), lambda: put('B', 8, 1))
# expect: b'\x00\x00xy\x00\x00\x00\x00' | 'ValueError: memoryview assignment: lvalue and rvalue have different structures' | 'ValueError: memoryview assignment: lvalue and rvalue have different structures' | b'x\x00\x00\x00y\x00\x00\x00' | 'IndexError: index out of bounds on dimension 1'
over = bytearray(b'0123456789')
view = memoryview(over)
view[2:8] = view[0:6]
print(over)  # expect: bytearray(b'0101234589')
view.release()
row(lambda: view[0], lambda: len(view), view.tolist, lambda: view.nbytes, lambda: view == over, lambda: bytes(view), lambda: memoryview(view))
# expect: 'ValueError: operation forbidden on released memoryview object' | 'ValueError: operation forbidden on released memoryview object' | 'ValueError: operation forbidden on released memoryview object' | 'ValueError: operation forbidden on released memoryview object' | False | 'ValueError: operation forbidden on released memoryview object' | 'ValueError: operation forbidden on released memoryview object'
for kind in bytes, bytearray:
    row(kind, lambda: kind(3), lambda: kind(-1), lambda: kind([1, 255]), lambda: kind([256]), lambda: kind((Index(),)), lambda: kind(memoryview(b'abc')[::-1]), lambda: kind('x'), lambda: kind(source=b'a'), lambda: kind('x', None))
    row(lambda: kind.fromhex('00 Ff\t1a'), lambda: kind.fromhex('0'), lambda: kind.fromhex('0g'), lambda: kind.fromhex(' '), lambda: kind.fromhex(b'00'))
    value = kind(b'\x00\xffab')
    row(value.hex, lambda: value.hex(':'), lambda: value.hex(':', 3), lambda: value.hex(':', -3), lambda: value.hex('::'), lambda: value.hex(':', 0), lambda: value.hex(bytes_per_sep=2), lambda: value.hex(b'_', 2))
    table = kind.maketrans(b'ab', b'xy')
    row(lambda: value.translate(table), lambda: value.translate(None, b'a\xff'), lambda: value.translate(table, delete=b'b'), lambda: value.translate(b'x'), lambda: kind.maketrans(b'a', b''), lambda: list(value))
# expect: b'' | b'\x00\x00\x00' | 'ValueError: negative count' | b'\x01\xff' | 'ValueError: bytes must be in range(0, 256)' | b'\x01' | b'cba' | 'TypeError: string argument without an encoding' | b'a' | "TypeError: bytes() argument 'encoding' must be str, not None"
# expect: b'\x00\xff\x1a' | 'ValueError: non-hexadecimal number found in fromhex() arg at position 1' | 'ValueError: non-hexadecimal number found in fromhex() arg at position 1' | b'' | 'TypeError: fromhex() argument must be str, not bytes'
# expect: '00ff6162' | '00:ff:61:62' | '00:ff6162' | '00ff61:62' | 'ValueError: sep must be length 1.' | '00ff6162' | '00ff6162' | '00ff_6162'
# expect: b'\x00\xffxy' | b'\x00b' | b'\x00\xffx' | 'ValueError: translation table must be 256 characters long' | 'ValueError: maketrans arguments must have same length' | [0, 255, 97, 98]
# expect: bytearray(b'') | bytearray(b'\x00\x00\x00') | 'ValueError: negative count' | bytearray(b'\x01\xff') | 'ValueError: byte must be in range(0, 256)' | bytearray(b'\x01') | bytearray(b'cba') | 'TypeError: string argument without an encoding' | bytearray(b'a') | "TypeError: bytearray() argument 'encoding' must be str, not None"
# expect: bytearray(b'\x00\xff\x1a') | 'ValueError: non-hexadecimal number found in fromhex() arg at position 1' | 'ValueError: non-hexadecimal number found in fromhex() arg at position 1' | bytearray(b'') | 'TypeError: fromhex() argument must be str, not bytes'
# expect: '00ff6162' | '00:ff:61:62' | '00:ff6162' | '00ff61:62' | 'ValueError: sep must be length 1.' | '00ff6162' | '00ff6162' | '00ff_6162'
# expect: bytearray(b'\x00\xffxy') | bytearray(b'\x00b') | bytearray(b'\x00\xffx') | 'ValueError: translation table must be 256 characters long' | 'ValueError: maketrans arguments must have same length' | [0, 255, 97, 98]
row(lambda: 'é'.encode('latin-1'), lambda: '€'.encode('latin-1'), lambda: b'\xe9'.decode('latin1'), lambda: hex(-255), lambda: oct(2**60), lambda: bin(True), lambda: hex(1.5))
# expect: b'\xe9' | "UnicodeEncodeError: 'latin-1' codec can't encode character '\\u20ac' in position 0: ordinal not in range(256)" | '\xe9' | '-0xff' | '0o100000000000000000000' | '0b1' | "TypeError: 'float' object cannot be interpreted as an integer"
for numbers in range(10), range(20, 0, -3), range(2**60, 2**60 + 4), range(0):
    row(lambda: numbers[1:3], lambda: numbers[::-1], lambda: numbers[-2:], lambda: numbers[::200], lambda: numbers[3:-1:2], lambda: numbers[Index():])
    row(lambda: numbers.index(2), lambda: numbers.index(14), lambda: numbers.count(True), lambda: 2.0 in numbers, lambda: list(reversed(numbers)))
# expect: range(1, 3) | range(9, -1, -1) | range(8, 10) | range(0, 10, 200) | range(3, 9, 2) | range(1, 10)
# expect: 2 | 'ValueError: 14 is not in range' | 1 | True | [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
# expect: range(17, 11, -3) | range(2, 23, 3) | range(5, -1, -3) | range(20, -1, -600) | range(11, 2, -6) | range(17, -1, -3)
# expect: 6 | 2 | 0 | True | [2, 5, 8, 11, 14, 17, 20]
# expect: range(1152921504606846977, 1152921504606846979) | range(1152921504606846979, 1152921504606846975, -1) | range(1152921504606846978, 1152921504606846980) | range(1152921504606846976, 1152921504606846980, 200) | range(1152921504606846979, 1152921504606846979, 2) | range(1152921504606846977, 1152921504606846980)
# expect: 'ValueError: 2 is not in range' | 'ValueError: 14 is not in range' | 0 | False | [1152921504606846979, 1152921504606846978, 1152921504606846977, 1152921504606846976]
# expect: range(0, 0) | range(-1, -1, -1) | range(0, 0) | range(0, 0, 200) | range(0, 0, 2) | range(0, 0)
# expect: 'ValueError: 2 is not in range' | 'ValueError: 14 is not in range' | 0 | False | []
for part in slice(None), slice(-3, None, -1), slice(1, 100, 3), slice(Index(), None), slice(None, None, 0), slice(5, 2):
    row(lambda: part.indices(5), lambda: part.indices(0), lambda: part.indices(-1))
# expect: (0, 5, 1) | (0, 0, 1) | 'ValueError: length should not be negative'
# expect: (2, -1, -1) | (-1, -1, -1) | 'ValueError: length should not be negative'
# expect: (1, 5, 3) | (0, 0, 3) | 'ValueError: length should not be negative'
# expect: (1, 5, 1) | (0, 0, 1) | 'ValueError: length should not be negative'
# expect: 'ValueError: slice step cannot be zero' | 'ValueError: slice step cannot be zero' | 'ValueError: length should not be negative'
# expect: (5, 2, 1) | (0, 0, 1) | 'ValueError: length should not be negative'
for some in {1, 2, 'a'}, frozenset({1.0, 2}):
    row(lambda: some.intersection([True, 2, 3]), lambda: some.intersection(('b',)), lambda: some.intersection([[1]]), lambda: type(some.intersection([1])).__name__)
# expect: {True, 2} | set() | "TypeError: unhashable type: 'list'" | 'set'
# expect: frozenset({True, 2}) | frozenset() | "TypeError: unhashable type: 'list'" | 'frozenset'
pairs = {'a': 1, 'é': 2.5}
for template in '%(a)s', '%(a)05d|%(é).2f', '%s', '%(a)s %s', '%s %(a)s', '%(zz)s', 'plain', '%(a', '%(a)%':
    row(lambda: template % pairs, lambda: template % [], lambda: template % (pairs,))
# expect: '1' | 'TypeError: list indices must be integers or slices, not str' | 'TypeError: format requires a mapping'
# expect: '00001|2.50' | 'TypeError: list indices must be integers or slices, not str' | 'TypeError: format requires a mapping'
# expect: "{'a': 1, '\xe9': 2.5}" | '[]' | "{'a': 1, '\xe9': 2.5}"
# expect: 'TypeError: not enough arguments for format string' | 'TypeError: list indices must be integers or slices, not str' | 'TypeError: format requires a mapping'
# expect: "{'a': 1, '\xe9': 2.5} 1" | 'TypeError: list indices must be integers or slices, not str' | 'TypeError: format requires a mapping'
# expect: "KeyError: 'zz'" | 'TypeError: list indices must be integers or slices, not str' | 'TypeError: format requires a mapping'
# expect: 'plain' | 'plain' | 'TypeError: not all arguments converted during string formatting'
# expect: 'ValueError: incomplete format key' | 'ValueError: incomplete format key' | 'TypeError: format requires a mapping'
# expect: "ValueError: unsupported format character '%' (0x25) at index 4" | 'TypeError: list indices must be integers or slices, not str' | 'TypeError: format requires a mapping'
row(lambda: ','.join(str(i) for i in range(4)), lambda: ','.join(i for i in [1]), lambda: list(i * i for i in range(4)))
# expect: '0,1,2,3' | 'TypeError: sequence item 0: expected str instance, int found' | [0, 1, 4, 9]
for text in '', 'aB', '1a', '12', ' ', '\x1c', '²', 'é', 'ß', ' a ', '\u2003b':
    row(text.isalpha, text.isdigit, text.isalnum, text.isspace, text.lower, text.upper, text.strip, lambda: text.startswith('a'), lambda: text.endswith('é'), lambda: text.startswith(''), text.isascii, text.split)
# expect: False | False | False | False | '' | '' | '' | False | False | True | True | []
# expect: True | False | True | False | 'ab' | 'AB' | 'aB' | True | False | True | True | ['aB']
# expect: False | False | True | False | '1a' | '1A' | '1a' | False | False | True | True | ['1a']
# expect: False | True | True | False | '12' | '12' | '12' | False | False | True | True | ['12']
# expect: False | False | False | True | ' ' | ' ' | '' | False | False | True | True | []
# expect: False | False | False | True | '\x1c' | '\x1c' | '' | False | False | True | True | []
# expect: False | True | True | False | '\xb2' | '\xb2' | '\xb2' | False | False | True | False | ['\xb2']
# expect: True | False | True | False | '\xe9' | '\xc9' | '\xe9' | False | True | True | False | ['\xe9']
# expect: True | False | True | False | '\xdf' | 'SS' | '\xdf' | False | False | True | False | ['\xdf']
# expect: False | False | False | False | ' a ' | ' A ' | 'a' | False | False | True | True | ['a']
# expect: False | False | False | False | '\u2003b' | '\u2003B' | 'b' | False | False | True | False | ['b']
