# array.array beyond reading, writing and appending single items (assembly/natives/array.ts): all of it works on the bytes.

_ARRAY_SIZES = {'b': 1, 'B': 1, 'u': 4, 'w': 4, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'f': 4, 'd': 8}
_LIST = list
_ARRAY_NAMES = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'signed short integer', 'H': 'unsigned short', 'i': 'signed integer', 'I': 'unsigned int'}


def array_new(cls, *args, **kwargs):
    if kwargs and cls is _array:
        raise TypeError('array.array() takes no keyword arguments')
    if not args:
        raise TypeError('array() takes at least 1 argument (0 given)')
    if len(args) > 2:
        raise TypeError(f'array() takes at most 2 arguments ({len(args)} given)')
    code = args[0]
    if not isinstance(code, str) or len(code) != 1:
        raise TypeError(f'array() argument 1 must be a unicode character, not {_type_of(code).__name__}')
    size = _ARRAY_SIZES.get(code)
    if size is None:
        raise ValueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)')
    if code == 'u':
        _warn_deprecated("The 'u' type code is deprecated and will be removed in Python 3.16")
    made = _new_array(cls, ord(code), size)
    if len(args) == 1:
        return made
    initial = args[1]
    text = code == 'u' or code == 'w'
    if isinstance(initial, str) and not text:
        raise TypeError(f"cannot use a str to initialize an array with typecode '{code}'")
    if isinstance(initial, _array):
        if (initial.typecode == 'u' or initial.typecode == 'w') and not text:
            raise TypeError(f"cannot use a unicode array to initialize an array with typecode '{code}'")
        if initial.typecode == code:
            _array_data(made)[:] = _array_data(initial)
        else:
            _array_append_all(made, _array.tolist(initial))
    elif isinstance(initial, (bytes, bytearray)):
        array_frombytes(made, initial)
    elif isinstance(initial, list):
        _array_append_all(made, initial)
    else:
        _array_append_all(made, list(initial))
    return made


def _array_wrong(self, value):
    """What is raised where a value is no item of the array; a value to try instead where it only has to be converted."""
    code = self.typecode
    if code == 'u' or code == 'w':
        if not isinstance(value, str):
            raise TypeError('array item must be a unicode character, not ' + _type_of(value).__name__ if code == 'w' else 'array item must be unicode character')
        raise TypeError('array item must be a string of length 1, not of length ' + str(len(value)) if code == 'w' else 'array item must be unicode character')
    if code == 'f' or code == 'd':
        return float_of(value)
    if _class_lookup(_type_of(value), '__index__', _nothing) is _nothing:
        raise TypeError(f"'{_type_of(value).__name__}' object cannot be interpreted as an integer")
    number = _index(value)
    name = _ARRAY_NAMES.get(code)
    bits = _ARRAY_SIZES[code] * 8
    if code.islower():
        low = -(1 << (bits - 1))
        high = -low - 1
    else:
        low = 0
        high = (1 << bits) - 1
    if low <= number <= high:
        return number
    if name is not None and code != 'I' and not -0x8000000000000000 <= number <= 0x7fffffffffffffff:
        raise OverflowError('Python int too large to convert to C long')
    if name is None or code == 'I' and number < 0:
        if code == 'L' or code == 'Q' or code == 'I':
            raise OverflowError("can't convert negative value to unsigned int" if number < 0 and code != 'Q' else 'int too big to convert' if code == 'Q' and number > 0
                                else "can't convert negative int to unsigned" if code == 'Q' else 'Python int too large to convert to C unsigned long')
        raise OverflowError('int too big to convert' if code == 'q' else 'Python int too large to convert to C long')
    raise OverflowError(f'{name} is {"less than minimum" if number < low else "greater than maximum"}')


def _array_put_value(self, index, value):
    if not _array_put(self, index, value):
        value = _array_wrong(self, value)
        if not _array_put(self, index, value):
            raise OverflowError('int too big to convert')


def _array_append_all(self, values):
    """Appends the items of a list."""
    _array_resizable(self)
    done = _array_set_items(self, values)
    while done >= 0:
        array_append(self, values[done])
        values = values[done + 1:]
        done = _array_set_items(self, values)


def _array_resizable(self):
    data = _array_data(self)
    if _bytearray_exported(data):
        raise BufferError('cannot resize an array that is exporting buffers')
    return data


