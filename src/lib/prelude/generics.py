# list[int], int | None, and the type parameters of PEP 695: small objects of fields (see _new_fields), their behaviour in Python.
# What CPython's _typing takes from typing.py is taken from there as well, when it is first needed.

# fields of GenericAlias: origin, args, parameters (None: not worked out yet), starred
# fields of UnionType: args, parameters

_alias_own = ('__class__', '__bases__', '__origin__', '__args__', '__unpacked__', '__parameters__', '__typing_unpacked_tuple_args__',
              '__mro_entries__', '__reduce_ex__', '__reduce__', '__copy__', '__deepcopy__')


def class_getitem(cls, key):
    if cls is type:
        return _new_fields(_GenericAlias, cls, key if _type_of(key) is tuple else (key,), None, False)
    method = getattr(cls, '__class_getitem__', None)
    if method is None:
        raise TypeError(f"type '{cls.__name__}' is not subscriptable")
    return method(key)


def generic_class_getitem(cls, item):
    return alias_new(_GenericAlias, cls, item)


def alias_new(cls, origin, args, /):
    if _type_of(args) is not tuple:
        args = (args,)
    return _new_fields(cls, origin, args, None, False)


def _item_repr(item):
    if item is ...:
        return '...'
    if _type_of(item) is list:
        return '[' + ', '.join([_item_repr(part) for part in item]) + ']'
    if hasattr(item, '__origin__') and hasattr(item, '__args__'):
        return repr(item)
    qualname = getattr(item, '__qualname__', None)
    if qualname is None:
        return repr(item)
    module = getattr(item, '__module__', None)
    if module is None:
        return repr(item)
    return qualname if module == 'builtins' else f'{module}.{qualname}'


def alias_repr(self):
    args = _field(self, 1)
    inside = ', '.join([_item_repr(item) for item in args]) if args else '()'
    star = '*' if _field(self, 3) else ''
    return f'{star}{_item_repr(_field(self, 0))}[{inside}]'


def alias_getattribute(self, name):
    if name in _alias_own:
        return _object_getattribute(self, name)
    return getattr(_field(self, 0), name)


_object_getattribute = _class_lookup(object, '__getattribute__')


def alias_call(self, /, *args, **keywords):
    made = _field(self, 0)(*args, **keywords)
    try:
        made.__orig_class__ = self
    except (AttributeError, TypeError):
        pass
    return made


def _collect_parameters(args):
    found = []
    for arg in args:
        if _is_class(arg):
            continue
        if _type_of(arg) in (tuple, list):
            parameters = _collect_parameters(arg)
        elif hasattr(arg, '__typing_subst__'):
            parameters = (arg,)
        else:
            parameters = getattr(arg, '__parameters__', ())
            if _type_of(parameters) is not tuple:
                continue
        for parameter in parameters:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def alias_parameters(self):
    parameters = _field(self, 2)
    if parameters is None:
        parameters = _collect_parameters(_field(self, 1))
        _set_field(self, 2, parameters)
    return parameters


def _unpack_arguments(item):
    result = []
    for part in item if isinstance(item, tuple) else (item,):
        if not _is_class(part):
            inner = getattr(part, '__typing_unpacked_tuple_args__', None)
            if inner is not None and isinstance(inner, tuple) and not (inner and inner[-1] is ...):
                result.extend(inner)
                continue
        result.append(part)
    return tuple(result)


def _substitute(self, args, parameters, item):
    if not parameters:
        raise TypeError(f'{self!r} is not a generic class')
    item = _unpack_arguments(item)
    for parameter in parameters:
        prepare = getattr(parameter, '__typing_prepare_subst__', None)
        if prepare is not None:
            item = prepare(self, item if isinstance(item, tuple) else (item,))
    items = item if isinstance(item, tuple) else (item,)
    if len(items) != len(parameters):
        few = 'many' if len(items) > len(parameters) else 'few'
        raise TypeError(f'Too {few} arguments for {self!r}; actual {len(items)}, expected {len(parameters)}')
    return _substitute_in(args, parameters, items)


def _substitute_in(args, parameters, items):
    result = []
    for arg in args:
        if _is_class(arg):
            result.append(arg)
            continue
        if _type_of(arg) in (tuple, list):
            inner = _substitute_in(arg, parameters, items)
            result.append(inner if _type_of(arg) is tuple else list(inner))
            continue
        unpack = getattr(arg, '__typing_is_unpacked_typevartuple__', False) is True
        substitute = getattr(arg, '__typing_subst__', None)
        if substitute is not None:
            arg = substitute(items[_index_of(parameters, arg)])
        else:
            arg = _substitute_inner(arg, parameters, items)
        if unpack:
            if not isinstance(arg, tuple):
                raise TypeError(f"expected __typing_subst__ of {_type_of(arg).__name__} objects to return a tuple, not {arg!r}")
            result.extend(arg)
        else:
            result.append(arg)
    return tuple(result)


