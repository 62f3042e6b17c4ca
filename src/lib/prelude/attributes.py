# Attribute access that has to run Python code in the middle, and methods of object, property, super, modules, mappings.

def getattr_default(value, name, default):
    try:
        return getattr(value, name)
    except AttributeError:
        return default


def hasattr_slowly(value, name):
    try:
        getattr(value, name)
    except AttributeError:
        return False
    return True


def special_method(value, name):
    """The method of that name of the value's class, bound to it; None where the class has none."""
    kind = _type_of(value)
    method = _class_lookup(kind, name)
    return None if method is None else _bind(method, value, kind)


def call_bound_special(method, value, cls, /, *args, **keywords):
    return _bind(method, value, cls)(*args, **keywords)


def getattr_bound(method, value, name):
    return method(name)


def load_super(function, cls, value, name):
    return getattr(function(cls, value), name)


def super_by_class_attribute(proxy, cls, value):
    claimed = getattr(value, '__class__', None)
    if claimed is not _type_of(value) and _is_class(claimed) and _is_real_subclass(claimed, cls):
        _super_fill(proxy, value, claimed)
        return None
    what = f'type {value.__name__}' if _is_class(value) else f'instance of {_type_of(value).__name__}'
    raise TypeError(f'super(type, obj): obj ({what}) is not an instance or subtype of type ({cls.__name__}).')


def weakref_settled(ref):
    """ref(), where the program made the reference itself: it may have dropped the object just before."""
    io_settle()
    return _weakref_get(ref)


def instance_weakref(value):
    """value.__weakref__: the one without a callback comes first."""
    refs = __weakref_module.getweakrefs(value)
    for ref in refs:
        if ref.__callback__ is None:
            return ref
    return refs[0] if refs else None


def super_repr(self):
    start = _field(self, 2)
    name = _field(self, 0)
    name = name.__name__ if name is not None else 'NULL'
    if start is None:
        return f"<super: <class '{name}'>, NULL>"
    return f"<super: <class '{name}'>, <{start.__name__} object>>"


# ---- object

def object_ne(value, other):
    kind = _type_of(value)
    result = _bind(_class_lookup(kind, '__eq__'), value, kind)(other)
    return result if result is NotImplemented else not result


def object_dir(value):
    names = {}
    own = getattr(value, '__dict__', None)
    if isinstance(own, dict):
        for name in own:
            names[name] = None
    cls = getattr(value, '__class__', None)
    if cls is not None:
        _merge_class(names, cls)
    return list(names)


def _merge_class(names, cls):
    own = getattr(cls, '__dict__', None)
    if own is not None:
        for name in own:
            names[name] = None
    for base in getattr(cls, '__bases__', ()):
        _merge_class(names, base)


def dir_of(*args):
    if not args:
        return sorted(locals_of_caller())
    if len(args) > 1:
        raise TypeError(f'dir expected at most 1 argument, got {len(args)}')
    value, = args
    kind = _type_of(value)
    method = _class_lookup(kind, '__dir__')
    if method is None:
        raise TypeError('object does not provide __dir__')
    names = _bind(method, value, kind)()
    return sorted(names)


def vars_of(*args):
    if not args:
        return locals_of_caller()
    if len(args) > 1:
        raise TypeError(f'vars expected at most 1 argument, got {len(args)}')
    value, = args
    try:
        return value.__dict__
    except AttributeError:
        pass
    raise TypeError('vars() argument must have __dict__ attribute')


def object_reduce(self):
    return object_reduce_ex_of(self, 0)


def object_reduce_ex(self, protocol):
    kind = _type_of(self)
    reduce = _class_lookup(kind, '__reduce__')
    if reduce is not _class_lookup(object, '__reduce__'):
        return _bind(reduce, self, kind)()
    return object_reduce_ex_of(self, protocol)


