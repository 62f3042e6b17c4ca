# What functools and operator need Python code for.


# ---- partial


def partial_new(cls, /, *args, **keywords):
    if not args:
        raise TypeError("type 'partial' takes at least one argument")
    func = args[0]
    args = args[1:]
    if not callable(func):
        raise TypeError('the first argument must be callable')
    if isinstance(func, _partial) and _class_lookup(_type_of(func), '__call__') is _class_lookup(_partial, '__call__') and not getattr(func, '__dict__', None):
        args = func.args + args
        if func.keywords:
            keywords = {**func.keywords, **keywords}
        func = func.func
    return _new_partial(cls, func, args, keywords)


def partial_call(self, args, keywords):
    own = self.keywords
    if keywords:
        return self.func(*self.args, *args, **(own | keywords))
    return self.func(*self.args, *args, **own)


def partial_repr(self):
    kind = _type_of(self)
    name = f'{kind.__module__}.{kind.__qualname__}'
    if _repr_is_active(self):
        return '...'
    parts = [repr(self.func)]
    parts += [repr(item) for item in self.args]
    parts += [f'{key!s}={value!r}' for key, value in self.keywords.items()]
    return f'{name}({", ".join(parts)})'


def partial_reduce(self):
    return (_type_of(self), (self.func,), (self.func, self.args, self.keywords, self.__dict__ or None))


def partial_setstate(self, state, /):
    if not isinstance(state, tuple) or len(state) != 4:
        raise TypeError('invalid partial state')
    func, args, keywords, namespace = state
    if not callable(func) or not isinstance(args, tuple) or not (keywords is None or isinstance(keywords, dict)):
        raise TypeError('invalid partial state')
    args = tuple(args)
    if keywords is None:
        keywords = {}
    elif _type_of(keywords) is not dict:
        keywords = dict(keywords)
    if namespace is None:
        namespace = {}
    self.__dict__ = namespace
    _set_field(self, 0, func)
    _set_field(self, 1, args)
    _set_field(self, 2, keywords)


def partial_get(self, instance, owner=None, /):
    if instance is not None:
        import warnings
        warnings.warn('functools.partial will be a method descriptor in future Python versions; '
                      'wrap it in staticmethod() if you want to preserve the old behavior', FutureWarning, 1)
    return self


# ---- reduce


def reduce_of(function, iterable, initial):
    return _reduce(function, iter(iterable), initial)


# ---- cmp_to_key


def compare_with_zero(value, op, _, __):
    if op == 0:
        return value < 0
    if op == 1:
        return value <= 0
    if op == 2:
        return value == 0
    if op == 3:
        return value != 0
    if op == 4:
        return value > 0
    return value >= 0


# ---- lru_cache

_lru_keywords = object()


def lru_new(cls, user_function, maxsize, typed, cache_info_type, /):
    if maxsize is not None and _class_lookup(_type_of(maxsize), '__index__', _nothing) is _nothing:
        raise TypeError('maxsize should be integer or None')
    if not callable(user_function):
        raise TypeError('the first argument must be callable')
    if maxsize is not None:
        maxsize = max(_index(maxsize), 0)
    return _new_lru(cls, user_function, maxsize, True if typed else False, cache_info_type)


def lru_call(self, args, keywords):
    function = _field(self, 0)
    maxsize = _field(self, 2)
    if maxsize == 0:
        _set_field(self, 5, _field(self, 5) + 1)
        return function(*args, **keywords) if keywords else function(*args)
    key = args
    if keywords:
        key += (_lru_keywords,)
        for item in keywords.items():
            key += item
    if _field(self, 3):
        key += tuple([_type_of(value) for value in args])
        if keywords:
            key += tuple([_type_of(value) for value in keywords.values()])
    elif not keywords and len(key) == 1:
        kind = _type_of(key[0])
        if kind is int or kind is str:
            key = key[0]
    hash(key)
    cache = _field(self, 1)
    value = cache.get(key, _lru_keywords)
    if value is not _lru_keywords:
        _set_field(self, 4, _field(self, 4) + 1)
        if maxsize is not None:
            _ordered_move_to_end(cache, key)
        return value
    _set_field(self, 5, _field(self, 5) + 1)
    value = function(*args, **keywords) if keywords else function(*args)
    return lru_store(self, key, value, None)


def _ordered_move_to_end(cache, key):
    while True:
        position = dict_find(cache, key, hash(key))
        if not position or _ordered_move(cache, position, True) is None:
            return


def lru_store(self, key, value, _):
    cache = _field(self, 1)
    maxsize = _field(self, 2)
    if key in cache:
        return value
    if maxsize is not None and len(cache) >= maxsize:
        position = _ordered_position(cache, False)
        if position:
            del cache[_dict_key_at(cache, position)]
    cache[key] = value
    return value


def lru_info(self):
    return _field(self, 6)(_field(self, 4), _field(self, 5), _field(self, 2), len(_field(self, 1)))


def lru_reduce(self):
    return self.__qualname__


def lru_copy(self, *args):
    return self


# ---- operator


def operator_not(value, _):
    return not value


def operator_abs(a, /):
    return abs(a)


def operator_setitem(a, b, c, /):
    a[b] = c


def operator_delitem(a, b, /):
    del a[b]


def operator_concat(a, b, /):
    if _class_lookup(_type_of(a), '__getitem__', _nothing) is _nothing:
        raise TypeError(f"'{_type_of(a).__name__}' object can't be concatenated")
    return a + b


