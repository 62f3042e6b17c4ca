# memoryview: an object that lends bytes, and how items lie in them. Fields are values (_view_get, _view_set by position):
# 0 object, 1 offset, 2 format, 3 item size, 4 shape, 5 strides, 6 flags (1 read-only, 2 released), 7 who lends, 8 hash once asked for.

_view_sizes = {'b': 1, 'B': 1, 'c': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'n': 8, 'N': 8, 'f': 4, 'd': 8, 'P': 8}


def _check_view(view):
    if _view_get(view, 6) & 2:
        raise ValueError('operation forbidden on released memoryview object')


def memoryview_new(cls, object):
    if isinstance(object, memoryview):
        _check_view(object)
        return _view_like(object)
    lend = _class_lookup(_type_of(object), '__buffer__')
    if type(lend) is _function:
        return _lent_view(object, lend)
    view = _view_of_native(object)
    if view is not None:
        return view
    if lend is None:
        raise TypeError(f"memoryview: a bytes-like object is required, not '{_type_of(object).__name__}'")
    view = lend(object, FULL_READ_ONLY)
    if not isinstance(view, memoryview):
        raise TypeError('__buffer__ returned non-memoryview object')
    return memoryview_new(memoryview, view)


def _view_of_native(object):
    if isinstance(object, bytearray):
        return _view_make(object, 0, 'B', 1, (len(object),), (1,), 0, object)
    if isinstance(object, bytes):
        return _view_make(object, 0, 'B', 1, (len(object),), (1,), 1, object)
    return array_view(object) if isinstance(object, _array) else None


FULL_READ_ONLY = 284  # inspect.BufferFlags.FULL_RO


def make_buffer_loan():
    global BufferLoan

    class BufferLoan:
        """What views refer to whose lender has a __buffer__ in Python: the lender, the view it gave, and how many views of that there are."""
        __slots__ = ('owner', 'view', 'count')

        def __del__(self):
            if self.count:
                _give_back(self)


def _give_back(loan):
    loan.count = 0
    owner = loan.owner
    release = _class_lookup(_type_of(owner), '__release_buffer__')
    if type(release) is _function:
        try:
            release(owner, loan.view)
        except BaseException as error:
            report_unraisable(error, owner)
    memoryview_release(loan.view)


def _lent_view(owner, lend, flags=FULL_READ_ONLY):
    view = lend(owner, flags)
    if not isinstance(view, memoryview):
        raise TypeError('__buffer__ returned non-memoryview object')
    _check_view(view)
    loan = BufferLoan()
    loan.owner, loan.view, loan.count = owner, view, 1
    return _view_make(*[_view_get(view, i) for i in range(7)], loan)


def _view_like(view):
    return _view_of(view, [_view_get(view, i) for i in range(7)])


def _view_of(view, fields):
    """Another view of what `view` is lent from."""
    lender = _view_get(view, 7)
    if type(lender) is BufferLoan:
        lender.count += 1
    return _view_make(*fields, lender)


def _lent_bytes(lender, flags=FULL_READ_ONLY):
    """The bytes of an object with a __buffer__ of its own."""
    lend = _class_lookup(_type_of(lender), '__buffer__')
    view = _lent_view(lender, lend, flags) if type(lend) is _function else memoryview_new(memoryview, lender)
    try:
        return memoryview_tobytes(view)
    finally:
        memoryview_release(view)


def memoryview_release(view):
    if _view_get(view, 6) & 2:
        return
    _view_release(view)
    loan = _view_get(view, 7)
    if type(loan) is BufferLoan:
        loan.count -= 1
        if not loan.count:
            _give_back(loan)


def buffer_of(lender, flags):
    """bytes.__buffer__ and the like: not what a subclass has in its place."""
    if isinstance(lender, memoryview):
        return memoryview_new(memoryview, lender)
    return _view_of_native(lender)


def release_buffer(lender, buffer):
    buffer.release()


def memoryview_enter(view):
    _check_view(view)
    return view


def memoryview_exit(view, *exc_info):
    memoryview_release(view)


def memoryview_obj(view):
    _check_view(view)
    lender = _view_get(view, 7)
    return lender.owner if type(lender) is BufferLoan else lender


def memoryview_nbytes(view):
    _check_view(view)
    size = _view_get(view, 3)
    for length in _view_get(view, 4):
        size *= length
    return size


def memoryview_readonly(view):
    _check_view(view)
    return _view_get(view, 6) & 1 == 1


def memoryview_itemsize(view):
    _check_view(view)
    return _view_get(view, 3)


def memoryview_format(view):
    _check_view(view)
    return _view_get(view, 2)


def memoryview_ndim(view):
    _check_view(view)
    return len(_view_get(view, 4))


def memoryview_shape(view):
    _check_view(view)
    return _view_get(view, 4)


def memoryview_strides(view):
    _check_view(view)
    return _view_get(view, 5)


def memoryview_suboffsets(view):
    _check_view(view)
    return ()


def memoryview_contiguous(view):
    _check_view(view)
    step = _view_get(view, 3)
    shape = _view_get(view, 4)
    strides = _view_get(view, 5)
    for i in range(len(shape) - 1, -1, -1):
        if shape[i] > 1 and strides[i] != step:
            return False
        step *= shape[i]
    return True


