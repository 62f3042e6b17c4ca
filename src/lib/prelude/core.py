# What instructions and natives hand over to Python: calls that need an iteration or a message worked out. Nothing here is a switch
# point, nothing shows in tracebacks.


def print_values(values, sep, end, file, flush):
    """print(), where its native cannot do it."""
    io_settle(True)
    if sep is None:
        sep = ' '
    elif not isinstance(sep, str):
        raise TypeError(f'sep must be None or a string, not {_type_of(sep).__name__}')
    if end is None:
        end = '\n'
    elif not isinstance(end, str):
        raise TypeError(f'end must be None or a string, not {_type_of(end).__name__}')
    if file is None:
        if not hasattr(_sys_module, 'stdout'):
            raise RuntimeError('lost sys.stdout')
        file = _sys_module.stdout
        if file is None:
            return
    write = file.write
    first = True
    for value in values:
        if first:
            first = False
        else:
            write(sep)
        write(f'{value!s}')
    write(end)
    if flush:
        file.flush()


def list_from_iterable(iterable):
    if _enters_frames(iterable):
        return [item for item in iterable]
    result = []
    result.extend(iterable)
    return result


def unpack_exact(iterable, count):
    result = []
    for item in iterable:
        if len(result) == count:
            raise ValueError(f"too many values to unpack (expected {count})")
        result.append(item)
    if len(result) < count:
        raise ValueError(f"not enough values to unpack (expected {count}, got {len(result)})")
    return tuple(result)


def contains_by_iteration(container, item):
    kind = _type_of(container)
    iterate = _class_lookup(kind, '__iter__')
    if iterate is not None:
        iterator = _bind(iterate, container, kind)()
        if _class_lookup(_type_of(iterator), '__next__') is None:
            raise TypeError(f"argument of type '{kind.__name__}' is not iterable")
        container = iterator
    for other in container:
        if other is item or other == item:
            return True
    return False


def load_name(mapping, name, globals_):
    try:
        return mapping[name]
    except KeyError:
        pass
    if name in globals_:
        return globals_[name]
    builtins = globals_['__builtins__']
    if type(builtins) is not dict:
        builtins = builtins.__dict__
    if name in builtins:
        return builtins[name]
    raise NameError(f"name '{name}' is not defined", name=name)


def delete_name(mapping, name):
    try:
        del mapping[name]
        return
    except KeyError:
        pass
    raise NameError(f"name '{name}' is not defined", name=name)


def load_name_or_cell(mapping, name, cell):
    try:
        return mapping[name]
    except KeyError:
        pass
    if _cell_is_empty(cell):
        raise NameError(f"cannot access free variable '{name}' where it is not associated with a value in enclosing scope", name=name)
    return cell.cell_contents


def setup_annotations(mapping, name):
    try:
        mapping[name]
        return
    except KeyError:
        pass
    mapping[name] = {}


def display_hook(value):
    hook = getattr(_sys_module, 'displayhook', None)
    if hook is None:
        raise RuntimeError('lost sys.displayhook')
    hook(value)


def default_display_hook(value):
    if value is None:
        return
    builtins = _sys_module.modules['builtins']
    builtins._ = None
    print_values((f'{value!r}',), None, None, None, False)
    builtins._ = value


# ---- calls with * and **

def callable_text(function):
    name = getattr(function, '__qualname__', None)
    if not isinstance(name, str):
        return f'{function!s}'
    module = getattr(function, '__module__', None)
    return f'{name}()' if module is None or module == 'builtins' else f'{module}.{name}()'


def call_with(function, args, kwargs):
    """f(*args, **kwargs) of any iterable and mapping."""
    if _type_of(args) is not tuple:
        if _class_lookup(_type_of(args), '__iter__', _nothing) is _nothing and _class_lookup(_type_of(args), '__getitem__', _nothing) is _nothing:
            raise TypeError(f'{callable_text(function)} argument after * must be an iterable, not {_type_of(args).__name__}')
        args = tuple(args)
    if kwargs is None:
        return function(*args)
    if _type_of(kwargs) is not dict:
        given = kwargs
        if not hasattr(given, 'keys'):
            raise TypeError(f'{callable_text(function)} argument after ** must be a mapping, not {_type_of(given).__name__}')
        kwargs = {}
        for key in given.keys():
            kwargs[key] = given[key]
    return function(*args, **kwargs)


def keywords_must_be_strings(function, args, kwargs):
    raise TypeError('keywords must be strings')


def import_star(module, namespace):
    own = getattr(module, '__dict__', None)
    names = getattr(module, '__all__', None)
    skip = names is None
    if skip:
        if own is None:
            raise ImportError('from-import-* object has no __dict__ and no __all__')
        names = list(own)
    for name in names:
        if not isinstance(name, str):
            where = f'{module.__name__}.__dict__' if skip else f'{module.__name__}.__all__'
            raise TypeError(f"{'Key' if skip else 'Item'} in {where} must be str, not {_type_of(name).__name__}")
        if not (skip and name[:1] == '_'):
            namespace[name] = getattr(module, name)
