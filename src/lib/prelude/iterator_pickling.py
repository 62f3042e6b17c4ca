# How iterators over built-in containers, ranges and slices are copied and pickled: as a call that makes them, and a position.


def items_iterator_reduce(self):
    """Of a list, tuple, str, bytes, bytearray, or anything with numbered items."""
    items = _iterator_value(self, 0, None)
    if items is None:
        return iter, (_EXHAUSTED.get(_type_of(self).__name__, ()),)
    return iter, (items,), _iterator_position(self)


_EXHAUSTED = {'list_iterator': [], 'str_iterator': '', 'str_ascii_iterator': ''}


def items_iterator_setstate(self, state, /):
    items = _iterator_value(self, 0, None)
    if items is not None:
        position = max(_index(state), 0)
        _iterator_move(self, min(position, len(items)) if _type_of(self).__name__ != 'iterator' else position)


def list_reverse_iterator_reduce(self):
    items = _iterator_value(self, 0, None)
    left = _iterator_position(self)
    if items is None or left == 0:
        return iter, ([],)
    return reversed, (items,), left - 1


def list_reverse_iterator_setstate(self, state, /):
    items = _iterator_value(self, 0, None)
    if items is not None:
        _iterator_move(self, min(max(_index(state), -1), len(items) - 1) + 1)


def range_iterator_reduce(self):
    """Where it goes on is found by a copy of what is left: the iterator itself stays where it is."""
    start, step, left = range_iterator_state(self)
    return iter, (range(start, start + left * step, step),), None


def range_iterator_setstate(self, state, /):
    start, step, left = range_iterator_state(self)
    skip = min(max(_index(state), 0), left)
    _iterator_set(self, 0, start + skip * step)
    _iterator_set(self, 1, left - skip)


def range_iterator_state(self):
    return _iterator_get(self, 0), _iterator_get(self, 2), _iterator_get(self, 1)


def reversed_reduce(self):
    items = _iterator_value(self, 0, None)
    if items is None:
        return _type_of(self), ((),)
    return _type_of(self), (items,), _iterator_get(self, 1)


def reversed_setstate(self, state, /):
    items = _iterator_value(self, 0, None)
    if items is not None:
        _iterator_set(self, 1, min(max(_index(state), -1), len(items) - 1))


def enumerate_reduce(self):
    return _type_of(self), (_iterator_get(self, 0), _iterator_get(self, 1))


def zip_reduce(self):
    iterators = _iterator_get(self, 0)
    return (_type_of(self), iterators, True) if _iterator_get(self, 1) else (_type_of(self), iterators)


def zip_setstate(self, state, /):
    _iterator_set(self, 1, True if state else False)


def map_reduce(self):
    return _type_of(self), (_iterator_get(self, 0),) + _iterator_get(self, 1)


def filter_reduce_itself(self):
    return _type_of(self), (_iterator_get(self, 0), _iterator_get(self, 1))


def callable_iterator_reduce(self):
    function = _iterator_get(self, 0)
    return (iter, ((),)) if function is None else (iter, (function, _iterator_get(self, 1)))


def range_reduce(self):
    return range, (self.start, self.stop, self.step)


def slice_reduce(self):
    return slice, (self.start, self.stop, self.step)
