# array.array and the % of bytes where natives serve them, beside what they hand over to Python code.
from array import array


class Index:
    def __index__(self): return 1


def attempt(do):
    try: return do()
    except Exception as e: return f'{type(e).__name__}: {e}'


def row(*does): print(*[ascii(attempt(do)) for do in does], sep=' | ')


def changed(code, items, do):
    values = array(code, items)
    result = attempt(lambda: do(values))
    return result, values.tolist()


for code, items in ('b', [1, -2, 3, 1]), ('H', [1, 2, 3, 1]), ('i', [5, -6, 7, 5]), ('Q', [1, 2**63, 3, 1]), ('d', [1.5, -0.0, 2.5, 1.5]):
    row(*[lambda key=key: array(code, items)[key].tolist() for key in (slice(1, 3), slice(None, None, -1), slice(3, 0, -2), slice(Index(), None), slice(0, 0))])
    row(*[lambda value=value: changed(code, items, lambda a: a.insert(1, value)) for value in (items[2], 300, None, 'zz', Index())])
    row(lambda: changed(code, items, lambda a: a.insert(-99, items[1])), lambda: changed(code, items, lambda a: a.insert(Index(), items[1])), lambda: changed(code, items, lambda a: a.pop()))
    row(lambda: changed(code, items, lambda a: a.pop(0)), lambda: changed(code, items, lambda a: a.pop(9)), lambda: changed(code, [], lambda a: a.pop()), lambda: changed(code, items, lambda a: a.reverse()))
    row(*[lambda value=value: (array(code, items).count(value), value in array(code, items), attempt(lambda: array(code, items).index(value))) for value in (items[0], items[2], 1, 1.0, True, 'a', 2**70, -1)])
    row(lambda: array(code, items).index(items[0], 1), lambda: changed(code, items, lambda a: a.extend(a)), lambda: changed(code, items, lambda a: a.extend([items[0], None])), lambda: changed(code, items, lambda a: a.frombytes(b'abcdefgh')), lambda: changed(code, items, lambda a: a.frombytes(b'abc')))
    values = array(code, items)
    row(lambda: (values + values[:1]).tolist(), lambda: values == array(code, items), lambda: values != values[1:], lambda: values == items, lambda: values + array('f', [1.0]), values.tobytes)
    values.byteswap()
    row(values.tobytes)
    values.byteswap()
    with memoryview(values):
        row(lambda: values.append(items[0]), lambda: values.pop(), lambda: values.insert(0, items[0]), lambda: values.extend(items), lambda: values.reverse())
