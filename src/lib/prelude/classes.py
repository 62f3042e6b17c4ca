# Class statements, type(), and what classes are asked that needs calls: the native half is assembly/objects/classes_create.ts.

_object_init_subclass = _class_lookup(object, '__init_subclass__')
_type_mro = _class_lookup(type, 'mro')


_absent = object()


def build_class(function, name, /, *bases, metaclass=_absent, **keywords):
    original = bases
    for base in bases:
        if not _is_class(base):
            bases = _resolve_bases(bases)
            break
    if metaclass is _absent:
        metaclass = _type_of(bases[0]) if bases else type
    if _is_class(metaclass):
        metaclass = _calculate_metaclass(metaclass, bases)
    if metaclass is type:
        namespace = {}
    else:
        namespace = _prepare(metaclass, name, bases, keywords)
    cell = _run_body(function, namespace)
    if bases is not original:
        namespace['__orig_bases__'] = original
    if metaclass is type:
        made = type_new(type, name, bases, namespace, **keywords)
    else:
        made = metaclass(name, bases, namespace, **keywords)
    if cell is not None and _is_class(made):
        if _cell_is_empty(cell):
            raise RuntimeError(f"__class__ not set defining {name!r} as {made!r}. Was __classcell__ propagated to type.__new__?")
        if cell.cell_contents is not made:
            raise TypeError(f"__class__ set to {cell.cell_contents!r} defining {name!r} as {made!r}")
    return made


def _prepare(metaclass, name, bases, keywords):
    prepare = getattr(metaclass, '__prepare__', None)
    if prepare is None:
        return {}
    namespace = prepare(name, bases, **keywords)
    if _class_lookup(_type_of(namespace), '__getitem__', _nothing) is _nothing:
        who = metaclass.__name__ if _is_class(metaclass) else '<metaclass>'
        raise TypeError(f"{who}.__prepare__() must return a mapping, not {_type_of(namespace).__name__}")
    return namespace


