# The iterators of itertools: making them, their repr, copying and restoring. Their steps are native (assembly/ops/itertools.ts); what
# the values of each are is said there. The order of values here is theirs.

_no_value = object()


def same_or_equal(a, b):
    return True if a is b or a == b else False


def _itertools_warn():
    _warn_deprecated('Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.')


def _index_sized(value):
    """An int that a C size can hold, else what CPython raises."""
    value = _index(value)
    if value > 0x7fffffffffffffff or value < -0x8000000000000000:
        raise OverflowError('Python int too large to convert to C ssize_t')
    return value


def starmap_call(function, items):
    return function(*tuple(items))


def count_new(cls, start=0, step=1):
    if _class_lookup(_type_of(start), '__index__', _nothing) is _nothing and _class_lookup(_type_of(start), '__float__', _nothing) is _nothing and _class_lookup(_type_of(start), '__complex__') is None and _class_lookup(_type_of(start), '__int__', _nothing) is _nothing:
        raise TypeError('a number is required')
    if _class_lookup(_type_of(step), '__index__', _nothing) is _nothing and _class_lookup(_type_of(step), '__float__', _nothing) is _nothing and _class_lookup(_type_of(step), '__complex__') is None and _class_lookup(_type_of(step), '__int__', _nothing) is _nothing:
        raise TypeError('a number is required')
    kind = _type_of(start)
    other = _type_of(step)
    if kind is bool:
        plain = False
    else:
        plain = (kind is int or kind is float) and (other is int or other is float)
    return _new_iterator(cls, plain, start, step)


def count_repr(self):
    name = _type_of(self).__name__
    step = _iterator_get(self, 1)
    if _type_of(step) is int and step == 1:
        return f'{name}({_iterator_get(self, 0)!r})'
    return f'{name}({_iterator_get(self, 0)!r}, {step!r})'


def count_reduce(self):
    _itertools_warn()
    step = _iterator_get(self, 1)
    if _type_of(step) is int and step == 1:
        return (_type_of(self), (_iterator_get(self, 0),))
    return (_type_of(self), (_iterator_get(self, 0), step))


def repeat_new(cls, object, times=_no_value):
    if times is _no_value:
        return _new_iterator(cls, True, object, None)
    times = _index_sized(times)
    return _new_iterator(cls, True, object, times if times > 0 else 0)


def repeat_repr(self):
    left = _iterator_get(self, 1)
    name = _type_of(self).__name__
    if left is None:
        return f'{name}({_iterator_get(self, 0)!r})'
    return f'{name}({_iterator_get(self, 0)!r}, {left})'


def repeat_length_hint(self):
    left = _iterator_get(self, 1)
    if left is None:
        raise TypeError('len() of unsized object')
    return left


def repeat_reduce(self):
    _itertools_warn()
    left = _iterator_get(self, 1)
    if left is None:
        return (_type_of(self), (_iterator_get(self, 0),))
    return (_type_of(self), (_iterator_get(self, 0), left))


def cycle_new(cls, iterable, /):
    iterator = iter(iterable)
    return _new_iterator(cls, _is_plain(iterator), iterator, [])


def cycle_reduce(self):
    _itertools_warn()
    iterator = _iterator_get(self, 0)
    saved = list(_iterator_get(self, 1))
    if iterator is None:
        iterator = iter(saved)
        index = _iterator_position(self)
        if index:
            _iterator_move(iterator, index)
        return (_type_of(self), (iterator,), (saved, 1))
    return (_type_of(self), (iterator,), (saved, 0))


def cycle_setstate(self, state):
    _itertools_warn()
    if not isinstance(state, tuple):
        raise TypeError('state is not a tuple')
    if len(state) != 2 or not isinstance(state[0], list):
        raise TypeError('argument 1 must be list, not ' + _type_of(state[0]).__name__ if len(state) == 2 else 'function takes exactly 2 arguments')
    saved, first = state
    first = _index(first)
    if first:
        # the iterator goes through what is saved for the first time: what it still gives is the rest
        rest = list(_iterator_get(self, 0))
        _iterator_set(self, 1, saved)
        _iterator_set(self, 0, None)
        _iterator_move(self, len(saved) - len(rest) if len(rest) <= len(saved) else 0)
    else:
        _iterator_set(self, 1, saved)


def accumulate_new(cls, iterable, func=None, *, initial=None):
    made = _new_iterator(cls, False, iter(iterable), func)
    if initial is not None:
        _iterator_set(made, 3, initial)
    return made


def accumulate_reduce(self):
    _itertools_warn()
    iterator = _iterator_get(self, 0)
    func = _iterator_get(self, 1)
    initial = _iterator_value(self, 3, _no_value)
    if initial is not _no_value:
        return (_type_of(self), (_chain_of(_chain, iter(((initial,), iterator))), func), None)
    total = _iterator_value(self, 2, _no_value)
    if total is _no_value:
        return (_type_of(self), (iterator, func), None)
    if total is None:
        return (_islice, (_accumulate(_chain_of(_chain, iter(((None,), iterator))), func), 1, None))
    return (_type_of(self), (iterator, func), total)