# expect: [-2, 3] | [1, 3, -2, 1] | [1, -2] | [-2, 3, 1] | []
# expect: (None, [1, 3, -2, 3, 1]) | ('OverflowError: signed char is greater than maximum', [1, -2, 3, 1]) | ("TypeError: 'NoneType' object cannot be interpreted as an integer", [1, -2, 3, 1]) | ("TypeError: 'str' object cannot be interpreted as an integer", [1, -2, 3, 1]) | (None, [1, 1, -2, 3, 1])
# expect: (None, [-2, 1, -2, 3, 1]) | (None, [1, -2, -2, 3, 1]) | (1, [1, -2, 3])
# expect: (1, [-2, 3, 1]) | ('IndexError: pop index out of range', [1, -2, 3, 1]) | ('IndexError: pop from empty array', []) | (None, [1, 3, -2, 1])
# expect: (2, True, 0) | (1, True, 2) | (2, True, 0) | (2, True, 0) | (2, True, 0) | (0, False, 'ValueError: array.index(x): x not in array') | (0, False, 'ValueError: array.index(x): x not in array') | (0, False, 'ValueError: array.index(x): x not in array')
# expect: 3 | (None, [1, -2, 3, 1, 1, -2, 3, 1]) | ("TypeError: 'NoneType' object cannot be interpreted as an integer", [1, -2, 3, 1, 1]) | (None, [1, -2, 3, 1, 97, 98, 99, 100, 101, 102, 103, 104]) | (None, [1, -2, 3, 1, 97, 98, 99])
# expect: [1, -2, 3, 1, 1] | True | True | False | 'TypeError: bad argument type for built-in operation' | b'\x01\xfe\x03\x01'
# expect: b'\x01\xfe\x03\x01'
# expect: 'BufferError: cannot resize an array that is exporting buffers' | 'BufferError: cannot resize an array that is exporting buffers' | 'BufferError: cannot resize an array that is exporting buffers' | 'BufferError: cannot resize an array that is exporting buffers' | None
# expect: [2, 3] | [1, 3, 2, 1] | [1, 2] | [2, 3, 1] | []
# expect: (None, [1, 3, 2, 3, 1]) | (None, [1, 300, 2, 3, 1]) | ("TypeError: 'NoneType' object cannot be interpreted as an integer", [1, 2, 3, 1]) | ("TypeError: 'str' object cannot be interpreted as an integer", [1, 2, 3, 1]) | (None, [1, 1, 2, 3, 1])
# expect: (None, [2, 1, 2, 3, 1]) | (None, [1, 2, 2, 3, 1]) | (1, [1, 2, 3])
# expect: (1, [2, 3, 1]) | ('IndexError: pop index out of range', [1, 2, 3, 1]) | ('IndexError: pop from empty array', []) | (None, [1, 3, 2, 1])
# expect: (2, True, 0) | (1, True, 2) | (2, True, 0) | (2, True, 0) | (2, True, 0) | (0, False, 'ValueError: array.index(x): x not in array') | (0, False, 'ValueError: array.index(x): x not in array') | (0, False, 'ValueError: array.index(x): x not in array')
# expect: 3 | (None, [1, 2, 3, 1, 1, 2, 3, 1]) | ("TypeError: 'NoneType' object cannot be interpreted as an integer", [1, 2, 3, 1, 1]) | (None, [1, 2, 3, 1, 25185, 25699, 26213, 26727]) | ('ValueError: bytes length not a multiple of item size', [1, 2, 3, 1])
# expect: [1, 2, 3, 1, 1] | True | True | False | 'TypeError: bad argument type for built-in operation' | b'\x01\x00\x02\x00\x03\x00\x01\x00'
# expect: b'\x00\x01\x00\x02\x00\x03\x00\x01'
# expect: 'BufferError: cannot resize an array that is exporting buffers' | 'BufferError: cannot resize an array that is exporting buffers' | 'BufferError: cannot resize an array that is exporting buffers' | 'BufferError: cannot resize an array that is exporting buffers' | None
# expect: [-6, 7] | [5, 7, -6, 5] | [5, -6] | [-6, 7, 5] | []
# expect: (None, [5, 7, -6, 7, 5]) | (None, [5, 300, -6, 7, 5]) | ("TypeError: 'NoneType' object cannot be interpreted as an integer", [5, -6, 7, 5]) | ("TypeError: 'str' object cannot be interpreted as an integer", [5, -6, 7, 5]) | (None, [5, 1, -6, 7, 5])
# expect: (None, [-6, 5, -6, 7, 5]) | (None, [5, -6, -6, 7, 5]) | (5, [5, -6, 7])
# expect: (5, [-6, 7, 5]) | ('IndexError: pop index out of range', [5, -6, 7, 5]) | ('IndexError: pop from empty array', []) | (None, [5, 7, -6, 5])
# expect: (2, True, 0) | (1, True, 2) | (0, False, 'ValueError: array.index(x): x not in array') | (0, False, 'ValueError: array.index(x): x not in array') | (0, False, 'ValueError: array.index(x): x not in array') | (0, False, 'ValueError: array.index(x): x not in array') | (0, False, 'ValueError: array.index(x): x not in array') | (0, False, 'ValueError: array.index(x): x not in array')
# expect: 3 | (None, [5, -6, 7, 5, 5, -6, 7, 5]) | ("TypeError: 'NoneType' object cannot be interpreted as an integer", [5, -6, 7, 5, 5]) | (None, [5, -6, 7, 5, 1684234849, 1751606885]) | ('ValueError: bytes length not a multiple of item size', [5, -6, 7, 5])
# expect: [5, -6, 7, 5, 5] | True | True | False | 'TypeError: bad argument type for built-in operation' | b'\x05\x00\x00\x00\xfa\xff\xff\xff\x07\x00\x00\x00\x05\x00\x00\x00'
# expect: b'\x00\x00\x00\x05\xff\xff\xff\xfa\x00\x00\x00\x07\x00\x00\x00\x05'
# expect: 'BufferError: cannot resize an array that is exporting buffers' | 'BufferError: cannot resize an array that is exporting buffers' | 'BufferError: cannot resize an array that is exporting buffers' | 'BufferError: cannot resize an array that is exporting buffers' | None
# expect: [9223372036854775808, 3] | [1, 3, 9223372036854775808, 1] | [1, 9223372036854775808] | [9223372036854775808, 3, 1] | []
# expect: (None, [1, 3, 9223372036854775808, 3, 1]) | (None, [1, 300, 9223372036854775808, 3, 1]) | ("TypeError: 'NoneType' object cannot be interpreted as an integer", [1, 9223372036854775808, 3, 1]) | ("TypeError: 'str' object cannot be interpreted as an integer", [1, 9223372036854775808, 3, 1]) | (None, [1, 1, 9223372036854775808, 3, 1])
# expect: (None, [9223372036854775808, 1, 9223372036854775808, 3, 1]) | (None, [1, 9223372036854775808, 9223372036854775808, 3, 1]) | (1, [1, 9223372036854775808, 3])
# expect: (1, [9223372036854775808, 3, 1]) | ('IndexError: pop index out of range', [1, 9223372036854775808, 3, 1]) | ('IndexError: pop from empty array', []) | (None, [1, 3, 9223372036854775808, 1])
# expect: (2, True, 0) | (1, True, 2) | (2, True, 0) | (2, True, 0) | (2, True, 0) | (0, False, 'ValueError: array.index(x): x not in array') | (0, False, 'ValueError: array.index(x): x not in array') | (0, False, 'ValueError: array.index(x): x not in array')
# expect: 3 | (None, [1, 9223372036854775808, 3, 1, 1, 9223372036854775808, 3, 1]) | ("TypeError: 'NoneType' object cannot be interpreted as an integer", [1, 9223372036854775808, 3, 1, 1]) | (None, [1, 9223372036854775808, 3, 1, 7523094288207667809]) | ('ValueError: bytes length not a multiple of item size', [1, 9223372036854775808, 3, 1])
# expect: [1, 9223372036854775808, 3, 1, 1] | True | True | False | 'TypeError: bad argument type for built-in operation' | b'\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x80\x03\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00'
# expect: b'\x00\x00\x00\x00\x00\x00\x00\x01\x80\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00\x00\x00\x00\x00\x00\x00\x01'
# expect: 'BufferError: cannot resize an array that is exporting buffers' | 'BufferError: cannot resize an array that is exporting buffers' | 'BufferError: cannot resize an array that is exporting buffers' | 'BufferError: cannot resize an array that is exporting buffers' | None
# expect: [-0.0, 2.5] | [1.5, 2.5, -0.0, 1.5] | [1.5, -0.0] | [-0.0, 2.5, 1.5] | []
# expect: (None, [1.5, 2.5, -0.0, 2.5, 1.5]) | (None, [1.5, 300.0, -0.0, 2.5, 1.5]) | ('TypeError: must be real number, not NoneType', [1.5, -0.0, 2.5, 1.5]) | ('TypeError: must be real number, not str', [1.5, -0.0, 2.5, 1.5]) | (None, [1.5, 1.0, -0.0, 2.5, 1.5])
# expect: (None, [-0.0, 1.5, -0.0, 2.5, 1.5]) | (None, [1.5, -0.0, -0.0, 2.5, 1.5]) | (1.5, [1.5, -0.0, 2.5])
# expect: (1.5, [-0.0, 2.5, 1.5]) | ('IndexError: pop index out of range', [1.5, -0.0, 2.5, 1.5]) | ('IndexError: pop from empty array', []) | (None, [1.5, 2.5, -0.0, 1.5])
# expect: (2, True, 0) | (1, True, 2) | (0, False, 'ValueError: array.index(x): x not in array') | (0, False, 'ValueError: array.index(x): x not in array') | (0, False, 'ValueError: array.index(x): x not in array') | (0, False, 'ValueError: array.index(x): x not in array') | (0, False, 'ValueError: array.index(x): x not in array') | (0, False, 'ValueError: array.index(x): x not in array')
# expect: 3 | (None, [1.5, -0.0, 2.5, 1.5, 1.5, -0.0, 2.5, 1.5]) | ('TypeError: must be real number, not NoneType', [1.5, -0.0, 2.5, 1.5, 1.5]) | (None, [1.5, -0.0, 2.5, 1.5, 8.540883223036124e+194]) | ('ValueError: bytes length not a multiple of item size', [1.5, -0.0, 2.5, 1.5])
# expect: [1.5, -0.0, 2.5, 1.5, 1.5] | True | True | False | 'TypeError: bad argument type for built-in operation' | b'\x00\x00\x00\x00\x00\x00\xf8?\x00\x00\x00\x00\x00\x00\x00\x80\x00\x00\x00\x00\x00\x00\x04@\x00\x00\x00\x00\x00\x00\xf8?'
# expect: b'?\xf8\x00\x00\x00\x00\x00\x00\x80\x00\x00\x00\x00\x00\x00\x00@\x04\x00\x00\x00\x00\x00\x00?\xf8\x00\x00\x00\x00\x00\x00'
# expect: 'BufferError: cannot resize an array that is exporting buffers' | 'BufferError: cannot resize an array that is exporting buffers' | 'BufferError: cannot resize an array that is exporting buffers' | 'BufferError: cannot resize an array that is exporting buffers' | None






















































