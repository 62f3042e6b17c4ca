# What str needs Python code for: arguments with an __index__ of their own, iterables that are no lists, tables that are no dicts.


def text_with_indexes(text, method, args):
    # calls a method of str, bytes or bytearray again, its arguments but the text ones made ints
    kind = str if isinstance(text, str) else bytes if isinstance(text, bytes) else bytearray
    found = getattr(kind, method)
    if method in ('find', 'index', 'rfind', 'rindex', 'count', 'startswith', 'endswith'):
        return found(text, args[0], *[_slice_index(arg) for arg in args[1:]])
    if method == 'replace':
        return found(text, args[0], args[1], _index(args[2]))
    if method in ('split', 'rsplit'):
        return found(text, args[0], _index(args[1]))
    return found(text, _index(args[0]), *args[1:])


def text_splitlines(text, keep, _):
    return text.splitlines(True if keep else False)


def getitem_by_index(values, key):
    return values[item_index(key)]


def multiply_by_index(values, times):
    return values * item_index(times, OverflowError)


def chr_of_index(value):
    return chr(_index(value))


def str_join(separator, iterable):
    if _class_lookup(_type_of(iterable), '__iter__', _nothing) is _nothing and _class_lookup(_type_of(iterable), '__getitem__', _nothing) is _nothing:
        raise TypeError('can only join an iterable')
    return str.join(separator, list_from_iterable(iterable))


def str_join_generator(separator, generator):
    return str.join(separator, [item for item in generator])


def bytes_join(separator, iterable):
    if _class_lookup(_type_of(iterable), '__iter__', _nothing) is _nothing and _class_lookup(_type_of(iterable), '__getitem__', _nothing) is _nothing:
        raise TypeError('can only join an iterable')
    parts = list_from_iterable(iterable)
    return bytearray.join(separator, parts) if isinstance(separator, bytearray) else bytes.join(separator, parts)


def bytes_join_lent(separator, parts):
    """join() of parts among which is one that is neither bytes, bytearray nor memoryview."""
    lent = []
    for part in parts:
        if not isinstance(part, (bytes, bytearray, memoryview, _array)):
            try:
                part = _lent_bytes(part, 0)
            except Exception:
                raise TypeError(f'sequence item {len(lent)}: expected a bytes-like object, {_type_of(part).__name__} found')
        lent.append(part)
    return bytes_join(separator, lent)


def str_new(cls, object_, encoding, errors):
    # of a subclass
    text = str(object_) if encoding is None and errors is None else str_decode(object_, encoding, errors)
    return _str_subclass(cls, text)


def ascii_of(value):
    return _ascii_text(repr(value))


def bin_of(value):
    return format(_index(value), '#b')


def oct_of(value):
    return format(_index(value), '#o')


def hex_of(value):
    return format(_index(value), '#x')


def str_maketrans(x, *more):
    if not more:
        if not isinstance(x, dict):
            raise TypeError('if you give only one argument to maketrans it must be a dict')
        table = {}
        for key, value in x.items():
            if isinstance(key, str):
                if len(key) != 1:
                    raise ValueError('string keys in translate table must be of length 1')
                key = ord(key)
            elif not isinstance(key, int):
                raise TypeError('keys in translate table must be strings or integers')
            table[key] = value
        return table
    y = more[0]
    if not isinstance(y, str):
        raise TypeError(f'maketrans() argument 2 must be str, not {_type_word(y)}')
    if not isinstance(x, str):
        raise TypeError('first maketrans argument must be a string if there is a second argument')
    if len(x) != len(y):
        raise ValueError('the first two maketrans arguments must have equal length')
    table = {}
    for i in range(len(x)):
        table[ord(x[i])] = ord(y[i])
    if len(more) > 1:
        if not isinstance(more[1], str):
            raise TypeError(f'maketrans() argument 3 must be str, not {_type_word(more[1])}')
        for c in more[1]:
            table[ord(c)] = None
    return table


def _type_word(value):
    return 'None' if value is None else _type_of(value).__name__


def str_translate(text, table):
    parts = []
    get = _type_of(table).__getitem__ if _class_lookup(_type_of(table), '__getitem__', _nothing) is not _nothing else None
    if get is None:
        raise TypeError(f"'{_type_of(table).__name__}' object is not subscriptable")
    for c in text:
        try:
            found = table[ord(c)]
        except LookupError:
            parts.append(c)
            continue
        if found is None:
            continue
        if isinstance(found, str):
            parts.append(found)
        elif isinstance(found, int):
            if not 0 <= found <= 0x10ffff:
                raise ValueError('character mapping must be in range(0x110000)')
            parts.append(chr(found))
        else:
            raise TypeError('character mapping must return integer, None or str')
    return ''.join(parts)
