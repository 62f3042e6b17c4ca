# Frames and code objects as programs see them. The locals of a function's frame are a mapping that writes through (PEP 667).

FRAME_MISSING = ['no value']


def local_kinds(code):
    return zip(code._local_names, code._local_kinds)


def frame_locals(frame):
    """locals() in a function: a new dict of what its variables hold now."""
    mapping = _frame_mapping(frame)
    if mapping is not None:
        return mapping
    result = {}
    code = frame.f_code
    names = code._local_names
    kinds = code._local_kinds
    for index in range(len(names)):
        if kinds[index] & 16:
            continue
        value = _frame_local(frame, index, kinds[index], FRAME_MISSING)
        if value is not FRAME_MISSING:
            result[names[index]] = value
    extra = _frame_extra(frame)
    if extra is not None:
        result.update(extra)
    return result


def frame_get_locals(frame):
    mapping = _frame_mapping(frame)
    return mapping if mapping is not None else _new_fields(_FrameLocalsProxy, frame)


def frame_repr(frame):
    code = frame.f_code
    return f'<frame at {id(frame):#x}, file {code.co_filename!r}, line {frame.f_lineno}, code {code.co_name}>'


def proxy_index(code, key):
    if isinstance(key, str):
        names = code._local_names
        for index in range(len(names)):
            if names[index] == key:
                return index
    return -1


def locals_proxy_new(cls, *args, **kwargs):
    if len(args) != 1 or kwargs:
        raise TypeError(f'FrameLocalsProxy expected 1 argument, got {len(args)}')
    if _type_of(args[0]).__name__ != 'frame':
        raise TypeError(f'expect frame, not {_type_of(args[0]).__name__}')
    return _new_fields(_FrameLocalsProxy, args[0])


def locals_proxy_getitem(self, key):
    frame = _field(self, 0)
    code = frame.f_code
    index = proxy_index(code, key)
    if index >= 0:
        value = _frame_local(frame, index, code._local_kinds[index], FRAME_MISSING)
        if value is not FRAME_MISSING:
            return value
    extra = _frame_extra(frame)
    if extra is not None and key in extra:
        return extra[key]
    raise KeyError(f"local variable '{key}' is not defined")


def locals_proxy_setitem(self, key, value):
    frame = _field(self, 0)
    code = frame.f_code
    index = proxy_index(code, key)
    if index >= 0:
        _set_frame_local(frame, index, code._local_kinds[index], value)
        return
    extra = _frame_extra(frame)
    if extra is None:
        extra = {}
        _set_frame_extra(frame, extra)
    extra[key] = value


def locals_proxy_delitem(self, key):
    frame = _field(self, 0)
    if proxy_index(frame.f_code, key) >= 0:
        raise ValueError('cannot remove local variables from FrameLocalsProxy')
    extra = _frame_extra(frame)
    if extra is None or key not in extra:
        raise KeyError(key)
    del extra[key]


def locals_proxy_contains(self, key):
    return key in frame_locals(_field(self, 0))


def locals_proxy_len(self):
    return len(frame_locals(_field(self, 0)))


def locals_proxy_iter(self):
    return iter(list(frame_locals(_field(self, 0))))


def locals_proxy_reversed(self):
    return iter(list(frame_locals(_field(self, 0)))[::-1])


def _is_proxy(value):
    return _type_of(value).__name__ == 'FrameLocalsProxy'


def locals_proxy_eq(self, other):
    if _is_proxy(other):
        return _field(self, 0) is _field(other, 0)
    if isinstance(other, dict):
        return frame_locals(_field(self, 0)) == other
    return NotImplemented


def locals_proxy_ne(self, other):
    result = locals_proxy_eq(self, other)
    return result if result is NotImplemented else not result


def locals_proxy_or(self, other):
    if not isinstance(other, dict) and not _is_proxy(other):
        return NotImplemented
    result = frame_locals(_field(self, 0))
    result.update(other)
    return result


def locals_proxy_ror(self, other):
    if not isinstance(other, dict) and not _is_proxy(other):
        return NotImplemented
    result = dict(other)
    result.update(frame_locals(_field(self, 0)))
    return result


def locals_proxy_ior(self, other):
    locals_proxy_update(self, other)
    return self


def locals_proxy_repr(self):
    return f'{frame_locals(_field(self, 0))!r}'


def locals_proxy_get(self, key, default=None):
    return frame_locals(_field(self, 0)).get(key, default)


def locals_proxy_keys(self):
    return list(frame_locals(_field(self, 0)))


def locals_proxy_values(self):
    return list(frame_locals(_field(self, 0)).values())


def locals_proxy_items(self):
    return list(frame_locals(_field(self, 0)).items())


def locals_proxy_copy(self):
    return frame_locals(_field(self, 0))


def locals_proxy_update(self, other):
    for key in other.keys() if hasattr(other, 'keys') else dict(other):
        locals_proxy_setitem(self, key, other[key])