def memoryview_len(view):
    _check_view(view)
    shape = _view_get(view, 4)
    if not shape:
        raise TypeError('0-dim memory has no length')
    return shape[0]


def memoryview_tobytes(view, order='C'):
    _check_view(view)
    if order is not None and order not in ('C', 'F', 'A'):
        if not isinstance(order, str):
            raise TypeError(f"tobytes() argument 'order' must be str or None, not {_type_word(order)}")
        raise ValueError("order must be 'C', 'F' or 'A'")
    return _bytes_of(bytes, view)


def memoryview_hex(view, *separators, **named):
    return bytes_hex(memoryview_tobytes(view), *separators, **named)


def memoryview_toreadonly(view):
    _check_view(view)
    fields = [_view_get(view, i) for i in range(7)]
    fields[6] |= 1
    return _view_of(view, fields)


def _view_item(view, offset):
    code = _view_get(view, 2)[-1]  # "@" before it changes nothing
    data = _view_read(view, offset, _view_get(view, 3))
    if code == 'B':
        return data[0]
    if code == 'c':
        return data
    if code == '?':
        return data[0] != 0
    if code in 'fd':
        return _unpack_float(data)
    return int.from_bytes(data, 'little', signed=code in 'bhilqn')


def _pack_item(view, value):
    code = _view_get(view, 2)[-1]  # "@" before it changes nothing
    size = _view_get(view, 3)
    if code == 'c':
        if not isinstance(value, bytes):
            raise TypeError("memoryview: invalid type for format 'c'")
        if len(value) != 1:
            raise ValueError("memoryview: invalid value for format 'c'")
        return value
    if code == '?':
        return b'\1' if value else b'\0'
    if code in 'fd':
        if _class_lookup(_type_of(value), '__float__', _nothing) is _nothing and _class_lookup(_type_of(value), '__index__', _nothing) is _nothing:
            raise TypeError(f"memoryview: invalid type for format '{code}'")
        return _pack_float(float(value), size)
    if _class_lookup(_type_of(value), '__index__', _nothing) is _nothing:
        raise TypeError(f"memoryview: invalid type for format '{code}'")
    try:
        return _index(value).to_bytes(size, 'little', signed=code in 'bhilqn')
    except OverflowError:
        raise ValueError(f"memoryview: invalid value for format '{code}'")


def _view_offset(view, index, dimension):
    length = _view_get(view, 4)[dimension]
    if not -0x8000000000000000 <= index <= 0x7fffffffffffffff:
        raise IndexError("cannot fit 'int' into an index-sized integer")
    if index < 0:
        index += length
    if not 0 <= index < length:
        raise IndexError('index out of bounds on dimension ' + str(dimension + 1))
    return index * _view_get(view, 5)[dimension]


def _view_slice(view, key):
    start, stop, step = key.indices(_view_get(view, 4)[0])
    strides = _view_get(view, 5)
    shape = _view_get(view, 4)
    count = len(range(start, stop, step))
    return _view_of(view, (
        _view_get(view, 0), _view_get(view, 1) + (start * strides[0] if count else 0), _view_get(view, 2), _view_get(view, 3),
        (count, *shape[1:]), (strides[0] * step, *strides[1:]), _view_get(view, 6)))


def _tuple_offset(view, key):
    dimensions = len(_view_get(view, 4))
    if not all(_class_lookup(_type_of(part), '__index__', _nothing) is not _nothing for part in key):
        if all(isinstance(part, slice) for part in key):
            raise NotImplementedError('multi-dimensional slicing is not implemented')
        raise TypeError('memoryview: invalid slice key')
    if len(key) < dimensions:
        raise NotImplementedError('sub-views are not implemented')
    if len(key) > dimensions:
        raise TypeError(f'cannot index {dimensions}-dimension view with {len(key)}-element tuple')
    offset = 0
    for i in range(dimensions):
        offset += _view_offset(view, item_index(key[i]), i)
    return offset


def memoryview_getitem(view, key):
    _check_view(view)
    dimensions = len(_view_get(view, 4))
    if isinstance(key, slice):
        if dimensions == 0:
            raise TypeError('invalid indexing of 0-dim memory')
        return _view_slice(view, key)
    if key is Ellipsis and not dimensions:
        return _view_item(view, 0)
    if isinstance(key, tuple):
        return _view_item(view, _tuple_offset(view, key))
    if _class_lookup(_type_of(key), '__index__', _nothing) is _nothing:
        raise TypeError('memoryview: invalid slice key')
    if dimensions > 1:
        raise NotImplementedError('multi-dimensional sub-views are not implemented')
    if dimensions == 0:
        raise TypeError('invalid indexing of 0-dim memory')
    return _view_item(view, _view_offset(view, item_index(key), 0))


