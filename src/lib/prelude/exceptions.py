# Constructors, texts and methods of the built-in exception classes, as far as they are Python. Fields are read and written by
# index: their order is that of the table in src/boot/types/exceptions.ts.


def exception_repr(self):
    args = self.args
    name = _type_of(self).__name__
    return f'{name}({args[0]!r})' if len(args) == 1 else f'{name}{args!r}'


def exception_set_args(self, value):
    self.args = tuple(value)


def exception_reduce(self):
    state = _own_dict(self)
    return (_type_of(self), self.args, state) if state else (_type_of(self), self.args)


def exception_setstate(self, state):
    if state is not None:
        if not isinstance(state, dict):
            raise TypeError('state is not a dictionary')
        for name in state:
            setattr(self, name, state[name])


def exception_add_note(self, note):
    if not isinstance(note, str):
        raise TypeError(f"note must be a str, not '{_type_of(note).__name__}'")
    try:
        notes = self.__notes__
    except AttributeError:
        notes = self.__notes__ = []
    if not isinstance(notes, list):
        raise TypeError('Cannot add note: __notes__ is not a list')
    notes.append(note)


def attribute_error_getstate(self):
    state = {}
    own = _own_dict(self)
    if own:
        state.update(own)
    name = _exception_field(self, 0)
    if name is not None:
        state['name'] = name
    if self.args:
        state['args'] = self.args
    return state if state else None


def attribute_error_reduce(self):
    return _type_of(self), self.args, attribute_error_getstate(self)


def import_error_reduce(self):
    state = {}
    own = _own_dict(self)
    if own:
        state.update(own)
    for name, index in (('name', 1), ('path', 2), ('name_from', 3)):
        value = _exception_field(self, index)
        if value is not None:
            state[name] = value
    return (_type_of(self), self.args, state) if state else (_type_of(self), self.args)


# ---- OSError: the class depends on errno; two to five arguments are errno, strerror, filename, winerror, filename2

def os_error_class(number):
    if number == 2:
        return FileNotFoundError
    if number == 17:
        return FileExistsError
    if number == 13 or number == 1:
        return PermissionError
    if number == 11 or number == 114 or number == 115:
        return BlockingIOError
    if number == 32 or number == 108:
        return BrokenPipeError
    if number == 10:
        return ChildProcessError
    if number == 103:
        return ConnectionAbortedError
    if number == 111:
        return ConnectionRefusedError
    if number == 104:
        return ConnectionResetError
    if number == 21:
        return IsADirectoryError
    if number == 20:
        return NotADirectoryError
    if number == 4:
        return InterruptedError
    if number == 3:
        return ProcessLookupError
    if number == 110:
        return TimeoutError
    return OSError


def os_error_new(cls, *args, **kwargs):
    own_init = _class_lookup(cls, '__init__') is not _class_lookup(OSError, '__init__')
    own_new = _class_lookup(cls, '__new__') is not _class_lookup(OSError, '__new__')
    if own_init and not own_new:  # its __init__ may take other arguments: that of OSError does the work, where it is called
        return _new_exception(cls, *args)
    if kwargs:
        raise TypeError(f'{cls.__name__}() takes no keyword arguments')
    if cls is OSError and 2 <= len(args) <= 5 and _type_of(args[0]) is int:
        cls = os_error_class(args[0])
    self = _new_exception(cls, *args)
    os_error_fill(self, args)
    return self


def os_error_init(self, *args, **kwargs):
    cls = _type_of(self)
    own_init = _class_lookup(cls, '__init__') is not _class_lookup(OSError, '__init__')
    own_new = _class_lookup(cls, '__new__') is not _class_lookup(OSError, '__new__')
    if not own_init or own_new:
        return
    if kwargs:
        raise TypeError(f'{cls.__name__}() takes no keyword arguments')
    os_error_fill(self, args)


def os_error_fill(self, args):
    if 2 <= len(args) <= 5:
        _set_exception_field(self, 0, args[0])
        _set_exception_field(self, 1, args[1])
        if len(args) > 2 and args[2] is not None:
            if isinstance(self, BlockingIOError) and isinstance(args[2], int):
                _set_exception_field(self, 4, args[2])
            else:
                _set_exception_field(self, 2, args[2])
                if len(args) > 4 and args[4] is not None:
                    _set_exception_field(self, 3, args[4])
                args = args[:2]
    self.args = args


