# Lists, tuples, ranges, sorting and iterators, as far as Python code may be called in them.

_missing = object()


def list_extend(values, iterable):
    append = list.append
    if iterable is values:
        iterable = list.copy(values)
    iterator = iter(iterable)
    _ask_length(iterable)
    for item in iterator:
        append(values, item)


def _ask_length(iterable):
    """What CPython asks before it draws; only that it is asked can be seen."""
    kind = _type_of(iterable)
    if kind is _generator or kind is _list_iterator or kind is map or kind is filter:
        return
    if _class_lookup(kind, '__len__', _nothing) is not _nothing:
        try:
            len(iterable)
            return
        except TypeError:
            pass
    method = special_method(iterable, '__length_hint__')
    if method is None:
        return
    try:
        hint = method()
    except TypeError:
        return
    if hint is NotImplemented:
        return
    if not isinstance(hint, int):
        raise TypeError(f"__length_hint__ must be an integer, not {_type_of(hint).__name__}")
    if hint < 0:
        raise ValueError("__length_hint__() should return >= 0")


def list_iadd(values, iterable):
    list_extend(values, iterable)
    return values


def list_extend_star(values, iterable):
    kind = _type_of(iterable)
    if _class_lookup(kind, '__iter__', _nothing) is _nothing and _class_lookup(kind, '__getitem__', _nothing) is _nothing:
        raise TypeError(f"Value after * must be an iterable, not {kind.__name__}")
    list_extend(values, iterable)


def tuple_new(cls, iterable):
    return tuple.__new__(cls, list_from_iterable(iterable))


def tuple_hash(self):
    return _hash_of_items([hash(item) for item in _items(self)], True)


def list_insert(values, index, item):
    list.insert(values, _index(index), item)


def list_pop(values, index):
    return list.pop(values, _index(index))


def list_remove(values, value):
    index = 0
    for item in _items(values):
        if item is value or item == value:
            list.__delitem__(values, slice(index, index + 1))
            return
        index += 1
    raise ValueError("list.remove(x): x not in list")


def not_in_list(values, value):
    raise ValueError(f"{value!r} is not in list")


def sequence_index(values, value, start, stop):
    start = _plain_bound(start)
    stop = _plain_bound(stop)
    if start < 0:
        start = max(start + _size(values), 0)
    if stop < 0:
        stop = max(stop + _size(values), 0)
    index = 0
    for item in _items(values):
        if index >= stop:
            break
        if index >= start and (item is value or item == value):
            return index
        index += 1
    if isinstance(values, tuple):
        raise ValueError("tuple.index(x): x not in tuple")
    raise ValueError(f"{value!r} is not in list")


def sequence_count(values, value):
    count = 0
    for item in _items(values):
        if item is value or item == value:
            count += 1
    return count


def sequence_contains(values, value):
    for item in _items(values):
        if item is value or item == value:
            return True
    return False


def _plain_bound(value):
    if _class_lookup(_type_of(value), '__index__', _nothing) is _nothing:
        raise TypeError("slice indices must be integers or have an __index__ method")
    return _index(value)


def _slice_index(value):
    if value is None:
        return None
    if _class_lookup(_type_of(value), '__index__', _nothing) is not _nothing:
        return _index(value)
    raise TypeError("slice indices must be integers or None or have an __index__ method")


def plain_slice(key):
    return slice(_slice_index(key.start), _slice_index(key.stop), _slice_index(key.step))


def getitem_plain_slice(values, key):
    for kind in (list, tuple, str, bytes, bytearray):
        if isinstance(values, kind):
            return kind.__getitem__(values, plain_slice(key))


def setitem_plain_slice(values, key, value):
    list.__setitem__(values, plain_slice(key), value)


def delitem_plain_slice(values, key):
    list.__delitem__(values, plain_slice(key))


def list_set_slice(values, key, value):
    kind = _type_of(value)
    if _class_lookup(kind, '__iter__', _nothing) is _nothing and _class_lookup(kind, '__getitem__', _nothing) is _nothing:
        raise TypeError("must assign iterable to extended slice")
    list.__setitem__(values, key, list_from_iterable(value))


def index_item(values, key, is_tuple):
    if _class_lookup(_type_of(key), '__index__', _nothing) is _nothing:
        name = 'tuple' if is_tuple else 'list'
        raise TypeError(f"{name} indices must be integers or slices, not {_type_of(key).__name__}")
    if is_tuple:
        return tuple.__getitem__(values, item_index(key))
    return list.__getitem__(values, item_index(key))


