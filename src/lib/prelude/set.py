# What sets need Python code for: items with a __hash__ or __eq__ of their own, iterables that are no sets, repr. Searches are native
# steps with a stored item's __eq__ in between, as for dicts. The tables come to be as CPython's do, so that the order is its own.


def set_find(s, item, hash_):
    # position of the item, 0 where it is not there
    probe = [0, None, 0, 0]
    while _set_probe(s, item, hash_, probe):
        if probe[1] == item and _set_confirm(s, probe):
            break
    return probe[0]


def set_hash(item):
    # a set can be looked for though it cannot be hashed: as the frozenset of its items
    if isinstance(item, set) and type(item).__hash__ is None:
        return hash(frozenset(item))
    return hash(item)


def set_add(s, item):
    hash_ = hash(item)
    if not _set_put(s, item, hash_):
        set_add_hashed(s, item, hash_)


def set_add_hashed(s, item, hash_):
    if not set_find(s, item, hash_):
        _set_insert(s, item, hash_)


def set_discard_hashed(s, item, hash_):
    position = set_find(s, item, hash_)
    if position:
        _set_delete_at(s, position)
    return position


def set_contains(s, item):
    return set_find(s, item, set_hash(item)) != 0


def set_discard(s, item):
    set_discard_hashed(s, item, set_hash(item))


def set_remove(s, item):
    if not set_discard_hashed(s, item, set_hash(item)):
        raise KeyError(item)


# ---- making


def set_update_one(s, other):
    if isinstance(other, (set, frozenset)):
        if other is s:
            return
        _set_reserve(s, _set_length(other))
        position = 0
        while position := _set_step(other, position):
            set_add_hashed(s, _set_item_at(other, position), _set_hash_at(other, position))
    elif type(other) is dict:
        _set_reserve(s, _dict_length(other))
        position = 0
        while position := _dict_step(other, position):
            set_add_hashed(s, _dict_key_at(other, position), _dict_hash_at(other, position))
    else:
        for item in other:
            hash_ = hash(item)
            if not _set_put(s, item, hash_):
                set_add_hashed(s, item, hash_)


def set_filled(s, iterable):
    # s is empty: the items of a set need no comparing
    if isinstance(iterable, (set, frozenset)):
        _set_update(s, iterable)
    else:
        set_update_one(s, iterable)
    return s


def build_set(items, _):
    # a display {item, ...}
    s = set()
    for item in items:
        _set_add(s, item)
    return s


def set_update(s, others):
    for other in others:
        set_update_one(s, other)


def _like(s):
    # an empty set to fill, of the built-in class behind s
    return _frozenset_new(frozenset) if isinstance(s, frozenset) else set()


def set_union(s, others):
    result = _set_copy(s)
    for other in others:
        if other is not s:
            set_update_one(result, other)
    return result


def set_intersection(s, others):
    result = s
    for other in others:
        result = set_intersection_one(result, other)
    return result if result is not s else _set_copy(s)


def set_intersection_one(s, other):
    if s is other:
        return _set_copy(s)
    result = _like(s)
    if isinstance(other, (set, frozenset)):
        if _set_length(other) > _set_length(s):
            s, other = other, s
        position = 0
        while position := _set_step(other, position):
            item = _set_item_at(other, position)
            hash_ = _set_hash_at(other, position)
            if set_find(s, item, hash_):
                set_add_hashed(result, item, hash_)
    else:
        for item in other:
            hash_ = hash(item)
            if set_find(s, item, hash_):
                set_add_hashed(result, item, hash_)
    return result


def set_intersection_update(s, others):
    _set_swap(s, set_intersection(s, others))


def set_difference(s, others):
    if not others:
        return _set_copy(s)
    result = set_difference_one(s, others[0])
    for other in others[1:]:
        set_difference_update_one(result, other)
    return result