def os_error_str(self):
    number = _exception_field(self, 0)
    text = _exception_field(self, 1)
    name = _exception_field(self, 2)
    if name is not None:
        other = _exception_field(self, 3)
        if other is not None:
            return f'[Errno {number}] {text}: {name!r} -> {other!r}'
        return f'[Errno {number}] {text}: {name!r}'
    if number is not None and text is not None:
        return f'[Errno {number}] {text}'
    args = self.args
    return '' if not args else f'{args[0]!s}' if len(args) == 1 else f'{args!s}'


def os_error_reduce(self):
    args = self.args
    name = _exception_field(self, 2)
    if len(args) == 2 and name is not None:
        other = _exception_field(self, 3)
        args = (args[0], args[1], name) if other is None else (args[0], args[1], name, None, other)
    state = _own_dict(self)
    return (_type_of(self), args, state) if state else (_type_of(self), args)


def os_error_get_written(self):
    value = _exception_field(self, 4)
    if value is None:
        raise AttributeError('characters_written')
    return value


def os_error_set_written(self, value=None):
    if value is None:
        if _exception_field(self, 4) is None:
            raise AttributeError('characters_written')
        _set_exception_field(self, 4, None)
        return
    if not isinstance(value, int):
        raise TypeError(f"'{_type_of(value).__name__}' object cannot be interpreted as an integer")
    _set_exception_field(self, 4, value)


# ---- SyntaxError(msg, (filename, lineno, offset, text, end_lineno, end_offset))

def syntax_error_init(self, *args, **kwargs):
    if kwargs:
        raise TypeError(f'{_type_of(self).__name__}() takes no keyword arguments')
    self.args = args
    if args:
        _set_exception_field(self, 0, args[0])
    if len(args) == 2:
        details = tuple(args[1])
        count = len(details)
        if count < 4:
            raise TypeError(f'function takes at least 4 arguments ({count} given)')
        if count > 6:
            raise TypeError(f'function takes at most 6 arguments ({count} given)')
        if count == 5:
            raise TypeError('end_offset must be provided when end_lineno is provided')
        for index in range(4):
            _set_exception_field(self, index + 1, details[index])
        if count >= 6:
            _set_exception_field(self, 6, details[4])
            _set_exception_field(self, 7, details[5])


def syntax_error_str(self):
    text = _exception_field(self, 0)
    name = _exception_field(self, 1)
    line = _exception_field(self, 2)
    has_name = isinstance(name, str)
    has_line = _type_of(line) is int
    if has_name:
        name = name[name.rfind('/') + 1:]
    if has_name and has_line:
        return f'{text!s} ({name}, line {line})'
    if has_name:
        return f'{text!s} ({name})'
    if has_line:
        return f'{text!s} (line {line})'
    return f'{text!s}'


# ---- UnicodeError: encoding, object, start, end, reason

def unicode_error_init(self, args, kwargs, kinds):
    name = _type_of(self).__name__
    if kwargs:
        raise TypeError(f'{name}() takes no keyword arguments')
    count = len(kinds)
    if len(args) != count:
        raise TypeError(f'function takes exactly {count} arguments ({len(args)} given)')
    for position in range(count):
        value = args[position]
        kind = kinds[position]
        if kind is str:
            if not isinstance(value, str):
                raise TypeError(f'argument {position + 1} must be str, not {_type_name(value)}')
        elif kind is int and not isinstance(value, int):
            raise TypeError(f"'{_type_of(value).__name__}' object cannot be interpreted as an integer")
    self.args = args


def _type_name(value):
    return 'None' if value is None else _type_of(value).__name__


def unicode_decode_error_init(self, *args, **kwargs):
    unicode_error_init(self, args, kwargs, (str, None, int, int, str))
    data = args[1]
    if not isinstance(data, bytes):
        data = bytes(memoryview(data))
    for index, value in ((0, args[0]), (1, data), (2, args[2]), (3, args[3]), (4, args[4])):
        _set_exception_field(self, index, value)


def unicode_encode_error_init(self, *args, **kwargs):
    unicode_error_init(self, args, kwargs, (str, str, int, int, str))
    for index in range(5):
        _set_exception_field(self, index, args[index])


def unicode_translate_error_init(self, *args, **kwargs):
    unicode_error_init(self, args, kwargs, (str, int, int, str))
    for index in range(4):
        _set_exception_field(self, index + 1, args[index])


def unicode_character(code):
    if code <= 0xff:
        return f'\\x{code:02x}'
    return f'\\u{code:04x}' if code <= 0xffff else f'\\U{code:08x}'


