# What deque, defaultdict and Counter need Python code for: comparing values, other iterables, subclasses, repr, copying.


def _deque_index_argument(value):
    if _class_lookup(_type_of(value), '__index__', _nothing) is _nothing:
        raise TypeError('slice indices must be integers or have an __index__ method')
    return _index(value)


def deque_extend(self, iterable, at_left, outcome):
    return _deque_extend(self, iter(iterable), at_left, outcome)


def deque_rotate(self, n):
    _deque.rotate(self, _index(n))


def deque_insert(self, index, value):
    index = size_index(index)
    _deque.insert(self, max(min(index, 0x7fffffff), -0x7fffffff), value)


def _deque_item_index(index):
    if _class_lookup(_type_of(index), '__index__', _nothing) is _nothing:
        raise TypeError(f"sequence index must be integer, not '{_type_of(index).__name__}'")
    index = item_index(index)
    return max(min(index, 0x7fffffff), -0x7fffffff)


def deque_getitem(self, index):
    return _deque.__getitem__(self, _deque_item_index(index))


def deque_setitem(self, index, value):
    _deque.__setitem__(self, _deque_item_index(index), value)


def deque_delitem(self, index):
    _deque.__delitem__(self, _deque_item_index(index))


def deque_contains(self, value):
    for item in _deque.__iter__(self):
        if item is value or item == value:
            return True
    return False


def deque_count(self, value):
    found = 0
    for item in _deque.__iter__(self):
        if item is value or item == value:
            found += 1
    return found


def deque_index(self, value, start, stop):
    start = _deque_index_argument(start)
    stop = _deque_index_argument(stop)
    length = _deque.__len__(self)
    if start < 0:
        start = max(start + length, 0)
    if stop < 0:
        stop = max(stop + length, 0)
    place = 0
    for item in _deque.__iter__(self):
        if place >= stop:
            break
        if place >= start and (item is value or item == value):
            return place
        place += 1
    raise ValueError(f'{value!r} is not in deque')


def deque_remove(self, value):
    place = 0
    length = _deque.__len__(self)
    while place < length:
        item = _deque.__getitem__(self, place)
        same = item is value or item == value
        if _deque.__len__(self) != length:
            raise IndexError('deque mutated during remove().')
        if same:
            _deque.__delitem__(self, place)
            return
        place += 1
    raise ValueError(f'{value!r} is not in deque')


def deque_copy(self, _):
    made = _type_of(self)(self) if self.maxlen is None else _type_of(self)(self, self.maxlen)
    if not isinstance(made, _deque):
        raise TypeError(f'{_type_of(self).__name__}() must return a deque, not {_type_of(made).__name__}')
    return made


def deque_add(self, other):
    made = deque_copy(self, None)
    _deque.extend(made, other)
    return made


def _deque_times(n):
    if _class_lookup(_type_of(n), '__index__', _nothing) is _nothing:
        raise TypeError(f"can't multiply sequence by non-int of type '{_type_of(n).__name__}'")
    n = item_index(n, OverflowError)
    return max(min(n, 0xffffffffffff), 0)


def deque_mul(self, value, /):
    times = _deque_times(value)
    return _deque_repeat(deque_copy(self, None), times)


def deque_imul(self, value, /):
    return _deque_repeat(self, _deque_times(value))


def deque_compare(left, right, op):
    others = _deque.__iter__(right)
    for a in _deque.__iter__(left):
        b = next(others, _missing)
        if b is _missing:
            break
        if a is b or a == b:
            continue
        if op == 0:
            return a < b
        if op == 1:
            return a <= b
        if op == 2:
            return False
        if op == 3:
            return True
        if op == 4:
            return a > b
        return a >= b
    a = _deque.__len__(left)
    b = _deque.__len__(right)
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


def deque_repr(self):
    name = _type_of(self).__name__
    if _repr_is_active(self):
        return '[...]'
    items = [*_deque.__iter__(self)]
    if self.maxlen is None:
        return f'{name}({items!r})'
    return f'{name}({items!r}, maxlen={self.maxlen})'


def deque_reduce(self):
    state = object.__getstate__(self)
    if self.maxlen is None:
        return (_type_of(self), (), state, iter(self))
    return (_type_of(self), ((), self.maxlen), state, iter(self))


def deque_sizeof(self):
    return object.__sizeof__(self) + 8 * len(self)


def deque_iterator_reduce(self):
    return (_type_of(self), (_iterator_get(self, 0), _deque_iterator_position(self)))


# ---- defaultdict


def default_init(self, /, *args, **kwargs):
    factory = None
    if args:
        factory = args[0]
        if factory is not None and not callable(factory):
            raise TypeError('first argument must be callable or None')
        args = args[1:]
    _default_set_factory(self, factory)
    dict.__init__(self, *args, **kwargs)


def default_store(self, key, value):
    self[key] = value
    return value


def default_repr(self):
    factory = self.default_factory
    base = dict.__repr__(self)
    name = _type_of(self).__name__
    if factory is None:
        return f'{name}(None, {base})'
    if _repr_is_active(self):
        return f'{name}(..., {base})'
    return f'{name}({factory!r}, {base})'


def default_copy(self):
    return _type_of(self)(self.default_factory, self)


def default_reduce(self):
    factory = self.default_factory
    return (_type_of(self), () if factory is None else (factory,), None, None, iter(self.items()))


def default_or(self, value):
    if not isinstance(self, _defaultdict) or not isinstance(value, dict):
        return NotImplemented
    made = self.copy()
    made.update(value)
    return made


def default_ror(self, value):
    if not isinstance(value, dict):
        return NotImplemented
    made = _type_of(self)(self.default_factory, value)
    made.update(self)
    return made


# ---- Counter


def count_elements(mapping, iterable):
    get = mapping.get
    for key in iterable:
        mapping[key] = get(key, 0) + 1


def count_elements_of(mapping, iterable):
    _count_elements_by(mapping, iter(iterable))


def count_rest(mapping, key, iterator):
    get = dict.get
    put = dict.__setitem__
    put(mapping, key, get(mapping, key, 0) + 1)
    for key in iterator:
        put(mapping, key, get(mapping, key, 0) + 1)


# ---- getters of named tuples


def tuple_getter_new(cls, index, doc, /):
    index = _index(index)
    return _new_fields(cls, index, doc)


def tuple_getter_wrong(self, instance, _):
    raise TypeError(f"descriptor for index '{self._index}' for tuple subclasses doesn't apply to '{_type_of(instance).__name__}' object")


def tuple_getter_set(self, instance, value):
    raise AttributeError("can't set attribute")


def tuple_getter_delete(self, instance):
    raise AttributeError("can't set attribute")


def tuple_getter_reduce(self):
    return (_type_of(self), (self._index, self.__doc__))


def tuple_getter_repr(self):
    return f'_tuplegetter({self._index}, {self.__doc__!r})'
