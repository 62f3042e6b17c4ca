# repr() of lists and tuples that hold more than values of built-in types. (Dicts and sets: dict.py, set.py.)


def list_repr(values):
    if not list.__len__(values):
        return '[]'
    if _repr_is_active(values):
        return '[...]'
    parts = []
    index = 0
    while index < list.__len__(values):
        parts.append(repr(list.__getitem__(values, index)))
        index += 1
    return '[' + ', '.join(parts) + ']'


def tuple_repr(values):
    if _repr_is_active(values):
        return '(...)'
    parts = []
    for value in tuple.__iter__(values):
        parts.append(repr(value))
    if len(parts) == 1:
        return '(' + parts[0] + ',)'
    return '(' + ', '.join(parts) + ')'
