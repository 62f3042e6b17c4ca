# The TypeErrors of calls whose arguments do not fit, in CPython's words: those of Python functions, and those that C functions
# give by the kind of their parameter list.


def _joined(names):
    shown = [f"'{name}'" for name in names]
    if len(shown) == 1:
        return shown[0]
    if len(shown) == 2:
        return f'{shown[0]} and {shown[1]}'
    return ', '.join(shown[:-1]) + f', and {shown[-1]}'


def _plural(count):
    return '' if count == 1 else 's'


def wrong_arguments(function, args, names):
    kind = _type_of(function)
    if kind is _function:
        raise TypeError(function_misfit(function, args, names))
    if names and makes_for_own_init(function, args):
        return function(*args[:len(args) - len(names)])
    if names and fills_for_own_new(function, args):
        function(*args[:len(args) - len(names)])
        return args[0]  # this is the result of the class that was called
    raise TypeError(native_misfit(function, args, names))


def makes_for_own_init(function, args):
    """__new__ of a built-in iterator, float or tuple called for a subclass whose __init__ takes the keywords."""
    if function.__name__ != '__new__' or not args or not _is_class(args[0]):
        return False
    cls = args[0]
    return _class_lookup(cls, '__init__') is not _class_lookup(object, '__init__') and _class_layout(_base_that_is_built_in(cls)) & 16 != 0 \
        and (hasattr(cls, '__next__') or issubclass(cls, (float, tuple)))


def fills_for_own_new(function, args):
    """list.__init__ called for a subclass whose __new__ has taken the keywords."""
    return function is list.__init__ and bool(args) and isinstance(args[0], list) \
        and _class_lookup(_type_of(args[0]), '__new__') is not _class_lookup(list, '__new__')


def _base_that_is_built_in(cls):
    for base in cls.__mro__:
        if _class_layout(base) & 16:
            return base
    return object


def function_misfit(function, args, names):
    code = function.__code__
    name = function.__qualname__
    flags = _code_number(code, 48, 4)
    parameters = code_argcount(code)
    positional_only = code_posonlyargcount(code)
    keyword_only = code_kwonlyargcount(code)
    local_names = code._local_names
    positional = len(args) - len(names)
    bound = {}
    for index in range(min(positional, parameters)):
        bound[local_names[index]] = True
    only = []
    for index in range(len(names)):
        given = names[index]
        place = -1
        for at in range(positional_only, parameters + keyword_only):
            if local_names[at] == given:
                place = at
                break
        if place < 0:
            if flags & 8:
                continue
            wrong = [item for item in local_names[:positional_only] if item in names]
            if wrong:
                shown = ', '.join(wrong)
                return f"{name}() got some positional-only arguments passed as keyword arguments: '{shown}'"
            close = closest_name(list(local_names[positional_only:parameters + keyword_only]), given)
            hint = f". Did you mean '{close}'?" if close else ''
            return f"{name}() got an unexpected keyword argument '{given}'{hint}"
        if given in bound:
            return f"{name}() got multiple values for argument '{given}'"
        bound[given] = True
        if place >= parameters:
            only.append(given)
    defaults = function.__defaults__
    default_count = 0 if defaults is None else len(defaults)
    if positional > parameters and not flags & 4:
        return too_many(name, parameters, default_count, positional, len(only))
    missing = [local_names[index] for index in range(parameters - default_count) if local_names[index] not in bound]
    if missing:
        count = len(missing)
        return f'{name}() missing {count} required positional argument{_plural(count)}: {_joined(missing)}'
    keyword_defaults = function.__kwdefaults__ or {}
    missing = [item for item in local_names[parameters:parameters + keyword_only] if item not in bound and item not in keyword_defaults]
    count = len(missing)
    return f'{name}() missing {count} required keyword-only argument{_plural(count)}: {_joined(missing)}'


def too_many(name, parameters, default_count, given, keyword_only):
    if default_count:
        takes = f'from {parameters - default_count} to {parameters}'
        plural = True
    else:
        takes = f'{parameters}'
        plural = parameters != 1
    if keyword_only:
        were = (f"{given} positional argument{_plural(given)} (and {keyword_only} keyword-only argument{_plural(keyword_only)}) were")
    else:
        were = f"{given} {'was' if given == 1 else 'were'}"
    return f"{name}() takes {takes} positional argument{'s' if plural else ''} but {were} given"


def _parameters_of(signature):
    """(name, optional, kind) of a text signature; kind is one of '/', '', '*', '**' and 'keyword'."""
    text = signature[1:-1]
    parts = []
    depth = 0
    quote = ''
    current = ''
    for character in text:
        if quote:
            if character == quote:
                quote = ''
        elif character == "'" or character == '"':
            quote = character
        elif character in '([{':
            depth += 1
        elif character in ')]}':
            depth -= 1
        elif character == ',' and depth == 0:
            parts.append(current.strip())
            current = ''
            continue
        current += character
    if current.strip():
        parts.append(current.strip())
    result = []
    keyword_only = False
    for part in parts:
        if part == '/':
            result = [(name, optional, '/') for name, optional, kind in result]
        elif part == '*':
            keyword_only = True
        elif part[:2] == '**':
            result.append((part[2:], True, '**'))
        elif part[:1] == '*':
            result.append((part[1:], True, '*'))
            keyword_only = True
        else:
            equals = part.find('=')
            name = part if equals < 0 else part[:equals]
            result.append((name, equals >= 0, 'keyword' if keyword_only else ''))
    return result