def object_reduce_ex_of(self, protocol):
    import copyreg
    if protocol < 2:
        return copyreg._reduce_ex(self, protocol)
    cls = _type_of(self)
    arguments = None
    new_arguments = getattr(self, '__getnewargs_ex__', None)
    if new_arguments is not None:
        arguments = new_arguments()
        if not isinstance(arguments, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{_type_of(arguments).__name__}'")
        if len(arguments) != 2:
            raise ValueError(f'__getnewargs_ex__ should return a tuple of length 2, not {len(arguments)}')
        positional, keywords = arguments
        if not isinstance(positional, tuple):
            raise TypeError(f"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{_type_of(positional).__name__}'")
        if not isinstance(keywords, dict):
            raise TypeError(f"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{_type_of(keywords).__name__}'")
    else:
        new_arguments = getattr(self, '__getnewargs__', None)
        positional = keywords = None
        if new_arguments is not None:
            positional = new_arguments()
            if not isinstance(positional, tuple):
                raise TypeError(f"__getnewargs__ should return a tuple, not '{_type_of(positional).__name__}'")
    has_arguments = positional is not None
    if keywords:
        function = copyreg.__newobj_ex__
        new_args = (cls, positional, keywords)
    else:
        function = copyreg.__newobj__
        new_args = (cls,) + (positional or ())
    is_list = isinstance(self, list)
    is_dict = isinstance(self, dict)
    state = _get_state(self, not has_arguments and not is_list and not is_dict)
    items = iter(self) if is_list else None
    pairs = iter(self.items()) if is_dict else None
    return (function, new_args, state, items, pairs)


def _get_state(self, required):
    cls = _type_of(self)
    getstate = _class_lookup(cls, '__getstate__')
    if getstate is not None and getstate is not _class_lookup(object, '__getstate__'):
        return _bind(getstate, self, cls)()
    return object_getstate_of(self, required)


def class_in_messages(cls):
    return f'{cls.__module__}.{cls.__name__}' if _class_layout(cls) & 16 and cls.__module__ != 'builtins' else cls.__name__


def object_getstate(self):
    return object_getstate_of(self, False)


def object_getstate_of(self, required):
    import copyreg
    cls = _type_of(self)
    if required and _class_layout(cls) & 8:
        raise TypeError(f"cannot pickle '{class_in_messages(cls)}' object")
    state = getattr(self, '__dict__', None)
    names = copyreg._slotnames(cls)
    if names:
        values = {}
        for name in names:
            try:
                values[name] = getattr(self, name)
            except AttributeError:
                pass
        if values:
            return (state, values)
    return state if state else None


# ---- property, classmethod, staticmethod

def property_take_doc(prop, getter, doc):
    is_given = doc is not None
    if doc is None and getter is not None:
        doc = getattr(getter, '__doc__', None)
    if _type_of(prop) is property:
        _property_set_doc(prop, doc)
        return
    # an instance of a subclass: the docstring is an attribute of the instance; where it can have none, one that was given is dropped
    try:
        prop.__doc__ = doc
    except AttributeError as error:
        if not is_given and doc is not None:
            raise error


def property_copy_as(cls, made, old):
    copy = cls(made.fget, made.fset, made.fdel, _field(made, 3))
    name = _field(old, 4)
    if name is not None:
        _set_field(copy, 4, name)
    return copy


def property_name_of_getter(prop, getter):
    name = getattr(getter, '__name__', None)
    if name is None:
        raise AttributeError(f"'{_type_of(prop).__name__}' object has no attribute '__name__'")
    return name


def wrap_attributes(wrapped, callable):
    for name in ('__module__', '__name__', '__qualname__', '__doc__'):
        try:
            value = getattr(callable, name)
        except AttributeError:
            continue
        setattr(wrapped, name, value)


def wrapped_method_repr(self):
    return f'<{_type_of(self).__name__}({_field(self, 0)!r})>'


def staticmethod_call(self, /, *args, **keywords):
    return _field(self, 0)(*args, **keywords)


def method_repr(self):
    function = self.__func__
    name = getattr(function, '__qualname__', None) or getattr(function, '__name__', None)
    if not isinstance(name, str):
        name = '?'
    return f'<bound method {name} of {self.__self__!r}>'


def method_reduce(self):
    return getattr, (self.__self__, self.__func__.__name__)


def native_call(function, /, *args, **keywords):
    return function(*args, **keywords)


def native_reduce(self):
    owner = self.__self__
    if owner is None or _type_of(owner) is _module:
        return self.__name__
    return getattr, (owner, self.__name__)


def descriptor_reduce(self):
    return getattr, (self.__objclass__, self.__name__)


# ---- cells

def _cell_compare(left, right, operation):
    if _type_of(left) is not _cell or _type_of(right) is not _cell:
        return NotImplemented
    left_empty = _cell_is_empty(left)
    right_empty = _cell_is_empty(right)
    if left_empty or right_empty:
        return operation(not left_empty, not right_empty)
    return operation(left.cell_contents, right.cell_contents)


def cell_eq(self, other):
    return _cell_compare(self, other, lambda a, b: a == b)


def cell_ne(self, other):
    return _cell_compare(self, other, lambda a, b: a != b)


def cell_lt(self, other):
    return _cell_compare(self, other, lambda a, b: a < b)


def cell_le(self, other):
    return _cell_compare(self, other, lambda a, b: a <= b)


def cell_gt(self, other):
    return _cell_compare(self, other, lambda a, b: a > b)


def cell_ge(self, other):
    return _cell_compare(self, other, lambda a, b: a >= b)


# ---- modules

def module_repr(self):
    names = self.__dict__
    name = names.get('__name__')
    if not isinstance(name, str):
        name = '?'
    spec = names.get('__spec__')
    if spec is not None:
        name = getattr(spec, 'name', name)
        if getattr(spec, 'has_location', False):
            return f'<module {name!r} from {spec.origin!r}>'
        origin = getattr(spec, 'origin', None)
        loader = getattr(spec, 'loader', None)
        if origin is None:
            if loader is not None and _type_of(loader).__name__ == 'NamespaceLoader':
                return f'<module {name!r} (namespace) from {list(loader._path)!r}>'
            return f'<module {name!r}>' if loader is None else f'<module {name!r} ({loader!r})>'
        return f'<module {name!r} ({origin})>'
    if '__file__' in names:
        return f"<module {name!r} from {names['__file__']!r}>"
    loader = names.get('__loader__')
    if loader is not None:
        return f'<module {name!r} ({loader!r})>'
    if name in _builtin_module_names:
        return f'<module {name!r} (built-in)>'
    return f'<module {name!r}>'


_builtin_module_names = ('builtins', 'sys', 'time', '_thread', 'marshal', '_imp', 'gc', 'itertools', 'atexit', 'errno')


def module_dir(self):
    names = self.__dict__
    if not isinstance(names, dict):
        raise TypeError('<module>.__dict__ is not a dictionary')
    own = names.get('__dir__')
    return own() if own is not None else list(names)


def module_annotations(self):
    names = self.__dict__
    if '__annotations__' not in names:
        names['__annotations__'] = {}
    return names['__annotations__']


def module_set_annotations(self, *value):
    if value:
        self.__dict__['__annotations__'] = value[0]
    elif self.__dict__.pop('__annotations__', self) is self:
        raise AttributeError('__annotations__')


# ---- mappingproxy

def mapping_proxy_new(cls, mapping, /):
    kind = _type_of(mapping)
    if _class_lookup(kind, '__getitem__', _nothing) is _nothing or isinstance(mapping, (list, tuple)):
        raise TypeError(f'mappingproxy() argument must be a mapping, not {kind.__name__}')
    return _new_mapping_proxy(mapping)


def mapping_proxy_getitem(self, key):
    return _mapping_of(self)[key]


def mapping_proxy_contains(self, key):
    return key in _mapping_of(self)


def mapping_proxy_len(self):
    return len(_mapping_of(self))


def mapping_proxy_iter(self):
    return iter(_mapping_of(self))


def mapping_proxy_reversed(self):
    return reversed(_mapping_of(self))


def mapping_proxy_get(self, key, default=None, /):
    return _mapping_of(self).get(key, default)


def mapping_proxy_keys(self):
    return _mapping_of(self).keys()


def mapping_proxy_values(self):
    return _mapping_of(self).values()


def mapping_proxy_items(self):
    return _mapping_of(self).items()


def mapping_proxy_copy(self):
    return _mapping_of(self).copy()


def mapping_proxy_eq(self, other):
    return _mapping_of(self) == (_mapping_of(other) if _type_of(other) is _mappingproxy else other)


def mapping_proxy_ne(self, other):
    return _mapping_of(self) != (_mapping_of(other) if _type_of(other) is _mappingproxy else other)


def mapping_proxy_or(self, other):
    if _type_of(self) is _mappingproxy:
        self = _mapping_of(self)
    if _type_of(other) is _mappingproxy:
        other = _mapping_of(other)
    return self | other


def mapping_proxy_ror(self, other):
    return mapping_proxy_or(other, self)


def mapping_proxy_ior(self, other):
    raise TypeError("'|=' is not supported by mappingproxy; use '|' instead")


def mapping_proxy_hash(self):
    return hash(_mapping_of(self))


def mapping_proxy_repr(self):
    return f'mappingproxy({_mapping_of(self)!r})'


def mapping_proxy_str(self):
    return str(_mapping_of(self))


# ---- types.SimpleNamespace

def namespace_init(self, /, *args, **keywords):
    if len(args) > 1:
        raise TypeError(f'{_type_of(self).__name__} expected at most 1 argument, got {len(args)}')
    own = self.__dict__
    if args:
        pairs = dict(args[0])
        for key in pairs:
            if not isinstance(key, str):
                raise TypeError('keywords must be strings')
        own.update(pairs)
    own.update(keywords)


_namespaces_shown = []


def namespace_repr(self):
    name = 'namespace' if _type_of(self) is _SimpleNamespace else _type_of(self).__name__
    for shown in _namespaces_shown:
        if shown is self:
            return f'{name}(...)'
    _namespaces_shown.append(self)
    try:
        own = self.__dict__
        return f"{name}({', '.join([f'{key}={own[key]!r}' for key in own if isinstance(key, str) and key])})"
    finally:
        _namespaces_shown.pop()


def namespace_eq(self, other):
    if isinstance(self, _SimpleNamespace) and isinstance(other, _SimpleNamespace):
        return self.__dict__ == other.__dict__
    return NotImplemented


def namespace_reduce(self):
    return _type_of(self), (), self.__dict__


def namespace_replace(self, /, **changes):
    copy = _type_of(self)(**self.__dict__)
    copy.__dict__.update(changes)
    return copy