def _index_of(values, wanted):
    for index in range(len(values)):
        if values[index] is wanted:
            return index
    return -1


def _substitute_inner(value, parameters, items):
    inner = getattr(value, '__parameters__', None)
    if not isinstance(inner, tuple) or not inner:
        return value
    arguments = []
    for parameter in inner:
        index = _index_of(parameters, parameter)
        if index < 0:
            arguments.append(parameter)
            continue
        argument = items[index]
        if _class_lookup(_type_of(parameters[index]), '__iter__') is not None and isinstance(argument, tuple):
            arguments.extend(argument)
        else:
            arguments.append(argument)
    return value[tuple(arguments)]


def alias_getitem(self, item):
    args = _substitute(self, _field(self, 1), alias_parameters(self), item)
    made = _new_fields(_GenericAlias, _field(self, 0), args, None, _field(self, 3))
    return made


def alias_eq(self, other):
    if not isinstance(other, _GenericAlias):
        return NotImplemented
    if _field(self, 3) != _field(other, 3) or not _field(self, 0) == _field(other, 0):
        return False
    return _field(self, 1) == _field(other, 1)


def alias_hash(self):
    return hash(_field(self, 0)) ^ hash(_field(self, 1))


def alias_mro_entries(self, bases, /):
    return (_field(self, 0),)


def alias_instancecheck(self, instance, /):
    raise TypeError('isinstance() argument 2 cannot be a parameterized generic')


def alias_subclasscheck(self, subclass, /):
    raise TypeError('issubclass() argument 2 cannot be a parameterized generic')


def alias_iter(self):
    return iter((_new_fields(_GenericAlias, _field(self, 0), _field(self, 1), None, True),))


def alias_unpacked(self):
    return True if _field(self, 3) else False


def alias_unpacked_tuple_args(self):
    return _field(self, 1) if _field(self, 3) and _field(self, 0) is tuple else None


def alias_reduce(self):
    if _field(self, 3):
        return next, (iter(_new_fields(_GenericAlias, _field(self, 0), _field(self, 1), None, False)),)
    return _GenericAlias, (_field(self, 0), _field(self, 1))


def alias_dir(self):
    names = list(dir(_field(self, 0)))
    for name in _alias_own:
        if name not in names:
            names.append(name)
    return names


# ---- unions

def _unionable(value):
    return value is None or _is_class(value) or isinstance(value, (_GenericAlias, _UnionType, _TypeAliasType))


def _make_union(left, right):
    if not _unionable(left) or not _unionable(right):
        return NotImplemented
    flat = []
    for value in (left, right):
        for part in _field(value, 0) if _type_of(value) is _UnionType else (value,):
            if part is None:
                part = _NoneType
            for known in flat:
                if known is part or (_type_of(known) is _type_of(part) and not _is_class(known) and known == part):
                    break
            else:
                flat.append(part)
    if len(flat) == 1:
        return flat[0]
    return _new_fields(_UnionType, tuple(flat), None)


def union_or(left, right):
    return _make_union(left, right)


def union_ror(right, left):
    return _make_union(left, right)


def union_repr(self):
    return ' | '.join(['None' if part is _NoneType else _item_repr(part) for part in _field(self, 0)])


def union_eq(self, other):
    if _type_of(other) is not _UnionType:
        return NotImplemented
    try:
        return set(_field(self, 0)) == set(_field(other, 0))
    except TypeError:
        return NotImplemented


def union_hash(self):
    return hash(frozenset(_field(self, 0)))


def union_instancecheck(self, instance, /):
    for part in _field(self, 0):
        if isinstance(instance, part):
            return True
    return False


def union_subclasscheck(self, subclass, /):
    if not _is_class(subclass):
        raise TypeError('issubclass() arg 1 must be a class')
    for part in _field(self, 0):
        if issubclass(subclass, part):
            return True
    return False


def union_parameters(self):
    parameters = _field(self, 1)
    if parameters is None:
        parameters = _collect_parameters(_field(self, 0))
        _set_field(self, 1, parameters)
    return parameters