def list_setitem(values, key, value):
    if _class_lookup(_type_of(key), '__index__', _nothing) is _nothing:
        raise TypeError(f"list indices must be integers or slices, not {_type_of(key).__name__}")
    list.__setitem__(values, item_index(key), value)


def list_delitem(values, key):
    if _class_lookup(_type_of(key), '__index__', _nothing) is _nothing:
        raise TypeError(f"list indices must be integers or slices, not {_type_of(key).__name__}")
    list.__delitem__(values, item_index(key))


def item_index(key, error=IndexError):
    """What __index__() says of a key or a number of times; past 64 bits CPython names the type that said it."""
    index = _index(key)
    if not -0x8000000000000000 <= index <= 0x7fffffffffffffff:
        raise error(f"cannot fit '{_type_of(key).__name__}' into an index-sized integer")
    return index


def size_index(value):
    """What __index__() says of an argument that C keeps as a size."""
    index = _index(value)
    if not -0x8000000000000000 <= index <= 0x7fffffffffffffff:
        raise OverflowError('Python int too large to convert to C ssize_t')
    return index


def slice_index(value):
    """The start or stop argument of index()."""
    if not hasattr(_type_of(value), '__index__'):
        raise TypeError('slice indices must be integers or have an __index__ method')
    return _index(value)


def multiply_sequence(values, times, in_place):
    if _class_lookup(_type_of(times), '__index__', _nothing) is _nothing:
        raise TypeError(f"'{_type_of(times).__name__}' object cannot be interpreted as an integer")
    if in_place:
        return list.__imul__(values, item_index(times, OverflowError))
    if isinstance(values, tuple):
        return tuple.__mul__(values, item_index(times, OverflowError))
    return list.__mul__(values, item_index(times, OverflowError))


# ---- comparison of lists and tuples whose items need Python


_DEEPEST_COMPARISON = 10000


def _equal_items(a, b, depth):
    if _type_of(a) is list and _type_of(b) is list:  # not by ==, so that the depth is known: prelude code has no limit of its own
        return _compare_sequences(a, b, 2, depth)
    return a == b


def _compare_sequences(left, right, operator, depth=0):
    """Of their first items that differ, else of their lengths."""
    depth += 1
    if depth > _DEEPEST_COMPARISON:
        raise RecursionError("maximum recursion depth exceeded in comparison")
    if (operator == 2 or operator == 3) and _size(left) != _size(right):
        return operator == 3
    others = _items(right)
    for a in _items(left):
        b = next(others, _missing)
        if b is _missing:
            break
        if not (a is b or _equal_items(a, b, depth)):
            if operator == 0:
                return a < b
            if operator == 1:
                return a <= b
            if operator == 2:
                return False
            if operator == 3:
                return True
            if operator == 4:
                return a > b
            return a >= b
    a = _size(left)
    b = _size(right)
    if operator == 0:
        return a < b
    if operator == 1:
        return a <= b
    if operator == 2:
        return a == b
    if operator == 3:
        return a != b
    if operator == 4:
        return a > b
    return a >= b


def list_lt(self, value):
    return _compare_sequences(self, value, 0) if isinstance(value, list) else NotImplemented


def list_le(self, value):
    return _compare_sequences(self, value, 1) if isinstance(value, list) else NotImplemented


def list_eq(self, value):
    return _compare_sequences(self, value, 2) if isinstance(value, list) else NotImplemented


def list_ne(self, value):
    return _compare_sequences(self, value, 3) if isinstance(value, list) else NotImplemented


def list_gt(self, value):
    return _compare_sequences(self, value, 4) if isinstance(value, list) else NotImplemented


def list_ge(self, value):
    return _compare_sequences(self, value, 5) if isinstance(value, list) else NotImplemented


def tuple_lt(self, value):
    return _compare_sequences(self, value, 0) if isinstance(value, tuple) else NotImplemented


def tuple_le(self, value):
    return _compare_sequences(self, value, 1) if isinstance(value, tuple) else NotImplemented


def tuple_eq(self, value):
    return _compare_sequences(self, value, 2) if isinstance(value, tuple) else NotImplemented


