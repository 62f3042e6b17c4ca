# What dicts need Python code for: keys with a __hash__ or __eq__ of their own, other mappings, iterables, repr.
#
# A search is a series of native steps (_dict_probe); between them a stored key's __eq__ runs here. What follows a search is one
# native step again, with no Python code in between: so each function is as atomic as CPython's.


def dict_find(d, key, hash_):
    # position of the key's entry, 0 where there is none
    probe = [0, None, 0, 0]
    while _dict_probe(d, key, hash_, probe):
        if probe[1] == key and _dict_confirm(d, probe):
            break
    return probe[0]


def dict_getitem(d, key):
    hash_ = hash(key)
    value = _dict_lookup(d, key, hash_, _nothing)
    if value is d:  # mostly: keys must be compared
        position = dict_find(d, key, hash_)
        if position:
            return _dict_value_at(d, position)
    elif value is not _nothing:
        return value
    if type(d) is not dict:
        missing = getattr(type(d), '__missing__', None)
        if missing is not None:
            return missing(d, key)
    raise KeyError(key)


def dict_set(d, key, value):
    dict_set_hashed(d, key, hash(key), value)


def dict_set_hashed(d, key, hash_, value):
    if _dict_put(d, key, hash_, value):
        return
    position = dict_find(d, key, hash_)
    if position:
        _dict_set_at(d, position, value)
    else:
        _dict_insert(d, key, hash_, value)


def dict_delitem(d, key):
    position = dict_find(d, key, hash(key))
    if not position:
        raise KeyError(key)
    _dict_delete_at(d, position)


def dict_contains(d, key):
    hash_ = hash(key)
    value = _dict_lookup(d, key, hash_, _nothing)
    return value is not _nothing if value is not d else dict_find(d, key, hash_) != 0


def dict_get(d, key, default):
    hash_ = hash(key)
    value = _dict_lookup(d, key, hash_, default)
    if value is not d:
        return value
    position = dict_find(d, key, hash_)
    return _dict_value_at(d, position) if position else default


def dict_setdefault(d, key, default):
    hash_ = hash(key)
    position = dict_find(d, key, hash_)
    if position:
        return _dict_value_at(d, position)
    _dict_insert(d, key, hash_, default)
    return default


def dict_pop(d, key, *default):
    if default and not len(d):
        return default[0]
    position = dict_find(d, key, hash(key))
    if position:
        value = _dict_value_at(d, position)
        _dict_delete_at(d, position)
        return value
    if default:
        return default[0]
    raise KeyError(key)


# ---- from other mappings and iterables


def dict_update(d, others, keywords):
    for other in others:
        dict_update_from(d, other)
    if keywords is not None:
        dict_update_from_dict(d, keywords)


def dict_update_from(d, other):
    if isinstance(other, dict) and type(other).__iter__ is dict.__iter__:
        dict_update_from_dict(d, other)
    elif hasattr(other, 'keys'):
        dict_update_from_mapping(d, other)
    else:
        dict_update_from_pairs(d, other)


def dict_update_from_dict(d, other):
    length = len(other)
    position = 0
    while position := _dict_step(other, position):
        dict_set_hashed(d, _dict_key_at(other, position), _dict_hash_at(other, position), _dict_value_at(other, position))
        if _dict_length(other) != length:
            raise RuntimeError('dict mutated during update')


def dict_update_from_mapping(d, other):
    for key in list(other.keys()):
        _dict_setitem(d, key, other[key])


def dict_copy_mapping(mapping):
    result = {}
    dict_update_from_mapping(result, mapping)
    return result


def dict_update_from_pairs(d, other):
    index = 0
    for pair in other:
        if type(pair) is not tuple and type(pair) is not list:
            try:
                pair = list(pair)
            except TypeError:
                raise TypeError(f'cannot convert dictionary update sequence element #{index} to a sequence')
        if len(pair) != 2:
            raise ValueError(f'dictionary update sequence element #{index} has length {len(pair)}; 2 is required')
        _dict_setitem(d, pair[0], pair[1])
        index += 1


def dict_update_star(d, other):
    # {**other}
    if not hasattr(other, 'keys'):
        raise TypeError(f"'{type(other).__name__}' object is not a mapping")
    dict_update_from(d, other)


def dict_merge_keywords(function, d, other):
    # f(**d, **other)
    if not hasattr(other, 'keys'):
        raise TypeError(f'{_callable_name(function)} argument after ** must be a mapping, not {type(other).__name__}')
    for key in other.keys():
        if not isinstance(key, str):
            raise TypeError('keywords must be strings')
        if key in d:
            raise TypeError(f"{_callable_name(function)} got multiple values for keyword argument '{key}'")
        _dict_setitem(d, key, other[key])