def union_getitem(self, item):
    args = _substitute(self, _field(self, 0), union_parameters(self), item)
    result = args[0]
    for arg in args[1:]:
        result = result | arg
    return result


# ---- type parameters
# fields of TypeVar: name, bound, bound function, constraints, constraints function, default, default function, covariant,
# contravariant, infer_variance

def _no_default_repr(self):
    return 'typing.NoDefault'


def _no_default_reduce(self):
    return 'NoDefault'


def _no_default_new(cls, *args, **keywords):
    if args or keywords:
        raise TypeError('NoDefaultType takes no arguments')
    return _NoDefault


_NoDefaultType = type_new(type, 'NoDefaultType', (), {'__module__': 'typing', '__slots__': (), '__doc__': 'The type of the NoDefault singleton.', '__repr__': _no_default_repr, '__reduce__': _no_default_reduce})
_NoDefault = _NoDefaultType()
_class_set(_NoDefaultType, '__new__', _no_default_new)


def _check_type(value, message):
    import typing
    return typing._type_check(value, message)


def _take_module(self):
    module = _caller_module()
    if module != 'typing':
        self.__module__ = module
    return self


def typevar_new(cls, name, *constraints, bound=None, default=_NoDefault, covariant=False, contravariant=False, infer_variance=False):
    if not isinstance(name, str):
        raise TypeError(f"typevar() argument 'name' must be str, not {_type_of(name).__name__}")
    if covariant and contravariant:
        raise ValueError('Bivariant types are not supported.')
    if infer_variance and (covariant or contravariant):
        raise ValueError('Variance cannot be specified with infer_variance.')
    if bound is not None:
        bound = _check_type(bound, 'Bound must be a type.')
    if len(constraints) == 1:
        raise TypeError('A single constraint is not allowed')
    if constraints and bound is not None:
        raise TypeError('Constraints cannot be combined with bound=...')
    made = _new_fields(cls, name, bound, None, constraints, None, default, None, True if covariant else False,
                       True if contravariant else False, True if infer_variance else False)
    return _take_module(made)


def make_typevar(name):
    return _take_module(_new_fields(_TypeVar, name, None, None, (), None, _NoDefault, None, False, False, True))


def make_typevar_with(name, bound, constraints):
    return _take_module(_new_fields(_TypeVar, name, None, bound, None if constraints else (), constraints, _NoDefault, None, False, False, True))


def make_paramspec(name):
    return _take_module(_new_fields(_ParamSpec, name, None, _NoDefault, None, False, False, True))


def make_typevartuple(name):
    return _take_module(_new_fields(_TypeVarTuple, name, _NoDefault, None))


def set_typeparam_default(parameter, function):
    index = _default_index(parameter)
    _set_field(parameter, index, None)
    _set_field(parameter, index + 1, function)
    return parameter


def _default_index(parameter):
    kind = _type_of(parameter)
    return 5 if kind is _TypeVar else 2 if kind is _ParamSpec else 1


def _lazy(self, index):
    """The value of a field whose function is in the next one, called when first asked for."""
    function = _field(self, index + 1)
    if function is not None:
        value = function()
        _set_field(self, index, value)
        _set_field(self, index + 1, None)
        return value
    return _field(self, index)


def typevar_bound(self):
    return _lazy(self, 1)


def typevar_constraints(self):
    return _lazy(self, 3)


def parameter_default(self):
    return _lazy(self, _default_index(self))


def parameter_has_default(self):
    index = _default_index(self)
    return _field(self, index + 1) is not None or _field(self, index) is not _NoDefault


def typevar_repr(self):
    return _variance(_field(self, 7), _field(self, 8), _field(self, 9)) + _field(self, 0)


def paramspec_repr(self):
    return _variance(_field(self, 4), _field(self, 5), _field(self, 6)) + _field(self, 0)


def _variance(covariant, contravariant, infer):
    return '' if infer else '+' if covariant else '-' if contravariant else '~'


def parameter_name(self):
    return _field(self, 0)


def parameter_reduce(self):
    return _field(self, 0)


def typevar_subst(self, arg, /):
    import typing
    return typing._typevar_subst(self, arg)


def typevar_prepare_subst(self, alias, args, /):
    parameters = alias.__parameters__
    index = _index_of(parameters, self)
    if index < len(args):
        return args
    if index == len(args) and parameter_has_default(self):
        return (*args, parameter_default(self))
    raise TypeError(f'Too few arguments for {alias!r}; actual {len(args)}, expected at least {index + 1}')


def parameter_or(left, right):
    import typing
    return typing.Union[left, right]