for template in b'%s %d', b'%5b|%-5b|%.1b', b'%05d|%+d|% d', b'%x|%#X|%o', b'%5.2f|%e|%g', b'%c%c', b'%a', b'%%', b'plain', b'%i', b'%', b'\xff%s':
    row(lambda: template % (), lambda: template % (b'xy', 5), lambda: template % 5, lambda: template % b'ab', lambda: bytearray(template) % (255, 255, 3), lambda: template % ('s', 1), lambda: template % (2.5, 3, 1e9), lambda: template % (b'a', bytearray(b'bc'), b'd'))
# expect: 'TypeError: not enough arguments for format string' | b'xy 5' | "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'" | 'TypeError: not enough arguments for format string' | "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'" | "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'" | "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'float'" | 'TypeError: %d format: a real number is required, not bytearray'
# expect: 'TypeError: not enough arguments for format string' | "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'" | "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'" | 'TypeError: not enough arguments for format string' | "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'" | "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'" | "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'float'" | b'    a|bc   |d'
# expect: 'TypeError: not enough arguments for format string' | 'TypeError: %d format: a real number is required, not bytes' | 'TypeError: not enough arguments for format string' | 'TypeError: %d format: a real number is required, not bytes' | bytearray(b'00255|+255| 3') | 'TypeError: %d format: a real number is required, not str' | b'00002|+3| 1000000000' | 'TypeError: %d format: a real number is required, not bytes'
# expect: 'TypeError: not enough arguments for format string' | 'TypeError: %x format: an integer is required, not bytes' | 'TypeError: not enough arguments for format string' | 'TypeError: %x format: an integer is required, not bytes' | bytearray(b'ff|0XFF|3') | 'TypeError: %x format: an integer is required, not str' | 'TypeError: %x format: an integer is required, not float' | 'TypeError: %x format: an integer is required, not bytes'
# expect: 'TypeError: not enough arguments for format string' | 'TypeError: float argument required, not bytes' | 'TypeError: not enough arguments for format string' | 'TypeError: float argument required, not bytes' | bytearray(b'255.00|2.550000e+02|3') | 'TypeError: float argument required, not str' | b' 2.50|3.000000e+00|1e+09' | 'TypeError: float argument required, not bytes'
# expect: 'TypeError: not enough arguments for format string' | 'TypeError: %c requires an integer in range(256) or a single byte' | 'TypeError: not enough arguments for format string' | 'TypeError: %c requires an integer in range(256) or a single byte' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: %c requires an integer in range(256) or a single byte' | 'TypeError: %c requires an integer in range(256) or a single byte' | 'TypeError: %c requires an integer in range(256) or a single byte'
# expect: 'TypeError: not enough arguments for format string' | 'TypeError: not all arguments converted during bytes formatting' | b'5' | b"b'ab'" | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: not all arguments converted during bytes formatting'
# expect: b'%' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: not all arguments converted during bytes formatting'
# expect: b'plain' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: not all arguments converted during bytes formatting'
# expect: 'TypeError: not enough arguments for format string' | 'TypeError: %d format: a real number is required, not bytes' | b'5' | 'TypeError: %d format: a real number is required, not bytes' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: %d format: a real number is required, not str' | 'TypeError: not all arguments converted during bytes formatting' | 'TypeError: %d format: a real number is required, not bytes'
# expect: 'ValueError: incomplete format' | 'ValueError: incomplete format' | 'ValueError: incomplete format' | 'ValueError: incomplete format' | 'ValueError: incomplete format' | 'ValueError: incomplete format' | 'ValueError: incomplete format' | 'ValueError: incomplete format'
# expect: 'TypeError: not enough arguments for format string' | 'TypeError: not all arguments converted during bytes formatting' | "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'" | b'\xffab' | "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'" | "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'" | "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'float'" | 'TypeError: not all arguments converted during bytes formatting'