def locals_proxy_setdefault(self, key, default=None):
    current = frame_locals(_field(self, 0))
    if key in current:
        return current[key]
    locals_proxy_setitem(self, key, default)
    return default


def locals_proxy_pop(self, key, *default):
    frame = _field(self, 0)
    if proxy_index(frame.f_code, key) >= 0:
        raise ValueError('cannot remove local variables from FrameLocalsProxy')
    extra = _frame_extra(frame)
    if extra is not None and key in extra:
        return extra.pop(key)
    if default:
        return default[0]
    raise KeyError(key)


# ---- code objects: numbers by their place in memory (Code in the VM's layout)

def code_argcount(self):
    return _code_number(self, 36, 2)


def code_posonlyargcount(self):
    return _code_number(self, 38, 2)


def code_kwonlyargcount(self):
    return _code_number(self, 40, 2)


def code_flags(self):
    return _code_number(self, 48, 4) & 0x3ffffff


def code_stacksize(self):
    return _code_number(self, 52, 4)


def code_firstlineno(self):
    return _code_number(self, 92, 4)


def code_names_of_kind(code, bit):
    names = code._local_names
    kinds = code._local_kinds
    return tuple([names[index] for index in range(len(names)) if kinds[index] & bit])


def code_varnames(self):
    return code_names_of_kind(self, 32)


def code_cellvars(self):
    return code_names_of_kind(self, 64)


def code_freevars(self):
    return code_names_of_kind(self, 128)


def code_nlocals(self):
    return len(code_varnames(self))


def code_code(self):
    return _code_bytes(self, 0)


def code_exceptiontable(self):
    return _code_bytes(self, 1)


def code_linetable(self):
    return _code_bytes(self, 2)


def code_positions(self):
    return iter([_code_position(self, index) for index in range(_code_number(self, 12, 4))])


def code_lines(self):
    result = []
    start = 0
    line = None
    for index in range(_code_number(self, 12, 4)):
        here = _code_position(self, index)[0]
        if index == 0:
            line = here
        elif here != line:
            result.append((start * 2, index * 2, line))
            start = index
            line = here
    result.append((start * 2, _code_number(self, 12, 4) * 2, line))
    return iter(result)


def code_repr(self):
    return f'<code object {self.co_name} at {id(self):#x}, file "{self.co_filename}", line {code_firstlineno(self)}>'


def code_key(code):
    return (code.co_name, code_argcount(code), code_posonlyargcount(code), code_kwonlyargcount(code), code_flags(code),
            code_firstlineno(code), _code_bytes(code, 0), _code_bytes(code, 1), _code_bytes(code, 2), code.co_names, code._local_names)


def code_eq(self, other):
    if _type_of(other) is not _type_of(self):
        return NotImplemented
    if self is other:
        return True
    if code_key(self) != code_key(other) or len(self.co_consts) != len(other.co_consts):
        return False
    for left, right in zip(self.co_consts, other.co_consts):
        if _type_of(left) is not _type_of(right) or left != right:
            return False
    return True


def code_ne(self, other):
    result = code_eq(self, other)
    return result if result is NotImplemented else not result


def code_hash(self):
    return hash((self.co_name, self.co_names, code_argcount(self), code_firstlineno(self), _code_bytes(self, 0)))


CODE_NUMBERS = {'co_argcount': (36, 2), 'co_posonlyargcount': (38, 2), 'co_kwonlyargcount': (40, 2), 'co_flags': (48, 4),
                'co_stacksize': (52, 4), 'co_firstlineno': (92, 4)}
CODE_OBJECTS = {'co_consts': (16, tuple), 'co_names': (24, tuple), 'co_name': (80, str), 'co_qualname': (84, str), 'co_filename': (88, str)}


def code_replace(self, **changes):
    made = _code_copy(self)
    for name in changes:
        value = changes[name]
        if name in CODE_NUMBERS:
            if not isinstance(value, int):
                raise TypeError(f"'{_type_of(value).__name__}' object cannot be interpreted as an integer")
            if name == 'co_flags':
                value |= _code_number(self, 48, 4) & ~0x3ffffff
            offset, size = CODE_NUMBERS[name]
            _set_code_number(made, offset, size, value)
        elif name in CODE_OBJECTS:
            offset, kind = CODE_OBJECTS[name]
            if not isinstance(value, kind):
                raise TypeError(f"replace() argument '{name}' must be {kind.__name__}, not {_type_of(value).__name__}")
            _set_code_address(made, offset, value)
        elif name in ('co_code', 'co_linetable', 'co_exceptiontable', 'co_varnames', 'co_cellvars', 'co_freevars', 'co_nlocals'):
            if getattr(self, name) != value:
                raise ValueError(f'code.replace() cannot change {name} here')
        else:
            raise TypeError(f"replace() got an unexpected keyword argument '{name}'")
    return made