def parameter_ror(right, left):
    import typing
    return typing.Union[left, right]


def parameter_mro_entries(self, bases, /):
    raise TypeError(f'Cannot subclass an instance of {_type_of(self).__name__}')


# fields of ParamSpec: name, bound, default, default function, covariant, contravariant, infer_variance

def paramspec_new(cls, name, *, bound=None, default=_NoDefault, covariant=False, contravariant=False, infer_variance=False):
    if not isinstance(name, str):
        raise TypeError(f"paramspec() argument 'name' must be str, not {_type_of(name).__name__}")
    if covariant and contravariant:
        raise ValueError('Bivariant types are not supported.')
    if infer_variance and (covariant or contravariant):
        raise ValueError('Variance cannot be specified with infer_variance.')
    if bound is not None:
        bound = _check_type(bound, 'Bound must be a type.')
    made = _new_fields(cls, name, bound, default, None, True if covariant else False, True if contravariant else False,
                       True if infer_variance else False)
    return _take_module(made)


def paramspec_args(self):
    return _new_fields(_ParamSpecArgs, self)


def paramspec_kwargs(self):
    return _new_fields(_ParamSpecKwargs, self)


def paramspec_subst(self, arg, /):
    import typing
    return typing._paramspec_subst(self, arg)


def paramspec_prepare_subst(self, alias, args, /):
    import typing
    return typing._paramspec_prepare_subst(self, alias, args)


def paramspec_part_new(cls, origin, /):
    return _new_fields(cls, origin)


def paramspec_part_repr(self):
    suffix = 'args' if _type_of(self) is _ParamSpecArgs else 'kwargs'
    origin = _field(self, 0)
    name = _field(origin, 0) if _type_of(origin) is _ParamSpec else repr(origin)
    return f'{name}.{suffix}'


def paramspec_part_eq(self, other):
    if _type_of(other) is not _type_of(self):
        return NotImplemented
    return _field(self, 0) == _field(other, 0)


# fields of TypeVarTuple: name, default, default function

def typevartuple_new(cls, name, *, default=_NoDefault):
    if not isinstance(name, str):
        raise TypeError(f"typevartuple() argument 'name' must be str, not {_type_of(name).__name__}")
    return _take_module(_new_fields(cls, name, default, None))


def typevartuple_iter(self):
    import typing
    return iter((typing.Unpack[self],))


def typevartuple_subst(self, arg, /):
    raise TypeError('Substitution of bare TypeVarTuple is not supported')


def typevartuple_prepare_subst(self, alias, args, /):
    import typing
    return typing._typevartuple_prepare_subst(self, alias, args)


# ---- type aliases: name, type parameters, value, value function

def typealias_new(cls, name, value, *, type_params=()):
    if not isinstance(name, str):
        raise TypeError(f"typealias() argument 'name' must be str, not {_type_of(name).__name__}")
    if not isinstance(type_params, tuple):
        raise TypeError('type_params must be a tuple')
    return _take_module(_new_fields(cls, name, type_params, value, None))


def make_typealias(parts):
    name, parameters, function = parts
    return _take_module(_new_fields(_TypeAliasType, name, parameters or (), None, function))


def typealias_value(self):
    return _lazy(self, 2)


def typealias_type_params(self):
    return _field(self, 1)


def typealias_parameters(self):
    import typing
    result = []
    for parameter in _field(self, 1):
        if _type_of(parameter) is _TypeVarTuple:
            result.append(typing.Unpack[parameter])
        else:
            result.append(parameter)
    return tuple(result)


def typealias_getitem(self, item):
    if not _field(self, 1):
        raise TypeError('Only generic type aliases are subscriptable')
    return alias_new(_GenericAlias, self, item)


# ---- Generic

def subscript_generic(parameters):
    import typing
    unpacked = []
    for parameter in parameters:
        if _type_of(parameter) is _TypeVarTuple:
            unpacked.append(typing.Unpack[parameter])
        else:
            unpacked.append(parameter)
    return typing._GenericAlias(_Generic, tuple(unpacked))


def set_function_type_params(function, parameters):
    function.__type_params__ = parameters
    return function


def typing_class_getitem(cls, /, *args, **keywords):
    import typing
    return typing._generic_class_getitem(cls, *args, **keywords)


def typing_init_subclass(cls, /, *args, **keywords):
    import typing
    return typing._generic_init_subclass(cls, *args, **keywords)


def typing_identity(x, /):
    return x


setattr(__typing_module, 'NoDefault', _NoDefault)