def set_difference_one(s, other):
    if isinstance(other, (set, frozenset)):
        count = _set_length(other)
    elif type(other) is dict:
        count = _dict_length(other)
    else:
        count = -1
    if count < 0 or _set_length(s) >> 2 > count:
        result = _set_copy(s)
        set_difference_update_one(result, other)
        return result
    result = _like(s)
    position = 0
    find = dict_find if type(other) is dict else set_find
    while position := _set_step(s, position):
        item = _set_item_at(s, position)
        hash_ = _set_hash_at(s, position)
        if not find(other, item, hash_):
            set_add_hashed(result, item, hash_)
    return result


def set_difference_update(s, others):
    for other in others:
        set_difference_update_one(s, other)


def set_difference_update_one(s, other):
    if s is other:
        _set_clear(s)
        return
    if isinstance(other, (set, frozenset)):
        if _set_length(other) >> 3 > _set_length(s):
            other = set_intersection_one(s, other)
        position = 0
        while position := _set_step(other, position):
            set_discard_hashed(s, _set_item_at(other, position), _set_hash_at(other, position))
    else:
        for item in other:
            _set_discard(s, item)
    _set_purge(s)


def set_symmetric_difference(s, other):
    result = set_filled(_like(s), other)
    set_exchange(result, s)
    return result


def set_symmetric_difference_update(s, other):
    if s is other:
        _set_clear(s)
        return
    if type(other) is dict:
        position = 0
        while position := _dict_step(other, position):
            _exchange_one(s, _dict_key_at(other, position), _dict_hash_at(other, position))
        return
    if not isinstance(other, (set, frozenset)):
        other = set_filled(_like(s), other)
    set_exchange(s, other)


def set_exchange(s, other):
    position = 0
    while position := _set_step(other, position):
        _exchange_one(s, _set_item_at(other, position), _set_hash_at(other, position))


def _exchange_one(s, item, hash_):
    position = set_find(s, item, hash_)
    if position:
        _set_delete_at(s, position)
    else:
        set_add_hashed(s, item, hash_)


# ---- in-place operators, given as their left side


def set_ior(s, other):
    set_update_one(s, other)
    return s


def set_iand(s, other):
    set_intersection_update(s, (other,))
    return s


def set_isub(s, other):
    set_difference_update_one(s, other)
    return s


def set_ixor(s, other):
    set_symmetric_difference_update(s, other)
    return s


# ---- questions


def set_isdisjoint(s, other):
    if s is other:
        return _set_length(s) == 0
    if isinstance(other, (set, frozenset)):
        if _set_length(other) > _set_length(s):
            s, other = other, s
        position = 0
        while position := _set_step(other, position):
            if set_find(s, _set_item_at(other, position), _set_hash_at(other, position)):
                return False
        return True
    for item in other:
        if set_find(s, item, hash(item)):
            return False
    return True


def set_issubset(s, other):
    if not isinstance(other, (set, frozenset)):
        return _set_length(set_intersection_one(s, other)) == _set_length(s)
    if _set_length(s) > _set_length(other):
        return False
    position = 0
    while position := _set_step(s, position):
        if not set_find(other, _set_item_at(s, position), _set_hash_at(s, position)):
            return False
    return True


def set_issuperset(s, other):
    if isinstance(other, (set, frozenset)):
        return set_issubset(other, s)
    for item in other:
        if not set_find(s, item, hash(item)):
            return False
    return True


def set_compare(a, b, op):
    # < <= == != > >= as 0..5
    if op == 0:
        return _set_length(a) < _set_length(b) and set_issubset(a, b)
    if op == 1:
        return set_issubset(a, b)
    if op == 4:
        return _set_length(b) < _set_length(a) and set_issubset(b, a)
    if op == 5:
        return set_issubset(b, a)
    return (_set_length(a) == _set_length(b) and set_issubset(a, b)) is (op == 2)


def set_repr(s):
    name = type(s).__name__
    if not _set_length(s):
        return f'{name}()'
    if _repr_is_active(s):
        return f'{name}(...)'
    text = '{' + ', '.join([repr(item) for item in list(s)]) + '}'
    return text if type(s) is set else f'{name}({text})'


def set_reduce(s):
    return type(s), (list(s),), None if type(s) is set or type(s) is frozenset else _get_state(s, False)