def array_append(self, value):
    if _bytearray_exported(_array_data(self)):
        _array_put_value(_array_like(self, bytes(self.itemsize)), 0, value)  # a wrong value is told first
    data = _array_resizable(self)
    size = self.itemsize
    data += bytes(size)
    done = False
    try:
        _array_put_value(self, len(data) // size - 1, value)
        done = True
    finally:
        if not done:
            del data[len(data) - size:]


def _array_index_of(key):
    if _class_lookup(_type_of(key), '__index__', _nothing) is _nothing:
        raise TypeError('array indices must be integers')
    key = item_index(key)
    return max(min(key, 0xffffffffffff), -0xffffffffffff)


def _array_like(self, data):
    made = _new_array(_array, ord(self.typecode), self.itemsize)
    _array_data(made)[:] = data
    return made


def array_getitem(self, key):
    if not isinstance(key, slice):
        return _array.__getitem__(self, _array_index_of(key))
    start, stop, step = key.indices(len(self))
    size = self.itemsize
    data = _array_data(self)
    if step == 1:
        return _array_like(self, data[start * size:max(start, stop) * size])
    return _array_like(self, b''.join([bytes(data[i * size:i * size + size]) for i in range(start, stop, step)]))


def array_setitem(self, key, value):
    if not isinstance(key, slice):
        index = _array_index_of(key)
        length = len(self)
        if index < 0:
            index += length
        if not 0 <= index < length:
            raise IndexError('array assignment index out of range')
        _array_put_value(self, index, value)
        return
    if not isinstance(value, _array):
        raise TypeError(f'can only assign array (not "{_type_of(value).__name__}") to array slice')
    if value.typecode != self.typecode:
        raise TypeError('bad argument type for built-in operation')
    new = bytes(_array_data(value))
    start, stop, step = key.indices(len(self))
    size = self.itemsize
    data = _array_data(self)
    if step == 1:
        stop = max(start, stop)
        if len(new) != (stop - start) * size:
            _array_resizable(self)
        data[start * size:stop * size] = new
        return
    places = range(start, stop, step)
    if len(places) != len(value):
        raise ValueError(f'attempt to assign array of size {len(value)} to extended slice of size {len(places)}')
    for number, place in enumerate(places):
        data[place * size:place * size + size] = new[number * size:number * size + size]


def array_delitem(self, key):
    size = self.itemsize
    data = _array_resizable(self)
    if isinstance(key, slice):
        start, stop, step = key.indices(len(self))
        if step == 1:
            del data[start * size:max(start, stop) * size]
            return
        for place in sorted(range(start, stop, step), reverse=True):
            del data[place * size:place * size + size]
        return
    index = _array_index_of(key)
    length = len(self)
    if index < 0:
        index += length
    if not 0 <= index < length:
        raise IndexError('array assignment index out of range')
    del data[index * size:index * size + size]


def array_add(self, value, /):
    if not isinstance(value, _array):
        raise TypeError(f'can only append array (not "{_type_of(value).__name__}") to array')
    if value.typecode != self.typecode:
        raise TypeError('bad argument type for built-in operation')
    return _array_like(self, _array_data(self) + _array_data(value))


def array_iadd(self, value, /):
    if not isinstance(value, _array):
        raise TypeError(f'can only extend array with array (not "{_type_of(value).__name__}")')
    array_extend(self, value)
    return self


def _array_times(value):
    if _class_lookup(_type_of(value), '__index__', _nothing) is _nothing:
        raise TypeError(f"can't multiply sequence by non-int of type '{_type_of(value).__name__}'")
    return max(item_index(value, OverflowError), 0)


def array_mul(self, value, /):
    return _array_like(self, _array_data(self) * _array_times(value))


def array_imul(self, value, /):
    times = _array_times(value)
    data = _array_resizable(self)
    data[:] = data * times
    return self


def array_contains(self, key, /):
    for item in self:
        if item == key:
            return True
    return False


def array_compare(left, right, op):
    if not isinstance(left, _array) or not isinstance(right, _array):
        return NotImplemented
    if op == 2 or op == 3:
        if len(left) != len(right):
            return op == 3
        if left.typecode == right.typecode and left.typecode != 'f' and left.typecode != 'd':
            return (_array_data(left) == _array_data(right)) == (op == 2)
    a = _array.tolist(left)
    b = _array.tolist(right)
    if op == 0:
        return a < b
    if op == 1:
        return a <= b
    if op == 2:
        return a == b
    if op == 3:
        return a != b
    if op == 4:
        return a > b
    return a >= b


def array_lt(self, value, /):
    return array_compare(self, value, 0)


def array_le(self, value, /):
    return array_compare(self, value, 1)


def array_eq(self, value, /):
    return array_compare(self, value, 2)


def array_ne(self, value, /):
    return array_compare(self, value, 3)


def array_gt(self, value, /):
    return array_compare(self, value, 4)


def array_ge(self, value, /):
    return array_compare(self, value, 5)


def array_repr(self):
    name = _type_of(self).__name__
    code = self.typecode
    if not len(self):
        return f"{name}('{code}')"
    if code == 'u' or code == 'w':
        return f"{name}('{code}', {array_tounicode(self)!r})"
    return f"{name}('{code}', {_array.tolist(self)!r})"


def array_typecode(self):
    return chr(_array_field(self) & 0xffffffff)


def array_itemsize(self):
    return _array_field(self) >> 32


def _array_field(self):
    return _array_type(self)


def array_extend(self, bb, /):
    if isinstance(bb, _array):
        if bb.typecode != self.typecode:
            raise TypeError('can only extend with array of same kind')
        data = _array_resizable(self)
        data += bytes(_array_data(bb))
        return
    if isinstance(bb, list):
        _array_append_all(self, list(bb))
        return
    append = _array.append
    for item in bb:
        append(self, item)


def array_fromlist(self, list, /):
    if not isinstance(list, _LIST):
        raise TypeError('arg must be list')
    data = _array_resizable(self)
    before = len(data)
    done = False
    try:
        _array_append_all(self, [*list])
        done = True
    finally:
        if not done:
            del data[before:]


def array_frombytes(self, buffer, /):
    given = _plain_bytes(buffer)
    if given is None:
        raise TypeError(f"a bytes-like object is required, not '{_type_of(buffer).__name__}'")
    if len(given) % self.itemsize:
        raise ValueError('bytes length not a multiple of item size')
    data = _array_resizable(self)
    data += bytes(given)


def array_fromfile(self, f, n, /):
    wanted = n * self.itemsize
    given = f.read(wanted)
    if not isinstance(given, bytes):
        raise TypeError("read() didn't return bytes")
    size = self.itemsize
    array_frombytes(self, given[:len(given) // size * size] if len(given) != wanted else given)
    if len(given) != wanted:
        raise EOFError("read() didn't return enough bytes")


def array_tofile(self, f, /):
    data = bytes(_array_data(self))
    for start in range(0, len(data), 65536):
        f.write(data[start:start + 65536])


def array_fromunicode(self, ustr, /):
    if self.typecode != 'u' and self.typecode != 'w':
        raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
    if not isinstance(ustr, str):
        raise TypeError(f'fromunicode() argument must be str, not {_type_of(ustr).__name__}')
    _array_append_all(self, [*ustr])


def array_tounicode(self):
    if self.typecode != 'u' and self.typecode != 'w':
        raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
    return ''.join(_array.tolist(self))


def array_tobytes(self):
    return bytes(_array_data(self))


def array_insert(self, i, v, /):
    length = len(self)
    i = size_index(i)
    if i < 0:
        i = max(i + length, 0)
    i = min(i, length)
    array_append(self, v)
    data = _array_data(self)
    size = self.itemsize
    item = data[length * size:]
    del data[length * size:]
    data[i * size:i * size] = item


def array_pop(self, i=-1, /):
    length = len(self)
    if not length:
        raise IndexError('pop from empty array')
    i = size_index(i)
    if i < 0:
        i += length
    if not 0 <= i < length:
        raise IndexError('pop index out of range')
    value = _array.__getitem__(self, i)
    size = self.itemsize
    data = _array_resizable(self)
    del data[i * size:i * size + size]
    return value


def array_remove(self, v, /):
    place = 0
    for item in self:
        if item == v:
            size = self.itemsize
            data = _array_resizable(self)
            del data[place * size:place * size + size]
            return
        place += 1
    raise ValueError('array.remove(x): x not in array')


def array_index(self, v, start=0, stop=0x7fffffffffff, /):
    length = len(self)
    start = slice_index(start)
    stop = slice_index(stop)
    if start < 0:
        start = max(start + length, 0)
    if stop < 0:
        stop += length
    place = start
    while place < stop and place < len(self):
        if _array.__getitem__(self, place) == v:
            return place
        place += 1
    raise ValueError('array.index(x): x not in array')


def array_count(self, v, /):
    count = 0
    for item in self:
        if item == v:
            count += 1
    return count


def array_reverse(self):
    values = _array.tolist(self)
    values.reverse()
    data = _array_data(self)
    size = self.itemsize
    old = bytes(data)
    length = len(values)
    for place in range(length):
        from_ = (length - 1 - place) * size
        data[place * size:place * size + size] = old[from_:from_ + size]


def array_byteswap(self):
    data = _array_data(self)
    size = self.itemsize
    old = bytes(data)
    for byte in range(size):
        data[byte::size] = old[size - 1 - byte::size]


def array_clear(self):
    _array_resizable(self).clear()


def array_buffer_info(self):
    return (id(_array_data(self)), len(self))


def array_copy(self):
    return _array_like(self, _array_data(self))


def array_deepcopy(self, unused, /):
    return _array_like(self, _array_data(self))


def array_sizeof(self):
    return object.__sizeof__(self) + len(_array_data(self))


def array_reduce_ex(self, value, /):
    state = getattr(self, '__dict__', None)
    if value < 3:
        if self.typecode == 'u' or self.typecode == 'w':
            return (_type_of(self), (self.typecode, array_tounicode(self)), state)
        return (_type_of(self), (self.typecode, _array.tolist(self)), state)
    return (_array_module._array_reconstructor, (_type_of(self), self.typecode, _ARRAY_FORMATS[self.typecode], array_tobytes(self)), state)


_ARRAY_FORMATS = {'B': 0, 'b': 1, 'H': 2, 'h': 4, 'I': 6, 'i': 8, 'L': 10, 'l': 12, 'Q': 10, 'q': 12, 'f': 14, 'd': 16, 'u': 20, 'w': 20}
_ARRAY_FORMAT_CODES = ('B', 'b', '<H', '>H', '<h', '>h', '<I', '>I', '<i', '>i', '<Q', '>Q', '<q', '>q', '<f', '>f', '<d', '>d')


def array_reconstructor(arraytype, typecode, mformat_code, items, /):
    if not isinstance(arraytype, type):
        raise TypeError(f'first argument must be a type object, not {_type_of(arraytype).__name__}')
    if not issubclass(arraytype, _array):
        raise TypeError(f'{arraytype.__name__} is not a subtype of array.array')
    if not isinstance(typecode, str) or len(typecode) != 1:
        raise TypeError(f'_array_reconstructor() argument 2 must be a unicode character, not {_type_of(typecode).__name__}')
    if typecode not in _ARRAY_SIZES:
        raise ValueError('second argument must be a valid type code')
    if not 0 <= mformat_code <= 21:
        raise ValueError('third argument must be a valid machine format code.')
    if not isinstance(items, bytes):
        raise TypeError(f'fourth argument should be bytes, not {_type_of(items).__name__}')
    if mformat_code == _ARRAY_FORMATS[typecode]:
        made = arraytype(typecode)
        array_frombytes(made, items)
        return made
    if mformat_code >= 18:
        codec = ('utf-16-le', 'utf-16-be', 'utf-32-le', 'utf-32-be')[mformat_code - 18]
        return arraytype(typecode, items.decode(codec))
    code = _ARRAY_FORMAT_CODES[mformat_code]
    size = struct_calcsize(code)
    if len(items) % size:
        raise ValueError('bytes length not a multiple of item size')
    return arraytype(typecode, [value[0] for value in struct_iter_unpack(code, items)])


def array_view(self):
    size = self.itemsize
    return _view_make(_array_data(self), 0, self.typecode, size, (len(self),), (size,), 0, self)


def array_iterator_reduce(self):
    array = _iterator_get(self, 0)
    if array is None:
        return (iter, ((),))
    return (iter, (array,), _iterator_position(self))


def array_iterator_setstate(self, state, /):
    _iterator_move(self, max(_index(state), 0))