def tuple_ne(self, value):
    return _compare_sequences(self, value, 3) if isinstance(value, tuple) else NotImplemented


def tuple_gt(self, value):
    return _compare_sequences(self, value, 4) if isinstance(value, tuple) else NotImplemented


def tuple_ge(self, value):
    return _compare_sequences(self, value, 5) if isinstance(value, tuple) else NotImplemented


def tuple_getnewargs(self):
    return (tuple(_items(self)),)


# ---- sorting: natively where it can be, else a merge sort that calls __lt__


def sorted_list(iterable, /, *, key=None, reverse=False):
    values = list_from_iterable(iterable)
    reverse = True if reverse else False
    keys = None if key is None else [key(value) for value in values]
    return values if _sort_list(values, keys, reverse) else _merge_sort(values, keys, reverse)


def list_sort(self, key, reverse, tried):
    """`tried`: it has been found that the comparisons need Python."""
    reverse = True if reverse else False
    # as in CPython the list is empty while it is being sorted, so that a change by a key or a comparison shows
    values = _take_items(self)
    ordered = values
    try:
        keys = None
        if key is not None:
            keys = [key(value) for value in values]
        if tried or not _sort_list(values, keys, reverse):
            ordered = _merge_sort(values, keys, reverse)
    finally:
        changed = not _is_untouched(self)
        _put_items(self, ordered)
    if changed:
        raise ValueError("list modified during sort")


def _merge_sort(values, keys, reverse):
    """The values in a new list. Up to 63 of them are sorted by the very comparisons that CPython makes."""
    others = None if keys is None else values[:]
    keys = values[:] if keys is None else keys
    if reverse:
        keys.reverse()
        if others is not None:
            others.reverse()
    width = len(keys)
    while width > 63:
        width = (width + 1) // 2
    runs = []
    for low in range(0, len(keys), width):
        run = keys[low:low + width]
        more = None if others is None else others[low:low + width]
        _insertion_sort(run, more)
        runs.append((run, more))
    while len(runs) > 1:
        last = runs.pop() if len(runs) % 2 else None
        runs = [_merge(*runs[at], *runs[at + 1]) for at in range(0, len(runs), 2)]
        if last is not None:
            runs.append(last)
    ordered = runs[0][0] if others is None else runs[0][1]
    if reverse:
        ordered.reverse()
    return ordered


def _insertion_sort(keys, others):
    """`others` are moved as the keys are; it may be None."""
    for at in range(_sorted_beginning(keys, others), len(keys)):
        pivot = keys[at]
        low = 0
        high = at
        while low < high:
            middle = (low + high) >> 1
            if pivot < keys[middle]:
                high = middle
            else:
                low = middle + 1
        if low != at:
            keys.insert(low, keys.pop(at))
            if others is not None:
                others.insert(low, others.pop(at))


def _turn(keys, others, low, high):
    keys[low:high] = keys[low:high][::-1]
    if others is not None:
        others[low:high] = others[low:high][::-1]


def _sorted_beginning(keys, others):
    """How many at the beginning are in order; those in falling order are turned round, equal ones staying as they are."""
    count = len(keys)
    length = 1
    while length < count and not keys[length] < keys[length - 1]:
        length += 1
    if length == count:
        return length
    if length > 1:
        if keys[0] < keys[length - 1]:
            return length
        _turn(keys, others, 0, length)  # all equal: turned back with the falling rest
    length += 1
    equal = 0
    while length < count:
        if keys[length] < keys[length - 1]:
            if equal:
                _turn(keys, others, length - 1 - equal, length)
                equal = 0
        elif keys[length - 1] < keys[length]:
            break
        else:
            equal += 1
        length += 1
    if equal:
        _turn(keys, others, length - 1 - equal, length)
    _turn(keys, others, 0, length)
    while length < count and not keys[length] < keys[length - 1]:
        length += 1
    return length


def _merge(keys, others, keys2, others2):
    if not keys2[0] < keys[-1]:
        return keys + keys2, None if others is None else others + others2
    merged = []
    more = []
    left = right = 0
    first = keys[0]
    second = keys2[0]
    while True:
        if second < first:
            merged.append(second)
            if others is not None:
                more.append(others2[right])
            right += 1
            if right == len(keys2):
                merged.extend(keys[left:])
                return merged, None if others is None else more + others[left:]
            second = keys2[right]
        else:
            merged.append(first)
            if others is not None:
                more.append(others[left])
            left += 1
            if left == len(keys):
                merged.extend(keys2[right:])
                return merged, None if others is None else more + others2[right:]
            first = keys[left]