def operator_iconcat(a, b, /):
    if _class_lookup(_type_of(a), '__getitem__', _nothing) is _nothing:
        raise TypeError(f"'{_type_of(a).__name__}' object can't be concatenated")
    a += b
    return a


def operator_countof(a, b, /):
    count = 0
    for item in a:
        if item is b or item == b:
            count += 1
    return count


def operator_indexof(a, b, /):
    place = 0
    for item in a:
        if item is b or item == b:
            return place
        place += 1
    raise ValueError('sequence.index(x): x not in sequence')


def operator_length_hint(obj, default=0, /):
    if not isinstance(default, int):
        raise TypeError(f"'{_type_of(default).__name__}' object cannot be interpreted as an integer")
    kind = _type_of(obj)
    if _class_lookup(kind, '__len__', _nothing) is not _nothing:
        try:
            return len(obj)
        except TypeError:
            pass
    method = special_method(obj, '__length_hint__')
    if method is None:
        return default
    try:
        hint = method()
    except TypeError:
        return default
    if hint is NotImplemented:
        return default
    if not isinstance(hint, int):
        raise TypeError(f'__length_hint__ must be an integer, not {_type_of(hint).__name__}')
    if hint < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return hint


def operator_call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


def operator_compare_digest(a, b, /):
    if isinstance(a, str) and isinstance(b, str):
        if not a.isascii() or not b.isascii():
            raise TypeError('comparing strings with non-ASCII characters is not supported')
        a = a.encode()
        b = b.encode()
    else:
        lenders = [_class_lookup(_type_of(value), '__buffer__') is not None for value in (a, b)]
        if not any(lenders):
            raise TypeError(f"unsupported operand types(s) or combination of types: '{_type_of(a).__name__}' and '{_type_of(b).__name__}'")
        for value, lends in zip((a, b), lenders):
            if not lends:
                raise TypeError(f"a bytes-like object is required, not '{_type_of(value).__name__}'")
        if type(a) is not bytes:
            a = bytes(memoryview(a))
        if type(b) is not bytes:
            b = bytes(memoryview(b))
    difference = 0 if len(a) == len(b) else 1
    if difference:
        a = b
    # whole numbers are compared, so that the time does not tell where the first difference is
    return int.from_bytes(a, 'little') ^ int.from_bytes(b, 'little') | difference == 0


def itemgetter_new(cls, item, /, *items):
    if items:
        return _new_getter(cls, (item, *items), False, None, None)
    return _new_getter(cls, item, True, None, None)


def itemgetter_many(what, obj):
    return tuple([obj[item] for item in what])


def _getter_call_text(self, what):
    return f'{_type_of(self).__module__}.{_type_of(self).__qualname__}({what})'


def itemgetter_repr(self):
    if _repr_is_active(self):
        return f'{_type_of(self).__module__}.{_type_of(self).__qualname__}(...)'
    what = _field(self, 0)
    if _field(self, 1):
        return _getter_call_text(self, repr(what))
    return _getter_call_text(self, ', '.join([repr(item) for item in what]))


def itemgetter_reduce(self):
    what = _field(self, 0)
    return (_type_of(self), (what,) if _field(self, 1) else what)


def attrgetter_new(cls, attr, /, *attrs):
    names = (attr, *attrs)
    for name in names:
        if not isinstance(name, str):
            raise TypeError('attribute name must be a string')
    if not attrs and '.' not in attr:
        return _new_getter(cls, attr, True, None, None)
    return _new_getter(cls, names, False, None, None)


def _attribute_path(obj, name):
    for part in name.split('.'):
        obj = getattr(obj, part)
    return obj


def attrgetter_many(self, obj):
    names = _field(self, 0)
    if len(names) == 1:
        return _attribute_path(obj, names[0])
    return tuple([_attribute_path(obj, name) for name in names])


def attrgetter_repr(self):
    what = _field(self, 0)
    if _field(self, 1):
        what = (what,)
    return _getter_call_text(self, ', '.join([repr(name) for name in what]))


def attrgetter_reduce(self):
    what = _field(self, 0)
    return (_type_of(self), (what,) if _field(self, 1) else what)


def methodcaller_new(cls, *args, **kwargs):
    if not args:
        raise TypeError('methodcaller needs at least one argument, the method name')
    if not isinstance(args[0], str):
        raise TypeError('method name must be a string')
    return _new_getter(cls, args[0], True, args[1:], kwargs)


def methodcaller_call(self, args, kwargs):
    if kwargs:
        raise TypeError('methodcaller() takes no keyword arguments')
    if len(args) != 1:
        raise TypeError(f'methodcaller expected 1 argument, got {len(args)}')
    keywords = _field(self, 3)
    if keywords:
        return getattr(args[0], _field(self, 0))(*_field(self, 2), **keywords)
    return getattr(args[0], _field(self, 0))(*_field(self, 2))


def methodcaller_repr(self):
    if _repr_is_active(self):
        return f'{_type_of(self).__module__}.{_type_of(self).__qualname__}(...)'
    parts = [repr(_field(self, 0))]
    parts += [repr(value) for value in _field(self, 2)]
    parts += [f'{key}={value!r}' for key, value in _field(self, 3).items()]
    return _getter_call_text(self, ', '.join(parts))


def methodcaller_reduce(self):
    keywords = _field(self, 3)
    if not keywords:
        return (_type_of(self), (_field(self, 0), *_field(self, 2)))
    from functools import partial
    return (partial(_type_of(self), _field(self, 0), **keywords), _field(self, 2))