def unicode_decode_error_str(self):
    data = _exception_field(self, 1)
    if data is None:
        return ''
    encoding, start, end = _exception_field(self, 0), _exception_field(self, 2), _exception_field(self, 3)
    reason = _exception_field(self, 4)
    if 0 <= start < len(data) and end == start + 1:
        return f"'{encoding!s}' codec can't decode byte 0x{data[start]:02x} in position {start}: {reason!s}"
    return f"'{encoding!s}' codec can't decode bytes in position {start}-{end - 1}: {reason!s}"


def unicode_encode_error_str(self):
    text = _exception_field(self, 1)
    if text is None:
        return ''
    encoding, start, end = _exception_field(self, 0), _exception_field(self, 2), _exception_field(self, 3)
    reason = _exception_field(self, 4)
    if 0 <= start < len(text) and end == start + 1:
        return f"'{encoding!s}' codec can't encode character '{unicode_character(ord(text[start]))}' in position {start}: {reason!s}"
    return f"'{encoding!s}' codec can't encode characters in position {start}-{end - 1}: {reason!s}"


def unicode_translate_error_str(self):
    text = _exception_field(self, 1)
    if text is None:
        return ''
    start, end, reason = _exception_field(self, 2), _exception_field(self, 3), _exception_field(self, 4)
    if 0 <= start < len(text) and end == start + 1:
        return f"can't translate character '{unicode_character(ord(text[start]))}' in position {start}: {reason!s}"
    return f"can't translate characters in position {start}-{end - 1}: {reason!s}"


# ---- exception groups

def group_new(cls, *args, **kwargs):
    if len(args) != 2:
        raise TypeError(f'BaseExceptionGroup.__new__() takes exactly 2 arguments ({len(args)} given)')
    message, given = args
    if not isinstance(message, str):
        raise TypeError(f'BaseExceptionGroup.__new__() argument 1 must be str, not {_type_name(message)}')
    if not hasattr(given, '__getitem__') or isinstance(given, dict) or isinstance(given, set):
        raise TypeError('second argument (exceptions) must be a sequence')
    members = tuple(given)
    if not members:
        raise ValueError('second argument (exceptions) must be a non-empty sequence')
    nested_base = False
    position = 0
    for item in members:
        if not isinstance(item, BaseException):
            raise ValueError(f'Item {position} of second argument (exceptions) is not an exception')
        if not isinstance(item, Exception):
            nested_base = True
        position += 1
    if cls is BaseExceptionGroup:
        if not nested_base:
            cls = ExceptionGroup
    elif cls is ExceptionGroup:
        if nested_base:
            raise TypeError('Cannot nest BaseExceptions in an ExceptionGroup')
    elif nested_base and issubclass(cls, Exception):
        raise TypeError(f"Cannot nest BaseExceptions in '{cls.__name__}'")
    self = _new_exception(cls, *args)
    _set_exception_field(self, 0, message)
    _set_exception_field(self, 1, members)
    return self


def group_init(self, *args, **kwargs):
    if kwargs:
        raise TypeError(f'{_type_of(self).__name__}() takes no keyword arguments')
    self.args = args


def group_str(self):
    count = len(_exception_field(self, 1))
    return f"{_exception_field(self, 0)} ({count} sub-exception{'s' if count != 1 else ''})"


def group_derive(self, excs):
    return BaseExceptionGroup(_exception_field(self, 0), excs)


def group_condition(value):
    """What split() and subgroup() were given, as a function of an exception."""
    if _is_class(value) and _is_real_subclass(value, BaseException):
        return lambda error: isinstance(error, value)
    if isinstance(value, tuple):
        for item in value:
            if not (_is_class(item) and _is_real_subclass(item, BaseException)):
                break
        else:
            return lambda error: isinstance(error, value)
    if callable(value) and not _is_class(value):
        return value
    raise TypeError('expected an exception type, a tuple of exception types, or a callable (other than a class)')


def group_derived(group, members):
    """A group like this one of other exceptions, with its history; None for none."""
    if not members:
        return None
    made = group.derive(members)
    if not isinstance(made, BaseExceptionGroup):
        raise TypeError('derive must return an instance of BaseExceptionGroup')
    made.__traceback__ = group.__traceback__
    made.__context__ = group.__context__
    suppress = group.__suppress_context__
    made.__cause__ = group.__cause__
    made.__suppress_context__ = suppress
    notes = getattr(group, '__notes__', None)
    if notes is not None and isinstance(notes, (list, tuple)):
        made.__notes__ = list(notes)
    return made


