# range and slice: what takes ints of any size, or objects with __index__.


def range_new(start, stop, step):
    start = _index(start)
    stop = _index(stop)
    step = _index(step)
    if step == 0:
        raise ValueError("range() arg 3 must not be zero")
    return _make_range(start, stop, step, _count_of_range(start, stop, step))


def _count_of_range(start, stop, step):
    if step > 0:
        return (stop - start - 1) // step + 1 if start < stop else 0
    return (start - stop - 1) // -step + 1 if start > stop else 0


def range_len(values):
    length = _range_length(values)
    if length > 0x7fff_ffff_ffff_ffff:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return length


def range_getitem(values, key):
    length = _range_length(values)
    if isinstance(key, slice):
        start, stop, step = slice_indices(key, length)
        by = values.step
        first = values.start
        start = first + start * by
        stop = first + stop * by
        step *= by
        return _make_range(start, stop, step, _count_of_range(start, stop, step))
    if _class_lookup(_type_of(key), '__index__', _nothing) is _nothing:
        raise TypeError(f"range indices must be integers or slices, not {_type_of(key).__name__}")
    index = _index(key)
    if index < 0:
        index += length
    if index < 0 or index >= length:
        raise IndexError("range object index out of range")
    return values.start + index * values.step


def range_contains(values, item):
    if _type_of(item) is not int and _type_of(item) is not bool:
        for value in values:
            if value == item:
                return True
        return False
    if values.step > 0:
        return values.start <= item < values.stop and (item - values.start) % values.step == 0
    return values.stop < item <= values.start and (item - values.start) % values.step == 0


def range_index(values, value):
    if _type_of(value) is int or _type_of(value) is bool:
        if range_contains(values, value):
            return (value - values.start) // values.step
        raise ValueError(f"{value!r} is not in range")
    position = 0
    for item in values:
        if item == value:
            return position
        position += 1
    raise ValueError("sequence.index(x): x not in sequence")


def range_count(values, value):
    if _type_of(value) is int or _type_of(value) is bool:
        return 1 if range_contains(values, value) else 0
    count = 0
    for item in values:
        if item == value:
            count += 1
    return count


def range_reversed(values):
    length = _range_length(values)
    step = values.step
    if not length:
        return iter(_make_range(0, 0, 1, 0))
    last = values.start + (length - 1) * step
    return iter(_make_range(last, values.start - step, -step, length))


def range_repr(values):
    if values.step == 1:
        return f"range({values.start}, {values.stop})"
    return f"range({values.start}, {values.stop}, {values.step})"


def range_eq(self, value):
    return self == value if isinstance(value, range) else NotImplemented


def range_ne(self, value):
    return self != value if isinstance(value, range) else NotImplemented


def long_range_iterator(values):
    return _make_iterator(_longrange_iterator, values.start, _range_length(values), values.step)


def long_range_next(self):
    left = _iterator_get(self, 1)
    if left == 0:
        raise StopIteration
    value = _iterator_get(self, 0)
    _iterator_set(self, 0, value + _iterator_get(self, 2))
    _iterator_set(self, 1, left - 1)
    return value


def long_range_length_hint(self):
    return _iterator_get(self, 1)


# ---- slices


def slice_indices(self, length):
    length = _index(length)
    if length < 0:
        raise ValueError("length should not be negative")
    step = _slice_index(self.step)
    if step is None:
        step = 1
    elif step == 0:
        raise ValueError("slice step cannot be zero")
    low = -1 if step < 0 else 0
    high = length - 1 if step < 0 else length
    start = _slice_index(self.start)
    if start is None:
        start = high if step < 0 else low
    elif start < 0:
        start += length
        if start < low:
            start = low
    elif start > high:
        start = high
    stop = _slice_index(self.stop)
    if stop is None:
        stop = low if step < 0 else high
    elif stop < 0:
        stop += length
        if stop < low:
            stop = low
    elif stop > high:
        stop = high
    return (start, stop, step)


def slice_repr(self):
    return f"slice({self.start!r}, {self.stop!r}, {self.step!r})"


def _slice_parts(self):
    return (self.start, self.stop, self.step)


def slice_hash(self):
    return _hash_of_items((hash(self.start), hash(self.stop), hash(self.step)), 0)


def slice_lt(self, value):
    return _slice_parts(self) < _slice_parts(value) if isinstance(value, slice) else NotImplemented


def slice_le(self, value):
    return _slice_parts(self) <= _slice_parts(value) if isinstance(value, slice) else NotImplemented


def slice_eq(self, value):
    return _slice_parts(self) == _slice_parts(value) if isinstance(value, slice) else NotImplemented


def slice_ne(self, value):
    return _slice_parts(self) != _slice_parts(value) if isinstance(value, slice) else NotImplemented


def slice_gt(self, value):
    return _slice_parts(self) > _slice_parts(value) if isinstance(value, slice) else NotImplemented


def slice_ge(self, value):
    return _slice_parts(self) >= _slice_parts(value) if isinstance(value, slice) else NotImplemented