def _callable_name(function):
    try:
        name = function.__qualname__
    except AttributeError:
        return str(function)
    module = getattr(function, '__module__', None)
    if module is not None and module != 'builtins':
        return f'{module}.{name}()'
    return f'{name}()'


def build_map(items, _):
    # a display {key: value, ...} from keys and values in turn
    d = {}
    for i in range(0, len(items), 2):
        _dict_setitem(d, items[i], items[i + 1])
    return d


def dict_fromkeys(cls, iterable, value):
    d = cls()
    if type(d) is dict:
        for key in iterable:
            _dict_setitem(d, key, value)
    else:
        for key in iterable:
            d[key] = value
    return d


# ---- comparing and joining


def dict_equals(a, b, negated):
    return negated is not dict_same(a, b)


def dict_same(a, b):
    _check_nesting()
    if _dict_length(a) != _dict_length(b):
        return False
    position = 0
    while position := _dict_step(a, position):
        value = _dict_value_at(a, position)
        found = dict_find(b, _dict_key_at(a, position), _dict_hash_at(a, position))
        if not found:
            return False
        other = _dict_value_at(b, found)
        if not (value is other or value == other):
            return False
    return True


def dict_or(left, right):
    result = _dict_copy(left)
    dict_update_from(result, right)
    return result


def dict_ior(d, other):
    dict_update_from(d, other)
    return d


def dict_repr(d):
    if not _dict_length(d):
        return '{}'
    if _repr_is_active(d):
        return '{...}'
    return '{' + ', '.join([f'{key!r}: {value!r}' for key, value in _items_of(d)]) + '}'


# ---- views


def dict_items_contains(d, item):
    key, value = item
    position = dict_find(d, key, hash(key))
    if not position:
        return False
    found = _dict_value_at(d, position)
    if found is value or found == value:
        return True
    return False


def dict_view_repr(view):
    if _repr_is_active(view):
        return '...'
    return f'{type(view).__name__}({list(view)!r})'


def _is_set_view(value):
    return isinstance(value, (_dict_keys, _dict_items))


def _view_to_set(view):
    if type(view) is _dict_keys and type(_view_dict(view)) is dict:
        return set(_view_dict(view))
    return set(view)


def dict_view_and(view, other):
    if not _is_set_view(view):
        view, other = other, view
    if type(other) in (set, frozenset) and len(view) <= len(other):
        return set(other.intersection(view))
    if _is_set_view(other) and len(other) > len(view):
        view, other = other, view
    result = set()
    for item in other:
        if item in view:
            result.add(item)
    return result


def dict_view_or(view, other):
    result = _view_to_set(view)
    result.update(other)
    return result


def dict_view_sub(view, other):
    result = _view_to_set(view)
    result.difference_update(other)
    return result


def dict_view_xor(view, other):
    result = _view_to_set(view)
    result.symmetric_difference_update(other)
    return result


def dict_view_ror(view, other):
    return dict_view_or(other, view)


def dict_view_rand(view, other):
    return dict_view_and(other, view)


def dict_view_rsub(view, other):
    return dict_view_sub(other, view)


def dict_view_rxor(view, other):
    return dict_view_xor(other, view)


def dict_view_isdisjoint(view, other):
    if view is other:
        return len(view) == 0
    if isinstance(other, (set, frozenset)) or _is_set_view(other):
        if len(other) > len(view):
            view, other = other, view
    for item in other:
        if item in view:
            return False
    return True


def _contains_all(view, items):
    for item in items:
        if item not in view:
            return False
    return True


def _is_set_like(value):
    return isinstance(value, (set, frozenset)) or _is_set_view(value)


def dict_view_eq(view, other):
    if not _is_set_like(other):
        return NotImplemented
    return len(view) == len(other) and _contains_all(other, view)


def dict_view_ne(view, other):
    if not _is_set_like(other):
        return NotImplemented
    return not (len(view) == len(other) and _contains_all(other, view))


def dict_view_lt(view, other):
    if not _is_set_like(other):
        return NotImplemented
    return len(view) < len(other) and _contains_all(other, view)


def dict_view_le(view, other):
    if not _is_set_like(other):
        return NotImplemented
    return len(view) <= len(other) and _contains_all(other, view)


def dict_view_gt(view, other):
    if not _is_set_like(other):
        return NotImplemented
    return len(view) > len(other) and _contains_all(view, other)


def dict_view_ge(view, other):
    if not _is_set_like(other):
        return NotImplemented
    return len(view) >= len(other) and _contains_all(view, other)


def dict_iterator_reduce(iterator):
    # a copy goes to the end, the iterator itself stays where it is
    return iter, (list(_dict_iterator_copy(iterator)),)
