"""Module contains faster C implementation of abc.ABCMeta"""
# What abc.ABCMeta is made of. Each class keeps, under the name _abc_impl, its registry and two caches of what issubclass has found: weak
# references by the address of the class, so that a look-up is one step in a dict of ints. A registration anywhere makes all negative
# caches stale (the counter). Beside it, isinstance and issubclass remember what they were told (_abc_note), so that they ask only once.
from _intrinsics import _abc_checks, _abc_forget, _abc_note, _collection_flags, _type_of, _weakref_get
from _weakref import ref as _ref

_counter = 0
_checks = None


class _abc_data:
    """Internal state held by ABC machinery."""
    __slots__ = ('registry', 'cache', 'negative', 'version')

    def __init__(self):
        self.registry = {}
        self.cache = {}
        self.negative = {}
        self.version = _counter


def _remembered(table, cls):
    known = table.get(id(cls))
    return known is not None and _weakref_get(known) is cls


def _remember(table, cls):
    table[id(cls)] = _ref(cls)


def _data_of(cls):
    data = cls.__dict__.get('_abc_impl')
    if data is None:  # another thread is just making the class: it stands among its base's subclasses already, and has what it inherits
        data = getattr(cls, '_abc_impl', None)
    if _type_of(data) is not _abc_data:
        raise TypeError('_abc_impl is set to a wrong type')
    return data


def get_cache_token():
    """Returns the current ABC cache token.

    The token is an opaque object (supporting equality testing) identifying the
    current version of the ABC cache for virtual subclasses. The token changes
    with every call to register() on any ABC.
    """
    return _counter


def _abc_init(self, /):
    """Internal ABC helper for class set-up. Should be never used outside abc module."""
    global _checks
    namespace = self.__dict__
    metaclass = _type_of(self)
    if _checks is None and metaclass.__name__ == 'ABCMeta' and metaclass.__module__ == 'abc':
        _checks = metaclass.__dict__['__instancecheck__'], metaclass.__dict__['__subclasscheck__']
        _abc_checks(*_checks)
    abstract = [name for name, value in namespace.items() if getattr(value, '__isabstractmethod__', False)]
    for base in self.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if name not in abstract and getattr(getattr(self, name, None), '__isabstractmethod__', False):
                abstract.append(name)
    self.__abstractmethods__ = frozenset(abstract)
    self._abc_impl = _abc_data()
    flags = namespace.get('__abc_tpflags__')
    if isinstance(flags, int):
        _collection_flags(self, flags >> 5 & 3)
        del self.__abc_tpflags__


def _abc_register(self, subclass, /):
    """Internal ABC helper for subclasss registration. Should be never used outside abc module."""
    global _counter
    if not isinstance(subclass, type):
        raise TypeError('Can only register classes')
    if issubclass(subclass, self):
        return subclass
    if issubclass(self, subclass):
        raise RuntimeError('Refusing to create an inheritance cycle')
    _remember(_data_of(self).registry, subclass)
    _counter += 1
    _abc_forget()
    flags = _collection_flags(self, 0)
    if flags:
        _flag_subclasses(subclass, flags)
    return subclass


_HEAP_TYPE = 1 << 9  # of __flags__: a class made by a program


def _flag_subclasses(cls, flags):
    if not cls.__flags__ & _HEAP_TYPE or _collection_flags(cls, 0) == flags:  # built-in classes keep theirs: str is no sequence for match
        return
    _collection_flags(cls, flags)
    for subclass in type.__subclasses__(cls):
        _flag_subclasses(subclass, flags)


def _abc_instancecheck(self, instance, /):
    """Internal ABC helper for instance checks. Should be never used outside abc module."""
    data = _data_of(self)
    subclass = instance.__class__
    kind = _type_of(instance)
    if _remembered(data.cache, subclass):
        if kind is subclass:
            _abc_note(self, subclass, True)
        return True
    if kind is subclass:
        if data.version == _counter and _remembered(data.negative, subclass):
            _abc_note(self, subclass, False)
            return False
        return self.__subclasscheck__(subclass)
    if self.__subclasscheck__(subclass):
        return True
    return self.__subclasscheck__(kind)


def _abc_subclasscheck(self, subclass, /):
    """Internal ABC helper for subclasss checks. Should be never used outside abc module."""
    if not isinstance(subclass, type):
        raise TypeError('issubclass() arg 1 must be a class')
    begun = _counter
    outcome = _is_below(self, subclass)
    if begun == _counter:  # nobody has registered meanwhile
        _abc_note(self, subclass, outcome)
    return outcome


def _is_below(self, subclass):
    data = _data_of(self)
    if _remembered(data.cache, subclass):
        return True
    if data.version < _counter:
        data.negative = {}
        data.version = _counter
    elif _remembered(data.negative, subclass):
        return False
    outcome = self.__subclasshook__(subclass)
    if outcome is not NotImplemented:
        if outcome is True:
            _remember(data.cache, subclass)
        elif outcome is False:
            _remember(data.negative, subclass)
        else:
            raise AssertionError('__subclasshook__ must return either False, True, or NotImplemented')
        return outcome
    if self in subclass.__mro__:
        _remember(data.cache, subclass)
        return True
    for known in list(data.registry.values()):
        registered = _weakref_get(known)
        if registered is not None and issubclass(subclass, registered):
            _remember(data.cache, subclass)
            return True
    for child in type.__subclasses__(self) if isinstance(self, type) else ():
        if issubclass(subclass, child):
            _remember(data.cache, subclass)
            return True
    _remember(data.negative, subclass)
    return False


def _reset_registry(self, /):
    """Internal ABC helper to reset registry of a given class.

    Should be only used by refleak.py
    """
    _data_of(self).registry = {}
    _abc_forget()


def _reset_caches(self, /):
    """Internal ABC helper to reset both caches of a given class.

    Should be only used by refleak.py
    """
    data = _data_of(self)
    data.cache = {}
    data.negative = {}
    _abc_forget()


def _get_dump(self, /):
    """Internal ABC helper for cache and registry debugging.

    Return shallow copies of registry, of both caches, and
    negative cache version. Don't call this function directly,
    instead use ABC._dump_registry() for a nice repr.
    """
    data = _data_of(self)
    return (set(data.registry.values()), set(data.cache.values()), set(data.negative.values()), data.version)
