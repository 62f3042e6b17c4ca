# Struct sequences (os.stat_result, time.struct_time ...): tuples whose items have names, some of which are past the tuple's end.


def struct_sequence(name, module, fields, visible, doc=None):
    """
    A class of tuples of `visible` items. `fields` names the items in order, None for one without a name; names past `visible` are
    attributes only.
    """
    names = [field for field in fields if field is not None]
    title = f'{module}.{name}'
    count = len(fields)
    unnamed = fields[:visible].count(None)

    def __new__(cls, sequence=_missing, dict=None):
        if sequence is _missing:
            raise TypeError("structseq() missing required argument 'sequence' (pos 1)")
        if _class_lookup(_type_of(sequence), '__iter__', _nothing) is _nothing and _class_lookup(_type_of(sequence), '__getitem__', _nothing) is _nothing:
            raise TypeError('constructor requires a sequence')
        items = tuple(sequence)
        if dict is None:
            dict = {}
        elif not isinstance(dict, _dict):
            raise TypeError(f'{title}() takes a dict as second arg, if any')
        if len(items) < visible:
            least = 'an at least ' if count > visible else 'a '
            raise TypeError(f'{title}() takes {least}{visible}-sequence ({len(items)}-sequence given)')
        if len(items) > count:
            most = 'an at most ' if count > visible else 'a '
            raise TypeError(f'{title}() takes {most}{count}-sequence ({len(items)}-sequence given)')
        self = tuple.__new__(cls, items[:visible])
        if count > visible:
            more = list(items[visible:])
            for field in fields[len(items):]:
                more.append(dict.get(field))
            object.__setattr__(self, '_more', more)
        for field in dict:
            if field not in fields[max(visible, len(items)):]:
                raise TypeError(f'{title}() got duplicate or unexpected field name(s)')
        return self

    __new__.__qualname__ = 'structseq'

    def __repr__(self):
        shown = [f'{field}={value!r}' for field, value in zip(fields[:visible], self) if field is not None]
        if unnamed:
            shown = [f'{field}={value!r}' for field, value in zip(names, self)]
        return f"{title}({', '.join(shown)})"

    def __setattr__(self, key, value):
        if key in names:
            raise AttributeError('readonly attribute')
        raise AttributeError(f"'{title}' object has no attribute '{key}'")

    def __delattr__(self, key):
        raise AttributeError('readonly attribute' if key in names else f"'{title}' object has no attribute '{key}'")

    def __reduce__(self):
        return cls, (tuple(self), _dict(zip(fields[visible:], self._more)) if count > visible else {})

    def __replace__(self, /, **changes):
        if unnamed:
            raise TypeError(f'__replace__() is not supported for {name} because it has unnamed field(s)')
        items = list(self) + (self._more if count > visible else [])
        for index, field in enumerate(fields):
            if field in changes:
                items[index] = changes.pop(field)
        if changes:
            raise TypeError(f'Got unexpected field name(s): {list(changes)!r}')
        return cls(items)

    namespace = {
        '__new__': __new__, '__repr__': __repr__, '__setattr__': __setattr__, '__delattr__': __delattr__, '__reduce__': __reduce__,
        '__replace__': __replace__, '__module__': module, '__doc__': doc, '__match_args__': tuple([f for f in fields[:visible] if f]),
        'n_fields': count, 'n_sequence_fields': visible, 'n_unnamed_fields': unnamed,
    }
    for index, field in enumerate(fields):
        if field is not None:
            namespace[field] = property(struct_item(index) if index < visible else struct_attribute(index - visible))
    cls = type(name, (tuple,), namespace)
    return cls


_dict = dict


def struct_item(index):
    return lambda self: self[index]


def struct_attribute(index):
    return lambda self: self._more[index]