def accumulate_setstate(self, state):
    _itertools_warn()
    if state is not None:
        _iterator_set(self, 2, state)


def _chain_of(cls, source):
    return _new_iterator(cls, False, source, None)


def chain_new(cls, *iterables):
    plain = 1
    for iterable in iterables:
        kind = _type_of(iterable)
        if kind is list or kind is tuple or kind is range or kind is str or kind is dict or kind is set or kind is frozenset:
            continue
        depth = _is_plain(iterable)
        if not depth:
            plain = 0
            break
        plain = max(plain, depth)
    return _new_iterator(cls, plain, iter(iterables), None)


def chain_from_iterable(cls, iterable, /):
    return _new_iterator(cls, False, iter(iterable), None)


def chain_reduce(self):
    _itertools_warn()
    source = _iterator_get(self, 0)
    if source is None:
        return (_type_of(self), ())
    active = _iterator_get(self, 1)
    if active is None:
        return (_type_of(self), (), (source,))
    return (_type_of(self), (), (source, active))


def chain_setstate(self, state):
    _itertools_warn()
    if not isinstance(state, tuple):
        raise TypeError('state is not a tuple')
    if not 1 <= len(state) <= 2:
        raise TypeError(f'function expected {"at least 1" if len(state) < 1 else "at most 2"} argument{"" if len(state) < 1 else "s"}, got {len(state)}')
    for iterator in state:
        if _class_lookup(_type_of(iterator), '__next__') is None:
            raise TypeError('Arguments must be iterators.')
    _iterator_set(self, 0, state[0])
    _iterator_set(self, 1, state[1] if len(state) == 2 else None)


def compress_new(cls, data, selectors):
    data = iter(data)
    return _new_iterator(cls, False, data, iter(selectors))


def compress_reduce(self):
    _itertools_warn()
    return (_type_of(self), (_iterator_get(self, 0), _iterator_get(self, 1)))


def predicate_new(cls, function, iterable, /):
    return _new_iterator(cls, False, function, iter(iterable))


def filter_reduce(self):
    _itertools_warn()
    return (_type_of(self), (_iterator_get(self, 0), _iterator_get(self, 1)))


def while_reduce(self):
    _itertools_warn()
    return (_type_of(self), (_iterator_get(self, 0), _iterator_get(self, 1)), _iterator_position(self))


def while_setstate(self, state):
    _itertools_warn()
    _iterator_move(self, 1 if state else 0)


def groupby_new(cls, iterable, key=None):
    return _new_iterator(cls, False, iter(iterable), key)


def groupby_reduce(self):
    _itertools_warn()
    target = _iterator_value(self, 2, _no_value)
    key = _iterator_value(self, 3, _no_value)
    value = _iterator_value(self, 4, _no_value)
    made = (_type_of(self), (_iterator_get(self, 0), _iterator_get(self, 1)))
    if target is _no_value or key is _no_value or value is _no_value:
        return made
    return made + ((key, value, target),)


def groupby_setstate(self, state):
    _itertools_warn()
    if not isinstance(state, tuple):
        raise TypeError('state is not a tuple')
    key, value, target = state
    _iterator_set(self, 3, key)
    _iterator_set(self, 4, value)
    _iterator_set(self, 2, target)


def grouper_new(cls, parent, key, /):
    if not isinstance(parent, _groupby):
        raise TypeError(f'_grouper() argument 1 must be itertools.groupby, not {_type_of(parent).__name__}')
    made = _new_iterator(cls, False, parent, key)
    _iterator_set(parent, 5, made)
    return made


def grouper_reduce(self):
    _itertools_warn()
    parent = _iterator_get(self, 0)
    if _iterator_value(parent, 5, None) is not self:
        return (iter, ((),))
    return (_type_of(self), (parent, _iterator_get(self, 1)))


def _slice_bound(value, fallback, text):
    if value is None:
        return fallback
    if _class_lookup(_type_of(value), '__index__', _nothing) is _nothing:
        raise ValueError(text)
    value = _index(value)
    if value < 0 or value > 0x7fffffffffffffff:
        raise ValueError(text)
    return value if value < 0xffffffffffff else 0xffffffffffff