def group_divide(error, condition, want_rest):
    """The parts of an exception that meet a condition and that do not."""
    if condition(error):
        return error, None
    if not isinstance(error, BaseExceptionGroup):
        return None, error if want_rest else None
    matching = []
    rest = []
    for item in error.exceptions:
        found, left = group_divide(item, condition, want_rest)
        if found is not None:
            matching.append(found)
        if left is not None:
            rest.append(left)
    return group_derived(error, matching), group_derived(error, rest) if want_rest else None


def group_split(self, matcher):
    return group_divide(self, group_condition(matcher), True)


def group_subgroup(self, matcher):
    return group_divide(self, group_condition(matcher), False)[0]


# ---- except*

def check_star_type(type_):
    types = type_ if isinstance(type_, tuple) else (type_,)
    for item in types:
        if not (_is_class(item) and _is_real_subclass(item, BaseException)):
            raise TypeError('catching classes that do not inherit from BaseException is not allowed')
    for item in types:
        if _is_real_subclass(item, BaseExceptionGroup):
            raise TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.')


def exception_group_match(error, type_):
    """CHECK_EG_MATCH: what remains and what the clause takes, which is the exception handled there."""
    pair = group_match(error, type_)
    if pair[1] is not None:
        _set_handled_exception(pair[1])
    return pair


def group_match(error, type_):
    check_star_type(type_)
    if error is None:
        return None, None
    if isinstance(error, type_):
        if isinstance(error, BaseExceptionGroup):
            return None, error
        wrapped = BaseExceptionGroup('', (error,))
        traceback = error.__traceback__
        if traceback is not None:
            wrapped.__traceback__ = _new_traceback(None, traceback.tb_frame, traceback.tb_lasti, traceback.tb_lineno)
        return None, wrapped
    if isinstance(error, BaseExceptionGroup):
        pair = error.split(type_)
        if not isinstance(pair, tuple):
            raise TypeError(f'{_type_of(error).__name__}.split must return a tuple, not {_type_of(pair).__name__}')
        if len(pair) < 2:
            raise TypeError(f'{_type_of(error).__name__}.split must return a 2-tuple, got tuple of size {len(pair)}')
        return pair[1], pair[0]
    return error, None


def same_metadata(left, right):
    return (left.__traceback__ is right.__traceback__ and left.__cause__ is right.__cause__
            and left.__context__ is right.__context__ and getattr(left, '__notes__', None) is getattr(right, '__notes__', None))


def group_leaves(error, into):
    if isinstance(error, BaseExceptionGroup):
        for item in error.exceptions:
            group_leaves(item, into)
    else:
        into[id(error)] = True


def group_keeping(group, keep):
    """The part of a group whose leaves are among those to keep."""
    return group_divide(group, lambda error: not isinstance(error, BaseExceptionGroup) and id(error) in keep, False)[0]


def prepare_reraise_star(original, errors):
    """What goes on after the clauses of except*: unhandled parts keep their place in the group, new exceptions come beside them."""
    if not isinstance(original, BaseExceptionGroup):
        for error in errors:  # the naked exception, or what its handler raised
            if error is not None:
                return error
        return None
    raised = []
    reraised = []
    for error in errors:
        if error is None:
            continue
        if isinstance(error, BaseExceptionGroup) and same_metadata(original, error):
            reraised.append(error)
        else:
            raised.append(error)
    rest = None
    if reraised:
        keep = {}
        for error in reraised:
            group_leaves(error, keep)
        rest = group_keeping(original, keep)
    if not raised:
        return rest
    if rest is not None:
        raised.append(rest)
    return raised[0] if len(raised) == 1 else BaseExceptionGroup('', raised)


# ---- raise and with

def raise_from_class(what, cause):
    made = cause()
    if not isinstance(made, BaseException):
        raise TypeError(f'calling {cause!r} should have returned an instance of BaseException, not {_type_of(made).__name__}')
    raise what from made


def with_descriptors(manager, is_async):
    """with of a manager whose methods are found by descriptors of its own: what BEFORE_WITH pushes."""
    kind = _type_of(manager)
    enter = _bind(_class_lookup(kind, '__aenter__' if is_async else '__enter__'), manager, kind)
    leave = _bind(_class_lookup(kind, '__aexit__' if is_async else '__exit__'), manager, kind)
    return leave, enter()


def traceback_dir(self):
    return ['tb_frame', 'tb_next', 'tb_lasti', 'tb_lineno']