def memoryview_setitem(view, key, value):
    _check_view(view)
    if _view_get(view, 6) & 1:
        raise TypeError('cannot modify read-only memory')
    if isinstance(key, slice):
        target = _view_slice(view, key)
        if not isinstance(value, memoryview) and _class_lookup(_type_of(value), '__buffer__') is None:
            raise TypeError(f"a bytes-like object is required, not '{_type_of(value).__name__}'")
        source = value if isinstance(value, memoryview) else memoryview_new(memoryview, value)
        if _view_get(source, 2) != _view_get(view, 2) or _view_get(source, 4) != _view_get(target, 4):
            raise ValueError('memoryview assignment: lvalue and rvalue have different structures')
        data = memoryview_tobytes(source)
        if source is not value:
            memoryview_release(source)
        size = _view_get(view, 3)
        stride = _view_get(target, 5)[0]
        for i in range(_view_get(target, 4)[0]):
            _view_write(target, i * stride, data[i * size:i * size + size])
        return
    if isinstance(key, tuple):
        offset = _tuple_offset(view, key)
    elif _class_lookup(_type_of(key), '__index__', _nothing) is _nothing:
        raise TypeError('memoryview: invalid slice key')
    else:
        offset = _view_offset(view, item_index(key), 0)
    _view_write(view, offset, _pack_item(view, value))


def memoryview_delitem(view, key):
    raise TypeError('cannot delete memory')


def memoryview_tolist(view):
    _check_view(view)
    return _view_list(view, 0, 0)


def memoryview_list(view):
    return memoryview.tolist(view)


def _view_list(view, dimension, offset):
    shape = _view_get(view, 4)
    if dimension == len(shape):
        return _view_item(view, offset)
    stride = _view_get(view, 5)[dimension]
    return [_view_list(view, dimension + 1, offset + i * stride) for i in range(shape[dimension])]


def memoryview_iter(view):
    _check_view(view)
    return iter(memoryview_tolist(view))


_no_shape = object()


def memoryview_cast(view, format, shape=_no_shape):
    _check_view(view)
    if not isinstance(format, str):
        raise TypeError(f"cast() argument 'format' must be str, not {_type_word(format)}")
    if not memoryview_contiguous(view):
        raise TypeError('memoryview: casts are restricted to C-contiguous views')
    if (shape is not _no_shape or len(_view_get(view, 4)) != 1) and 0 in _view_get(view, 4):
        raise TypeError('memoryview: cannot cast view with zeros in shape or strides')
    code = format[1:] if format[:1] == '@' else format
    size = _view_sizes.get(code)
    if size is None:
        raise ValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'")
    if _view_get(view, 2) not in ('B', 'b', 'c') and code not in ('B', 'b', 'c'):
        raise TypeError('memoryview: cannot cast between two non-byte formats')
    total = memoryview_nbytes(view)
    if total % size:
        raise TypeError('memoryview: length is not a multiple of itemsize')
    if shape is _no_shape:
        shape = (total // size,)
    else:
        if not isinstance(shape, (list, tuple)):
            raise TypeError('shape must be a list or a tuple')
        shape = tuple(shape)
        product = size
        for length in shape:
            if not isinstance(length, int):
                raise TypeError('memoryview.cast(): elements of shape must be integers')
            if length <= 0:
                raise ValueError('memoryview.cast(): elements of shape must be integers > 0')
            product *= length
        if product != total:
            raise TypeError('memoryview: product(shape) * itemsize != buffer size')
    strides = []
    step = size
    for length in reversed(shape):
        strides.insert(0, step)
        step *= length
    return _view_of(view, (_view_get(view, 0), _view_get(view, 1), format, size, shape, tuple(strides), _view_get(view, 6)))


def _same_items(items, others):
    """Lists of items, nested where there are several dimensions; NaN equals nothing."""
    for item, other in zip(items, others):
        if not (_same_items(item, other) if isinstance(item, list) else item == other):
            return False
    return True


def memoryview_eq(view, other):
    if _view_get(view, 6) & 2:
        return view is other
    if not isinstance(other, memoryview):
        if not isinstance(other, (bytes, bytearray, _array)):
            return NotImplemented
        other = memoryview_new(memoryview, other)
        result = memoryview_eq(view, other)
        _view_release(other)
        return result
    if _view_get(other, 6) & 2 or _view_get(view, 4) != _view_get(other, 4):
        return False
    if _view_get(view, 2) == 'B' == _view_get(other, 2):
        return _bytes_of(bytes, view) == _bytes_of(bytes, other)
    if not _view_get(view, 4):
        return _view_item(view, 0) == _view_item(other, 0)
    return _same_items(_view_list(view, 0, 0), _view_list(other, 0, 0))


def memoryview_ne(view, other):
    result = memoryview_eq(view, other)
    return result if result is NotImplemented else not result


def memoryview_hash(view):
    if _view_get(view, 8) is not None:
        return _view_get(view, 8)
    _check_view(view)
    if not _view_get(view, 6) & 1:
        raise ValueError('cannot hash writable memoryview object')
    if _view_get(view, 2) not in ('B', 'b', 'c'):
        raise ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
    value = hash(memoryview_tobytes(view))
    _view_set(view, 8, value)
    return value


def memoryview_repr(view):
    return f'<{"released memory" if _view_get(view, 6) & 2 else "memory"} at {id(view):#x}>'