def native_misfit(function, args, names):
    name = function.__name__
    owner = _native_owner(function)
    signature = _native_signature(function)
    parameters = _parameters_of(signature) if signature else []
    positional = len(args) - len(names)
    is_method = bool(parameters) and parameters[0][0] in ('$self', '$type', '$cls', '$module')
    if is_method and parameters[0][0] != '$module':
        parameters = parameters[1:]
        positional -= 1
    elif is_method:
        parameters = parameters[1:]
    if positional < 0 and name == '__new__':
        return f'{owner.__name__}.__new__(): not enough arguments'
    if positional < 0:
        return f"unbound method {owner.__name__ if owner else name}.{name}() needs an argument"
    is_new = name == '__new__' or name == '__init__'
    shown = owner.__name__ if is_new and owner is not None else name
    if is_new and args and owner is not None:
        cls = args[0] if _is_class(args[0]) else _type_of(args[0])
        shown = cls.__name__ if _is_real_subclass(cls, BaseException) else owner.__name__
    qualified = shown if is_new or owner is None else f'{owner.__name__}.{name}'
    if owner is None and function.__module__ not in (None, 'builtins'):  # named where C checks the bare count, not by what parses arguments
        qualified = f'{function.__module__}.{name}'
    takes_keywords = False
    for item in parameters:
        if item[2] == '' or item[2] == 'keyword' or item[2] == '**':
            takes_keywords = True
    has_varargs = any([item[2] == '*' for item in parameters])
    plain = [item for item in parameters if item[2] == '' or item[2] == '/']
    minimum = len([item for item in plain if not item[1]])
    maximum = len(plain)
    wrapper = _type_of(function).__name__ == 'wrapper_descriptor'
    if names and not takes_keywords:
        if owner is None and not is_new and function.__module__ not in (None, 'builtins'):
            qualified = f'{function.__module__}.{name}'
        return f'wrapper {name}() takes no keyword arguments' if wrapper and not is_new else f'{qualified}() takes no keyword arguments'
    if wrapper and not is_new:
        return arity_text('expected', minimum, maximum, positional)
    if not takes_keywords:
        if maximum == 0 and not has_varargs:
            return f'{qualified}() takes no arguments ({positional} given)'
        if minimum == maximum == 1 and not is_new:
            return f'{qualified}() takes exactly one argument ({positional} given)'
        return arity_text(f'{shown} expected', minimum, maximum, positional)
    if name == 'sorted' and owner is None:  # CPython checks the one argument itself and hands the rest to list.sort
        if positional != 1:
            return arity_text('sorted expected', 1, 1, positional)
        shown = 'sort'
    if owner is None and name in ('min', 'max') and not positional:
        return f'{name} expected at least 1 argument, got 0'
    if is_new and (shown == 'int' or shown == 'str') and not names:
        return arity_text(f'{shown} expected', 0, maximum, positional)
    if shown == 'enumerate' and not args[1:]:
        return "enumerate() missing required argument 'iterable'"
    return keyword_misfit(shown, parameters, plain, minimum, maximum, positional, names, has_varargs)


def arity_text(lead, minimum, maximum, given):
    if minimum == maximum:
        return f'{lead} {minimum} argument{_plural(minimum)}, got {given}'
    if given < minimum:
        return f'{lead} at least {minimum} argument{_plural(minimum)}, got {given}'
    return f'{lead} at most {maximum} argument{_plural(maximum)}, got {given}'


def keyword_misfit(shown, parameters, plain, minimum, maximum, positional, names, has_varargs):
    keyword_only = [item for item in parameters if item[2] == 'keyword']
    total = positional + len(names)
    most = maximum + len(keyword_only)
    only_names = [item[0] for item in parameters if item[2] == '' or item[2] == 'keyword']
    if positional > maximum and not has_varargs:
        if maximum == 0:
            return f'{shown}() takes no positional arguments'
        how = 'exactly' if minimum == maximum else 'at most'
        kind = 'positional ' if keyword_only else ''
        if not keyword_only:
            return f"{shown}() takes {how} {maximum} {kind}argument{_plural(maximum)} ({total} given)"
        return f"{shown}() takes {how} {maximum} {kind}argument{_plural(maximum)} ({positional} given)"
    if total > most and not has_varargs:
        how = 'exactly' if minimum == most else 'at most'
        kind = 'keyword ' if positional == 0 and maximum and names and most == len(only_names) else ''
        return f"{shown}() takes {how} {most} {kind}argument{_plural(most)} ({total} given)"
    given = {}
    for index in range(min(positional, maximum)):
        given[plain[index][0]] = index
    for name in names:
        if name in given and name in only_names:
            return f"argument for {shown}() given by name ('{name}') and position ({given[name] + 1})"
    for index in range(maximum):
        item = plain[index]
        if not item[1] and item[0] not in given and (item[2] == '/' or item[0] not in names):
            if item[2] == '/':
                how = 'exactly' if minimum == maximum else 'at least'
                return f'{shown}() takes {how} {minimum} positional argument{_plural(minimum)} ({positional} given)'
            return f"{shown}() missing required argument '{item[0]}' (pos {index + 1})"
    for name in names:
        if name not in only_names:
            close = closest_name(only_names, name)
            hint = f". Did you mean '{close}'?" if close else ''
            return f"{shown}() got an unexpected keyword argument '{name}'{hint}"
    for item in keyword_only:
        if not item[1] and item[0] not in names:
            return f"{shown}() missing required keyword-only argument '{item[0]}'"
    return f'{shown}() got wrong arguments'
