# struct: formats are compiled here, once each; packing and unpacking of values that are what they should be is native. Here is what else
# there is: other buffers, values that have to be converted, errors.
#
# A compiled format is a tuple (codes, size, number of items); the codes are laid out in assembly/natives/struct.ts.

STRUCT_FORMATS = {}  # by format text; emptied where it grows
_STRUCT_SIZES = {'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8, 'e': 2, 'f': 4, 'd': 8}
_STRUCT_NATIVE_SIZES = {'l': 8, 'L': 8, 'n': 8, 'N': 8, 'P': 8}


def _struct_error(text):
    return __struct_module.error(text)


def _struct_compile(format):
    if isinstance(format, bytes):
        text = format.decode('latin-1')
    elif isinstance(format, str):
        text = format
        if not text.isascii():
            format.encode('ascii')
    else:
        raise TypeError(f'Struct() argument 1 must be a str or bytes object, not {_type_of(format).__name__}')
    known = STRUCT_FORMATS.get(text)
    if known is not None:
        return known
    compiled = _struct_compile_text(text)
    if len(STRUCT_FORMATS) >= 100:
        STRUCT_FORMATS.clear()
    STRUCT_FORMATS[text] = compiled
    return compiled


def _struct_compile_text(text):
    mode = text[:1]
    if mode == '@' or mode == '=' or mode == '<' or mode == '>' or mode == '!':
        body = text[1:]
    else:
        mode = '@'
        body = text
    native = mode == '@'
    big = 1 if mode == '>' or mode == '!' else 0
    codes = bytearray()
    offset = 0
    count = 0
    number = -1
    is_huge = False
    for char in body:
        if char.isspace():
            if number >= 0:
                raise _struct_error('bad char in struct format')
            continue
        if '0' <= char <= '9':
            number = (number if number >= 0 else 0) * 10 + ord(char) - 48
            if number > 0x7fffffffffffffff:
                raise _struct_error('total struct size too long')
            continue
        repeat = number if number >= 0 else 1
        number = -1
        if char == 'x':
            offset += repeat
        elif char == 's' or char == 'p':
            codes += _struct_code(char, big, native, repeat, offset)
            offset += repeat
            count += 1
        else:
            size = _STRUCT_NATIVE_SIZES.get(char) if native else None
            if size is None:
                size = _STRUCT_SIZES.get(char)
            if size is None:
                raise _struct_error('bad char in struct format')
            if native:
                offset = (offset + size - 1) // size * size
            if offset + repeat * size > 0x7fffffffffffffff:
                raise _struct_error('total struct size too long')
            if repeat * size > 0x10000000:  # its size can be asked for, no more
                is_huge = True
                offset += repeat * size
                continue
            for _ in range(repeat):
                codes += _struct_code(char, big, native, size, offset)
                offset += size
            count += repeat
        if offset > 0x7fffffffffffffff:
            raise _struct_error('total struct size too long')
    if number >= 0:
        raise _struct_error('repeat count given without format specifier')
    if is_huge:
        raise MemoryError
    return (bytes(codes), offset, count)


def _struct_code(char, big, native, size, offset):
    if size > 0x7fffffff or offset > 0x7fffffff:
        raise MemoryError
    return bytes((ord(char), big, 1 if native else 0, 0)) + size.to_bytes(4, 'little') + offset.to_bytes(4, 'little')


def _struct_pack_values(compiled, values, target, offset, what):
    """Packs into a bytearray; values that are not what their item wants are converted one by one, or refused."""
    codes, size, count = compiled
    if len(values) != count:
        if what == 'pack_into':
            raise _struct_error(f'pack_into expected {count} items for packing (got {len(values)})')
        raise _struct_error(f'pack expected {count} items for packing (got {len(values)})')
    values = list(values)
    converted = -1
    given = None  # what stood there before it was converted
    while True:
        wrong = _struct_pack_at(compiled, target, offset, values)
        if wrong < 0:
            return
        value = values[wrong]
        char = chr(codes[wrong * 12])
        native = codes[wrong * 12 + 2]
        width = int.from_bytes(codes[wrong * 12 + 4:wrong * 12 + 8], 'little')
        if wrong == converted:
            raise _struct_wrong(char, native, width, given)
        converted = wrong
        given = value
        values[wrong] = _struct_convert(char, native, width, value)


def _struct_convert(char, native, width, value):
    kind = _type_of(value)
    if char == '?':
        return True if value else False
    if char == 'c':
        raise _struct_error('char format requires a bytes object of length 1')
    if char == 's' or char == 'p':
        raise _struct_error(f"argument for '{char}' must be a bytes object")
    if char == 'e' or char == 'f' or char == 'd':
        try:
            return float_of(value)
        except TypeError:
            raise _struct_error('required argument is not a float')
        except OverflowError as error:
            if isinstance(value, int):
                raise _struct_error('required argument is not a float')
            raise error
    if _class_lookup(kind, '__index__', _nothing) is _nothing:
        raise _struct_error('required argument is not an integer')
    return _index(value)


def _struct_wrong(char, native, width, value):
    if char == 'e' or char == 'f':
        if isinstance(value, int):
            return _struct_error('int too large to convert')
        return OverflowError(f'float too large to pack with {char} format')
    if char == 'P':
        return _struct_error('int too large to convert')
    if char.islower():
        low = -(1 << (width * 8 - 1))
        return _struct_error(f"'{char}' format requires {low} <= number <= {-low - 1}")
    return _struct_error(f"'{char}' format requires 0 <= number <= {(1 << (width * 8)) - 1}")


def _struct_packed(compiled, values):
    target = bytearray(compiled[1])
    _struct_pack_values(compiled, values, target, 0, 'pack')
    return bytes(target)


def struct_pack(args, _):
    if not args:
        raise TypeError('missing format argument')
    return _struct_packed(_struct_compile(args[0]), args[1:])


def struct_pack_by(self, values):
    return _struct_packed(_struct_of(self), values)


def _struct_of(self):
    compiled = _field(self, 0)
    if compiled is None:
        raise RuntimeError('Struct object is not initialized')
    return compiled


def _struct_pack_into(compiled, args):
    if not args:
        raise _struct_error('pack_into expected buffer argument')
    if len(args) == 1:
        raise _struct_error('pack_into expected offset argument')
    buffer = args[0]
    values = args[2:]
    size = compiled[1]
    if len(values) != compiled[2]:
        raise _struct_error(f'pack_into expected {compiled[2]} items for packing (got {len(values)})')
    if isinstance(buffer, bytearray):
        view = buffer
    else:
        try:
            view = memoryview(buffer)
        except TypeError:
            raise TypeError(f'argument must be read-write bytes-like object, not {_type_of(buffer).__name__}')
        if view.readonly:
            raise TypeError(f'argument must be read-write bytes-like object, not {_type_of(buffer).__name__}')
        view = view.cast('B')
    length = len(view)
    offset = _index(args[1])
    if offset < 0:
        if offset + size > 0:
            raise _struct_error(f'no space to pack {size} bytes at offset {offset}')
        if offset + length < 0:
            raise _struct_error(f'offset {offset} out of range for {length}-byte buffer')
        offset += length
    if length - offset < size:
        raise _struct_error(f'pack_into requires a buffer of at least {size + offset} bytes for packing {size} bytes at offset {offset}'
                            f' (actual buffer size is {length})')
    if view is buffer:
        view[offset:offset + size] = bytes(size)
        _struct_pack_values(compiled, values, buffer, offset, 'pack_into')
    else:
        target = bytearray(size)
        _struct_pack_values(compiled, values, target, 0, 'pack_into')
        view[offset:offset + size] = target


def struct_pack_into(*args):
    if not args:
        raise TypeError('missing format argument')
    _struct_pack_into(_struct_compile(args[0]), args[1:])


def struct_pack_into_by(self, *values):
    _struct_pack_into(_struct_of(self), values)


def _struct_buffer(buffer):
    data = _plain_bytes(buffer)
    if data is None:
        try:
            data = bytes(memoryview(buffer).cast('B'))
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{_type_of(buffer).__name__}'")
    return data


def _struct_unpacked(compiled, buffer):
    data = _struct_buffer(buffer)
    if len(data) != compiled[1]:
        raise _struct_error(f'unpack requires a buffer of {compiled[1]} bytes')
    return _struct_unpack_at(compiled, data, 0)


def struct_unpack(format, buffer):
    return _struct_unpacked(_struct_compile(format), buffer)


def struct_unpack_by(self, buffer):
    return _struct_unpacked(_struct_of(self), buffer)


def _struct_unpacked_from(compiled, buffer, offset):
    data = _struct_buffer(buffer)
    length = len(data)
    size = compiled[1]
    offset = _index(offset)
    if offset < 0:
        if offset + size > 0:
            raise _struct_error(f'not enough data to unpack {size} bytes at offset {offset}')
        if offset + length < 0:
            raise _struct_error(f'offset {offset} out of range for {length}-byte buffer')
        offset += length
    if length - offset < size:
        raise _struct_error(f'unpack_from requires a buffer of at least {size + offset} bytes for unpacking {size} bytes at offset {offset}'
                            f' (actual buffer size is {length})')
    return _struct_unpack_at(compiled, data, offset)


def struct_unpack_from(format, buffer, offset):
    return _struct_unpacked_from(_struct_compile(format), buffer, offset)


def struct_unpack_from_by(self, buffer, offset):
    return _struct_unpacked_from(_struct_of(self), buffer, offset)


def struct_calcsize(format, /):
    return _struct_compile(format)[1]


def struct_clearcache():
    STRUCT_FORMATS.clear()


def _struct_iterator(compiled, buffer):
    size = compiled[1]
    if size == 0:
        raise _struct_error('cannot iteratively unpack with a struct of length 0')
    data = _struct_buffer(buffer)
    if len(data) % size:
        raise _struct_error(f'iterative unpacking requires a buffer of a multiple of {size} bytes')
    return _new_fields(_unpack_iterator, compiled, data, 0)


def struct_iter_unpack(format, buffer, /):
    return _struct_iterator(_struct_compile(format), buffer)


def struct_iter_unpack_by(self, buffer, /):
    return _struct_iterator(_struct_of(self), buffer)


def unpack_iterator_iter(self):
    return self


def unpack_iterator_next(self):
    compiled = _field(self, 0)
    data = _field(self, 1)
    offset = _field(self, 2)
    if offset >= len(data):
        raise StopIteration
    _set_field(self, 2, offset + compiled[1])
    return _struct_unpack_at(compiled, data, offset)


def unpack_iterator_hint(self):
    return (len(_field(self, 1)) - _field(self, 2)) // _field(self, 0)[1]


def struct_new(cls, *args, **kwargs):
    return _new_fields(cls, None, None)


def struct_init(self, /, format=_missing):
    if format is _missing:
        raise TypeError("Struct() missing required argument 'format' (pos 1)")
    _set_field(self, 0, _struct_compile(format))
    _set_field(self, 1, format.decode('latin-1') if isinstance(format, bytes) else format)


def struct_repr(self):
    return f'{_type_of(self).__name__}({_field(self, 1)!r})'


def struct_sizeof(self):
    return object.__sizeof__(self) + len(_struct_of(self)[0])


def struct_get_format(self):
    _struct_of(self)
    return _field(self, 1)


def struct_get_size(self):
    return _struct_of(self)[1]
