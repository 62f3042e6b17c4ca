# Frames and code objects as programs see them. The locals of a function's frame are a mapping that writes through (PEP 667).

FRAME_MISSING = ['no value']


def frame_locals(frame):
    """locals() in a function: a new dict of what its variables hold now."""
    mapping = _frame_mapping(frame)
    if mapping is not None:
        hidden = hidden_locals(frame)
        return mapping if not hidden else hidden
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


def hidden_locals(frame):
    """What the variables of a comprehension hold that runs in a module's or class's own frame. Outside of it they hold nothing."""
    code = frame.f_code
    names = code._local_names
    kinds = code._local_kinds
    found = {}
    for index in range(len(names)):
        if kinds[index] & 16:
            value = _frame_local(frame, index, kinds[index], FRAME_MISSING)
            if value is not FRAME_MISSING:
                found[names[index]] = value
    return found


def frame_get_locals(frame):
    mapping = _frame_mapping(frame)
    return mapping if mapping is not None and not hidden_locals(frame) else _new_fields(_FrameLocalsProxy, frame)


def frame_repr(frame):
    code = frame.f_code
    return f'<frame at {id(frame):#x}, file {code.co_filename!r}, line {frame.f_lineno}, code {code.co_name}>'


def proxy_index(code, key):
    hash(key)  # a TypeError where it has none, as for a dict
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
    return list(frame_locals(_field(self, 0)))[::-1]


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
    if _repr_is_active(self):
        return '{...}'
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
    """The sites of the code (how many, then the index of a name for each), and the rows of the table."""
    sites = _code_bytes(self, 3)
    return (len(sites) // 4).to_bytes(4, 'little') + sites + _code_bytes(self, 1)


def split_table(table, names):
    if not table:
        return b''.join([index.to_bytes(4, 'little') for index in range(len(names))]), b''
    end = 4 + 4 * int.from_bytes(table[:4], 'little')
    if end > len(table):
        raise ValueError('code: bad exception table')
    return table[4:end], table[end:]


def code_linetable(self):
    return _code_bytes(self, 2)


def code_positions(self):
    return iter([_code_position(self, index) for index in range(_code_number(self, 12, 4))])


def code_lines(self):
    # A call is at its first line before any instruction has run, where f_lasti is -1; in CPython that is the instruction RESUME.
    result = [(-1, 0, 0 if self.co_name == '<module>' else code_firstlineno(self))]
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


# What makes a code object, in the order of the host's codeOfParts(); by which of replace()'s names, of which type.
CODE_PARTS = ('co_argcount', 'co_posonlyargcount', 'co_kwonlyargcount', 'co_stacksize', 'co_flags', 'co_firstlineno', 'co_code', 'co_consts', 'co_names',
              'sites', 'locals', 'kinds', 'co_filename', 'co_name', 'co_qualname', 'co_linetable', 'co_exceptiontable')
CODE_NUMBERS = ('co_argcount', 'co_posonlyargcount', 'co_kwonlyargcount', 'co_stacksize', 'co_flags', 'co_firstlineno', 'co_nlocals')
CODE_TYPES = {'co_code': bytes, 'co_consts': tuple, 'co_names': tuple, 'co_filename': str, 'co_name': str, 'co_qualname': str, 'co_linetable': bytes,
              'co_exceptiontable': bytes, 'co_varnames': tuple, 'co_cellvars': tuple, 'co_freevars': tuple}


def code_parts(code):
    return {'co_argcount': code_argcount(code), 'co_posonlyargcount': code_posonlyargcount(code), 'co_kwonlyargcount': code_kwonlyargcount(code),
            'co_stacksize': code_stacksize(code), 'co_flags': _code_number(code, 48, 4), 'co_firstlineno': code_firstlineno(code),
            'co_code': _code_bytes(code, 0), 'co_consts': code.co_consts, 'co_names': code.co_names, 'sites': _code_bytes(code, 3),
            'locals': code._local_names, 'kinds': code._local_kinds, 'co_filename': code.co_filename, 'co_name': code.co_name,
            'co_qualname': code.co_qualname, 'co_linetable': _code_bytes(code, 2), 'co_exceptiontable': _code_bytes(code, 1)}


def check_code_part(function, name, value):
    if name in CODE_NUMBERS:
        if not isinstance(value, int):
            raise TypeError(f"'{_type_of(value).__name__}' object cannot be interpreted as an integer")
        if value < 0 and name != 'co_firstlineno':
            raise ValueError('code: ' + name[3:].replace('nlocals', 'varnames') + ' must not be negative')
        if value < 0 or value >= 0x10000 and name not in ('co_flags', 'co_firstlineno', 'co_stacksize') or value > 0x7fffffff:
            raise ValueError(f'code: {name} is out of range')
        return
    kind = CODE_TYPES.get(name)
    if kind is None:
        raise TypeError(f"{function}() got an unexpected keyword argument '{name}'")
    if not isinstance(value, kind):
        raise TypeError(f"{function}() argument '{name}' must be {kind.__name__}, not {_type_of(value).__name__}")
    if name in ('co_names', 'co_varnames', 'co_cellvars', 'co_freevars'):
        for item in value:
            if not isinstance(item, str):
                raise TypeError(f'name tuples must contain only strings, not \'{_type_of(item).__name__}\'')


def slots_of(varnames, cellvars, freevars):
    """Names and kinds of the slots: variables (those that are cells too with both bits), cells, free variables."""
    names = [*varnames]
    kinds = [32 | (64 if name in cellvars else 0) for name in varnames]
    for name in cellvars:
        if name not in varnames:
            names.append(name)
            kinds.append(64)
    return tuple(names + [*freevars]), bytes(kinds + [128] * len(freevars))


def make_code(parts):
    made = _make_code(tuple([parts[name] for name in CODE_PARTS]))
    if isinstance(made, str):
        raise ValueError('code: ' + made)
    return made


def code_replace(self, **changes):
    parts = code_parts(self)
    slots = None
    for name in changes:
        value = changes[name]
        check_code_part('replace', name, value)
        if name == 'co_flags':
            value |= parts['co_flags'] & ~0x3ffffff
        elif name in ('co_varnames', 'co_cellvars', 'co_freevars'):
            if slots is None:
                slots = {'co_varnames': code_varnames(self), 'co_cellvars': code_cellvars(self), 'co_freevars': code_freevars(self)}
            slots[name] = value
            continue
        elif name == 'co_nlocals':
            if value != len(changes.get('co_varnames', code_varnames(self))):
                raise ValueError('code: co_nlocals != len(co_varnames)')
            continue
        elif name == 'co_exceptiontable':
            parts['sites'], value = split_table(value, parts['co_names'])
        parts[name] = value
    if slots is not None and slots != {'co_varnames': code_varnames(self), 'co_cellvars': code_cellvars(self), 'co_freevars': code_freevars(self)}:
        parts['locals'], parts['kinds'] = slots_of(slots['co_varnames'], slots['co_cellvars'], slots['co_freevars'])
    return make_code(parts)


CODE_ARGUMENTS = ('co_argcount', 'co_posonlyargcount', 'co_kwonlyargcount', 'co_nlocals', 'co_stacksize', 'co_flags', 'co_code', 'co_consts', 'co_names',
                  'co_varnames', 'co_filename', 'co_name', 'co_qualname', 'co_firstlineno', 'co_linetable', 'co_exceptiontable', 'co_freevars', 'co_cellvars')


def code_new(cls, *args):
    """types.CodeType(...). Instructions name what they read by sites, which stand in the exception table."""
    if not 16 <= len(args) <= 18:
        raise TypeError(f'code() takes at least 16 arguments ({len(args)} given)' if len(args) < 16 else f'code() takes at most 18 arguments ({len(args)} given)')
    parts = {'co_freevars': (), 'co_cellvars': ()}
    for name, value in zip(CODE_ARGUMENTS, args):
        check_code_part('code', name, value)
        parts[name] = value
    if parts['co_nlocals'] != len(parts['co_varnames']):
        raise ValueError('code: co_nlocals != len(co_varnames)')
    parts['sites'], parts['co_exceptiontable'] = split_table(parts['co_exceptiontable'], parts['co_names'])
    parts['locals'], parts['kinds'] = slots_of(parts['co_varnames'], parts['co_cellvars'], parts['co_freevars'])
    return make_code(parts)


def code_varname(self, oparg, /):
    return self._local_names[oparg]