# ---- iterators


def all_true(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def any_true(iterable):
    for item in iterable:
        if item:
            return True
    return False


def callable_iterator(function, sentinel):
    if not callable(function):
        raise TypeError("iter(v, w): v must be callable")
    return _make_iterator(_callable_iterator, function, sentinel)


def callable_iterator_next(self):
    function = _iterator_get(self, 0)
    if function is None:
        raise StopIteration
    value = function()
    sentinel = _iterator_get(self, 1)
    if value is sentinel or value == sentinel:
        _iterator_set(self, 0, None)
        raise StopIteration
    return value


def sequence_iterator_next(self):
    sequence = _iterator_get(self, 0)
    if sequence is None:
        raise StopIteration
    index = _iterator_position(self)
    try:
        value = sequence[index]
    except (IndexError, StopIteration):
        _iterator_set(self, 0, None)
        raise StopIteration
    _iterator_move(self, index + 1)
    return value


def enumerate_new(cls, iterable, start=0):
    return _make_iterator(cls, iter(iterable), _index(start))


def enumerate_next(self):
    value = next(_iterator_get(self, 0))
    count = _iterator_get(self, 1)
    _iterator_set(self, 1, count + 1)
    return (count, value)


def zip_new(cls, /, *iterables, strict=False):
    iterators = []
    for number, iterable in enumerate(iterables, 1):
        kind = _type_of(iterable)
        if _class_lookup(kind, '__iter__', _nothing) is _nothing and _class_lookup(kind, '__getitem__', _nothing) is _nothing:
            raise TypeError(f"'{kind.__name__}' object is not iterable")
        iterators.append(iter(iterable))
    return _make_iterator(cls, tuple(iterators), True if strict else False)


def zip_next(self):
    values = []
    iterators = _iterator_get(self, 0)
    for iterator in iterators:
        value = next(iterator, _missing)
        if value is _missing:
            if _iterator_get(self, 1):
                _zip_ended(iterators, len(values))
            raise StopIteration
        values.append(value)
    return tuple(values)


def _zip_ended(iterators, ended):
    if ended > 0:
        plural = ' ' if ended == 1 else 's 1-'
        raise ValueError(f"zip() argument {ended + 1} is shorter than argument{plural}{ended}")
    for index in range(1, len(iterators)):
        if next(iterators[index], _missing) is _missing:
            continue
        plural = ' ' if index == 1 else 's 1-'
        raise ValueError(f"zip() argument {index + 1} is longer than argument{plural}{index}")


def map_new(cls, /, *args):
    if len(args) < 2:
        raise TypeError("map() must have at least two arguments.")
    return _make_iterator(cls, args[0], tuple([iter(iterable) for iterable in args[1:]]))


def map_next(self):
    values = []
    for iterator in _iterator_get(self, 1):
        values.append(next(iterator))
    return _iterator_get(self, 0)(*values)


def filter_new(cls, function, iterable, /):
    return _make_iterator(cls, function, iter(iterable))


def reversed_new(cls, sequence, /):
    kind = _type_of(sequence)
    method = _class_lookup(kind, '__reversed__', _missing)
    if method is None:
        raise TypeError(f"'{kind.__name__}' object is not reversible")
    if method is not _missing:
        return _bind(method, sequence, kind)()
    if _class_lookup(kind, '__getitem__', _nothing) is _nothing or isinstance(sequence, dict):
        raise TypeError(f"'{kind.__name__}' object is not reversible")
    return _make_iterator(cls, sequence, len(sequence) - 1)


def reversed_next(self):
    sequence = _iterator_get(self, 0)
    index = _iterator_get(self, 1)
    if index < 0 or sequence is None:
        _iterator_set(self, 0, None)
        raise StopIteration
    try:
        value = sequence[index]
    except (IndexError, StopIteration):
        _iterator_set(self, 0, None)
        _iterator_set(self, 1, -1)
        raise StopIteration
    _iterator_set(self, 1, index - 1)
    return value


def reversed_length_hint(self):
    sequence = _iterator_get(self, 0)
    if sequence is None:
        return 0
    left = _iterator_get(self, 1) + 1
    return 0 if len(sequence) < left else left