def islice_new(cls, iterable, *bounds):
    start = 0
    step = 1
    size = len(bounds)
    if size == 1:
        stop = _slice_bound(bounds[0], -1, 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    elif size == 2 or size == 3:
        stop = _slice_bound(bounds[1], -1, 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        start = _slice_bound(bounds[0], 0, 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        if size == 3:
            step = _slice_bound(bounds[2], 1, 'Step for islice() must be a positive integer or None.')
            if step < 1:
                raise ValueError('Step for islice() must be a positive integer or None.')
    else:
        raise TypeError(f'islice expected at {"least 2 arguments, got 1" if size == 0 else f"most 4 arguments, got {size + 1}"}')
    iterator = iter(iterable)
    return _new_iterator(cls, _is_plain(iterator), iterator, start, stop, step, 0)


def islice_reduce(self):
    _itertools_warn()
    iterator = _iterator_get(self, 0)
    if iterator is None:
        return (_type_of(self), (iter(()), 0), 0)
    stop = _iterator_get(self, 2)
    return (_type_of(self), (iterator, _iterator_get(self, 1), None if stop == -1 else stop, _iterator_get(self, 3)), _iterator_get(self, 4))


def islice_setstate(self, state):
    _itertools_warn()
    _iterator_set(self, 4, _index(state))


def pairwise_new(cls, iterable, /):
    iterator = iter(iterable)
    return _new_iterator(cls, _is_plain(iterator), iterator)


def starmap_reduce(self):
    _itertools_warn()
    return (_type_of(self), (_iterator_get(self, 0), _iterator_get(self, 1)))


def tee_iterators(iterable, n=2, /):
    n = size_index(n)
    if n < 0:
        raise ValueError('n must be >= 0')
    if n == 0:
        return ()
    if n > 0x1fffffff:
        raise MemoryError
    first = iter(iterable)
    if _class_lookup(_type_of(first), '__copy__') is None:
        first = _tee_from(first)
    made = [first]
    while len(made) < n:
        made.append(first.__copy__())
    return tuple(made)


def _tee_from(iterable):
    iterator = iter(iterable)
    if isinstance(iterator, __tee):
        return tee_copy(iterator)
    return _new_iterator(__tee, _is_plain(iterator), _tee_link(iterator))


def tee_new(cls, iterable, /):
    return _tee_from(iterable)


def tee_copy(self):
    made = _new_iterator(__tee, False, _iterator_get(self, 0))
    _iterator_move(made, _iterator_position(self))
    return made


def tee_reduce(self):
    _itertools_warn()
    return (_type_of(self), ((),), (_iterator_get(self, 0), _iterator_position(self)))


def tee_setstate(self, state):
    _itertools_warn()
    if not isinstance(state, tuple):
        raise TypeError('state is not a tuple')
    link, index = state
    if _type_of(link) is not __tee_dataobject:
        raise TypeError(f'argument 1 must be itertools._tee_dataobject, not {_type_of(link).__name__}')
    if index < 0 or index > 57:
        raise ValueError('Index out of range')
    _iterator_set(self, 0, link)
    _iterator_move(self, index)


def tee_link_new(cls, iterator, values, next_link, /):
    if _type_of(values) is not list:
        raise TypeError(f'tee_dataobject() argument 2 must be list, not {_type_of(values).__name__}')
    if len(values) > 57 or (next_link is not None and len(values) != 57):
        raise ValueError('Invalid arguments')
    if next_link is not None and _type_of(next_link) is not cls:
        raise ValueError('Invalid arguments')
    made = _new_iterator(cls, False, iterator, list(values), next_link)
    return made


def tee_link_reduce(self):
    _itertools_warn()
    return (_type_of(self), (_iterator_get(self, 0), list(_iterator_get(self, 1)), _iterator_get(self, 2)))


def zip_longest_new(cls, *iterables, fillvalue=None):
    iterators = [iter(iterable) for iterable in iterables]
    return _new_iterator(cls, False, iterators, fillvalue, len(iterators))


def zip_longest_reduce(self):
    _itertools_warn()
    iterators = [iter(()) if iterator is None else iterator for iterator in _iterator_get(self, 0)]
    return (_type_of(self), tuple(iterators), _iterator_get(self, 1))


def zip_longest_setstate(self, state):
    _itertools_warn()
    _iterator_set(self, 1, state)


def product_new(cls, *iterables, repeat=1):
    repeat = _index_sized(repeat)
    if repeat < 0:
        raise ValueError('repeat argument cannot be negative')
    if repeat == 0:
        pools = ()
    else:
        pools = tuple([tuple(iterable) for iterable in iterables])
        if len(pools) * repeat > 0x1000000:
            raise OverflowError('repeat argument too large')
        pools = pools * repeat
    return _new_iterator(cls, True, pools, [0] * len(pools), None)


def product_reduce(self):
    _itertools_warn()
    pools = _iterator_get(self, 0)
    if _iterator_position(self):
        return (_type_of(self), ((),))
    if _iterator_get(self, 2) is None:
        return (_type_of(self), pools)
    return (_type_of(self), pools, tuple(_iterator_get(self, 1)))


def product_setstate(self, state):
    _itertools_warn()
    pools = _iterator_get(self, 0)
    if not isinstance(state, tuple) or len(state) != len(pools):
        raise ValueError('invalid arguments')
    indices = []
    for index, pool in zip(state, pools):
        index = _index(index)
        if not pool:
            _iterator_move(self, 1)
            return
        indices.append(max(0, min(index, len(pool) - 1)))
    _iterator_set(self, 1, indices)
    _iterator_set(self, 2, tuple([pool[index] for pool, index in zip(pools, indices)]))


def _selection_width(value):
    value = _index_sized(value)
    if value < 0:
        raise ValueError('r must be non-negative')
    return value


def combinations_new(cls, iterable, r):
    pool = tuple(iterable)
    r = _selection_width(r)
    ended = r > len(pool)
    made = _new_iterator(cls, True, pool, [] if ended else [*range(r)], None, r)
    if ended:
        _iterator_move(made, 1)
    return made


def replacements_new(cls, iterable, r):
    pool = tuple(iterable)
    r = _selection_width(r)
    ended = not pool and r > 0
    made = _new_iterator(cls, True, pool, [] if ended else [0] * r, None, r)
    if ended:
        _iterator_move(made, 1)
    return made


def selection_reduce(self):
    _itertools_warn()
    pool = _iterator_get(self, 0)
    if _iterator_position(self):
        return (_type_of(self), ((), _iterator_get(self, 3)))
    if _iterator_get(self, 2) is None:
        return (_type_of(self), (pool, _iterator_get(self, 3)))
    return (_type_of(self), (pool, _iterator_get(self, 3)), tuple(_iterator_get(self, 1)))


def combinations_setstate(self, state):
    _itertools_warn()
    pool = _iterator_get(self, 0)
    r = _iterator_get(self, 3)
    if not isinstance(state, tuple) or len(state) != r:
        raise ValueError('invalid arguments')
    indices = []
    for place, index in enumerate(state):
        indices.append(max(0, min(_index(index), place + len(pool) - r)))
    _iterator_set(self, 1, indices)
    _iterator_set(self, 2, tuple([pool[index] for index in indices]))


def replacements_setstate(self, state):
    _itertools_warn()
    pool = _iterator_get(self, 0)
    if not isinstance(state, tuple) or len(state) != _iterator_get(self, 3):
        raise ValueError('invalid arguments')
    indices = [max(0, min(_index(index), len(pool) - 1)) for index in state]
    _iterator_set(self, 1, indices)
    _iterator_set(self, 2, tuple([pool[index] for index in indices]))


def permutations_new(cls, iterable, r=None):
    pool = tuple(iterable)
    size = len(pool)
    if r is None:
        r = size
    elif not isinstance(r, int):
        raise TypeError('Expected int as r')
    else:
        r = _selection_width(r)
    ended = r > size
    made = _new_iterator(cls, True, pool, [*range(size)], None, r, [] if ended else [*range(size, size - r, -1)])
    if ended:
        _iterator_move(made, 1)
    return made


def permutations_reduce(self):
    _itertools_warn()
    pool = _iterator_get(self, 0)
    r = _iterator_get(self, 3)
    if _iterator_position(self):
        return (_type_of(self), ((), r))
    if _iterator_get(self, 2) is None:
        return (_type_of(self), (pool, r))
    return (_type_of(self), (pool, r), (tuple(_iterator_get(self, 1)), tuple(_iterator_get(self, 4))))


def permutations_setstate(self, state):
    _itertools_warn()
    if not isinstance(state, tuple):
        raise TypeError('state is not a tuple')
    pool = _iterator_get(self, 0)
    r = _iterator_get(self, 3)
    indices, cycles = state
    size = len(pool)
    if len(indices) != size or len(cycles) != r:
        raise ValueError('invalid arguments')
    indices = [max(0, min(_index(index), size - 1)) for index in indices]
    cycles = [max(1, min(_index(cycle), size - place)) for place, cycle in enumerate(cycles)]
    _iterator_set(self, 1, indices)
    _iterator_set(self, 4, cycles)
    _iterator_set(self, 2, tuple([pool[index] for index in indices[:r]]))


def selection_sizeof(self):
    return object.__sizeof__(self) + 8 * len(_iterator_get(self, 1))


def batched_new(cls, iterable, n, *, strict=False):
    n = _index_sized(n)
    if n < 1:
        raise ValueError('n must be at least one')
    iterator = iter(iterable)
    return _new_iterator(cls, _is_plain(iterator), iterator, n if n < 0xffffffffffff else 0xffffffffffff, True if strict else False)


def _warn_deprecated(text):
    warnings = _sys_module.modules.get('warnings')
    if warnings is None:
        try:
            import warnings
        except ImportError:
            return
    warnings.warn(text, DeprecationWarning)
