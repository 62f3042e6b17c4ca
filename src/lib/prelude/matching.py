# Patterns of mappings and classes.

SELF_MATCHING = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)


def match_keys(subject, keys):
    """A tuple of the values of all keys, None where one is missing."""
    values = []
    seen = []
    missing = []
    get = subject.get
    for key in keys:
        if key in seen:
            raise ValueError(f'mapping pattern checks duplicate key ({key!r})')
        seen.append(key)
        value = get(key, missing)
        if value is missing:
            return None
        values.append(value)
    return tuple(values)


def match_class(subject, cls, count, names):
    """The attributes that a class pattern looks at: `count` by position, then by name. None where it does not match."""
    if not _is_class(cls):
        raise TypeError('called match pattern must be a class')
    if not isinstance(subject, cls):
        return None
    values = []
    seen = []
    if count:
        match_self = False
        try:
            args = cls.__match_args__
        except AttributeError:
            args = ()
            for own in SELF_MATCHING:
                if _is_real_subclass(cls, own):
                    match_self = True
        if _type_of(args) is not tuple:
            raise TypeError(f'{cls.__name__}.__match_args__ must be a tuple (got {_type_of(args).__name__})')
        allowed = 1 if match_self else len(args)
        if allowed < count:
            plural = '' if allowed == 1 else 's'
            raise TypeError(f'{cls.__name__}() accepts {allowed} positional sub-pattern{plural} ({count} given)')
        if match_self:
            values.append(subject)
        else:
            for index in range(count):
                name = args[index]
                if not isinstance(name, str):
                    raise TypeError(f'__match_args__ elements must be strings (got {_type_of(name).__name__})')
                if not match_attribute(subject, cls, name, seen, values):
                    return None
    for name in names:
        if not match_attribute(subject, cls, name, seen, values):
            return None
    return tuple(values)


def match_attribute(subject, cls, name, seen, values):
    if name in seen:
        raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute '{name}'")
    seen.append(name)
    try:
        values.append(getattr(subject, name))
    except AttributeError:
        return False
    return True
