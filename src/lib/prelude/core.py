# What instructions and natives hand over to Python: calls that need an iteration or a message worked out. Nothing here is a switch
# point, nothing shows in tracebacks.


def print_values(*args, sep=' ', end='\n', file=None, flush=False):
    text = ''
    for value in args:
        if text:
            text += sep
        text += f'{value}'
    _write(1, text + end)


def list_from_iterable(iterable):
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