def _resolve_bases(bases):
    resolved = []
    for base in bases:
        if _is_class(base):
            resolved.append(base)
            continue
        entries = getattr(base, '__mro_entries__', None)
        if entries is None:
            resolved.append(base)
            continue
        replacement = entries(bases)
        if not isinstance(replacement, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        resolved.extend(replacement)
    return tuple(resolved)


def _calculate_metaclass(metaclass, bases):
    winner = metaclass
    for base in bases:
        kind = _type_of(base)
        if winner is kind or _is_real_subclass(winner, kind):
            continue
        if _is_real_subclass(kind, winner):
            winner = kind
            continue
        raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases')
    return winner


def type_new(metaclass, /, *args, **keywords):
    if len(args) != 3:
        raise TypeError(f'type.__new__() takes exactly 3 arguments ({len(args)} given)')
    name, bases, namespace = args
    if not isinstance(name, str):
        raise TypeError(f'type.__new__() argument 1 must be str, not {_type_of(name).__name__}')
    if not isinstance(bases, tuple):
        raise TypeError(f'type.__new__() argument 2 must be tuple, not {_type_of(bases).__name__}')
    if not isinstance(namespace, dict):
        raise TypeError(f'type.__new__() argument 3 must be dict, not {_type_of(namespace).__name__}')
    if bases:
        for base in bases:
            if not _is_class(base) and hasattr(base, '__mro_entries__'):
                raise TypeError("type() doesn't support MRO entry resolution; use types.new_class()")
        winner = _calculate_metaclass(metaclass, bases)
        if winner is not metaclass:
            if winner.__new__ is not type.__new__:
                return winner.__new__(winner, name, bases, namespace, **keywords)
            metaclass = winner
    else:
        bases = (object,)
    if '\0' in name:
        raise ValueError('type name must not contain null characters')
    if '__slots__' in namespace:
        slots, wants_dict, wants_weakref = _work_out_slots(name, bases, namespace)
        made = _class_create(metaclass, name, bases, namespace, slots, wants_dict, wants_weakref)
    else:
        fixed_size = bases[0] is object or not _class_layout(_class_best_base(bases)) & 4
        made = _class_create(metaclass, name, bases, namespace, None, True, fixed_size)
    if metaclass is not type and _class_lookup(metaclass, 'mro') is not _type_mro:
        _class_complete(made, tuple(made.mro()))
    for key, value in _class_set_name_items(made):
        kind = _type_of(value)
        try:
            _bind(_class_lookup(kind, '__set_name__'), value, kind)(made, key)
        except BaseException as error:
            error.add_note(f"Error calling __set_name__ on '{kind.__name__}' instance {key!r} in '{name}'")
            raise error
    hook = _class_lookup_after(made, made, '__init_subclass__')
    if hook is not _object_init_subclass:
        _bind(hook, None, made)(**keywords)
    elif keywords:
        raise TypeError(f'{name}.__init_subclass__() takes no keyword arguments')
    return made


def _mangle(name, slot):
    if slot[:2] != '__' or slot[-2:] == '__' or '.' in slot:
        return slot
    stripped = name.lstrip('_')
    return f'_{stripped}{slot}' if stripped else slot


def _work_out_slots(name, bases, namespace):
    slots = namespace['__slots__']
    slots = (slots,) if isinstance(slots, str) else tuple(slots)
    base = _class_best_base(bases)
    layout = _class_layout(base)
    may_add_dict = not layout & 1
    may_add_weakref = not layout & 6
    if slots and layout & 4:
        raise TypeError(f"nonempty __slots__ not supported for subtype of '{base.__name__}'")
    members = []
    wants_dict = wants_weakref = False
    for slot in slots:
        if not isinstance(slot, str):
            raise TypeError(f"__slots__ items must be strings, not '{_type_of(slot).__name__}'")
        if not slot.isidentifier():
            raise TypeError('__slots__ must be identifiers')
        if slot == '__dict__':
            if not may_add_dict or wants_dict:
                raise TypeError('__dict__ slot disallowed: we already got one')
            wants_dict = True
        elif slot == '__weakref__':
            if not may_add_weakref or wants_weakref:
                raise TypeError('__weakref__ slot disallowed: we already got one')
            wants_weakref = True
        else:
            slot = _mangle(name, slot)
            if slot in namespace and slot not in ('__qualname__', '__classcell__', '__classdictcell__'):
                raise ValueError(f'{slot!r} in __slots__ conflicts with class variable')
            members.append(slot)
    members.sort()
    for other in bases:
        if other is not base:
            layout = _class_layout(other)
            if layout & 1 and may_add_dict:
                wants_dict = True
            if layout & 2 and may_add_weakref:
                wants_weakref = True
    return tuple(members), wants_dict, wants_weakref


def inconsistent_mro(heads):
    names = []
    for head in heads:
        if head.__name__ not in names:
            names.append(head.__name__)
    raise TypeError('Cannot create a consistent method resolution order (MRO) for bases ' + ', '.join(names))


def type_call(cls, /, *args, **keywords):
    if cls is type and len(args) == 1 and not keywords:
        return _type_of(args[0])
    if cls is type and len(args) != 3:
        raise TypeError('type() takes 1 or 3 arguments')
    made = cls.__new__(cls, *args, **keywords)
    kind = _type_of(made)
    if _is_real_subclass(kind, cls):
        result = _bind(_class_lookup(kind, '__init__'), made, kind)(*args, **keywords)
        if result is not None:
            raise TypeError(f"__init__() should return None, not '{_type_of(result).__name__}'")
    return made


def construct_slowly(cls, values, names):
    count = len(values) - len(names)
    keywords = {}
    for index in range(len(names)):
        keywords[names[index]] = values[count + index]
    return type_call(cls, *values[:count], **keywords)


def abstract_instantiation(cls):
    names = sorted(cls.__abstractmethods__)
    plural = 's' if len(names) != 1 else ''
    listed = ', '.join([repr(name) for name in names])
    raise TypeError(f"Can't instantiate abstract class {cls.__name__} without an implementation for abstract method{plural} {listed}")


def set_abstractmethods(cls, value):
    _class_set_abstract(cls, value, True if value else False)


def any_abstract(first, second, third):
    for function in (first, second, third):
        if function is not None and getattr(function, '__isabstractmethod__', False):
            return True
    return False


# ---- isinstance, issubclass

def instance_by_class_attribute(value, cls):
    claimed = getattr(value, '__class__', None)
    return claimed is not _type_of(value) and _is_class(claimed) and _is_real_subclass(claimed, cls)


def isinstance_slowly(value, cls):
    if _type_of(value) is cls:
        return True
    kind = _type_of(cls)
    if kind is tuple or _is_real_subclass(kind, tuple):
        for item in cls:
            if isinstance(value, item):
                return True
        return False
    check = _class_lookup(kind, '__instancecheck__')
    if check is not None:
        return True if _bind(check, cls, kind)(value) else False
    bases = _abstract_bases(cls)
    if bases is None:
        raise TypeError('isinstance() arg 2 must be a type, a tuple of types, or a union')
    claimed = getattr(value, '__class__', None)
    return claimed is not None and _below(claimed, cls)


def issubclass_slowly(value, cls):
    kind = _type_of(cls)
    if kind is tuple or _is_real_subclass(kind, tuple):
        for item in cls:
            if issubclass(value, item):
                return True
        return False
    check = _class_lookup(kind, '__subclasscheck__')
    if check is not None:
        return True if _bind(check, cls, kind)(value) else False
    return subclass_by_bases(value, cls)


def subclass_by_bases(value, cls):
    if _abstract_bases(value) is None:
        raise TypeError('issubclass() arg 1 must be a class')
    if _abstract_bases(cls) is None:
        raise TypeError('issubclass() arg 2 must be a class, a tuple of classes, or a union')
    return _below(value, cls)


def _abstract_bases(value):
    bases = getattr(value, '__bases__', None)
    return bases if isinstance(bases, tuple) else None


def _below(value, cls):
    if value is cls:
        return True
    for base in _abstract_bases(value) or ():
        if _below(base, cls):
            return True
    return False


# ---- methods of type

def type_dir(cls):
    names = {}
    for base in reversed(cls.__mro__):
        for name in base.__dict__:
            names[name] = None
    return list(names)


def type_or(left, right):
    return _make_union(left, right)


def type_ror(right, left):
    return _make_union(left, right)
