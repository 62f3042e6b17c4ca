"""Weak-reference support module."""
from _intrinsics import _type_of as _type_of


def _remove_dead_weakref(dct, key, /):
    """Atomically remove key from dict if it points to a dead weakref."""
    value = dct.get(key)
    if value is not None and value() is None:
        del dct[key]


def proxy(object, callback=None, /):
    """Create a proxy object that weakly references 'object'."""
    cls = CallableProxyType if callable(object) else ProxyType
    if callback is None:
        for known in getweakrefs(object):  # a proxy without a callback is made once
            if _type_of(known) is _ProxyRef and (made := known.made()) is not None:
                return made
    made = _new(cls)
    reference = _ProxyRef(object, callback if callback is None else lambda dead: callback(made))
    reference.made = ref(made) if callback is None else _nothing
    _set_reference(made, reference)
    return made


class _ProxyRef(ref):
    """What a proxy refers by; it knows the proxy, weakly."""
    __slots__ = ('made',)


def _nothing():
    return None


def _target(proxy):
    target = _reference(proxy)()
    if target is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return target


def _plain(value):
    """Operands of a proxy may be proxies themselves."""
    return _target(value) if issubclass(_type_of(value), ProxyType) else value


def _forward_unary(operation):
    def method(self, /):
        return operation(_target(self))
    return method


def _forward_binary(operation):
    def method(self, other, /):
        return operation(_plain(self), _plain(other))
    return method


def _forward_reflected(operation):
    def method(self, other, /):
        return operation(_plain(other), _plain(self))
    return method


class ProxyType:
    __slots__ = ('_reference', '__weakref__')
    __module__ = 'weakref'

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create '{cls.__module__}.{cls.__name__}' instances")

    def __getattribute__(self, name, /):
        return getattr(_target(self), name)

    def __setattr__(self, name, value, /):
        setattr(_target(self), name, value)

    def __delattr__(self, name, /):
        delattr(_target(self), name)

    def __repr__(self, /):
        target = _reference(self)()
        if target is None:
            return f'<weakproxy at {id(self):#x}; dead>'
        return f'<weakproxy at {id(self):#x}; to {_type_of(target).__name__!r} at {id(target):#x}>'

    def __str__(self, /):
        return str(_target(self))

    def __bytes__(self, /):
        return bytes(_target(self))

    def __reversed__(self, /):
        return reversed(_target(self))

    def __bool__(self, /):
        return bool(_target(self))

    __hash__ = None

    def __len__(self, /):
        return len(_target(self))

    def __getitem__(self, key, /):
        return _target(self)[key]

    def __setitem__(self, key, value, /):
        _target(self)[key] = value

    def __delitem__(self, key, /):
        del _target(self)[key]

    def __contains__(self, item, /):
        return item in _target(self)

    def __iter__(self, /):
        return iter(_target(self))

    def __next__(self, /):
        target = _target(self)
        if not hasattr(_type_of(target), '__next__'):
            raise TypeError(f"Weakref proxy referenced a non-iterator '{_type_of(target).__name__}' object")
        return next(target)

    def __pow__(self, other, modulus=None, /):
        return pow(_plain(self), _plain(other), _plain(modulus))

    def __rpow__(self, other, modulus=None, /):
        return pow(_plain(other), _plain(self), _plain(modulus))

    def __ipow__(self, other, /):
        target = _target(self)
        target **= _plain(other)
        return target


class CallableProxyType(ProxyType):
    __slots__ = ()
    __module__ = 'weakref'

    def __call__(self, /, *args, **kwargs):
        return _target(self)(*args, **kwargs)


_new = object.__new__
_reference = ProxyType._reference.__get__
_set_reference = ProxyType._reference.__set__


_BINARY = {
    'divmod': divmod, 'lt': lambda a, b: a < b, 'le': lambda a, b: a <= b, 'eq': lambda a, b: a == b, 'ne': lambda a, b: a != b,
    'gt': lambda a, b: a > b, 'ge': lambda a, b: a >= b,
    'add': lambda a, b: a + b,
    'sub': lambda a, b: a - b,
    'mul': lambda a, b: a * b,
    'truediv': lambda a, b: a / b,
    'floordiv': lambda a, b: a // b,
    'mod': lambda a, b: a % b,
    'and': lambda a, b: a & b,
    'or': lambda a, b: a | b,
    'xor': lambda a, b: a ^ b,
    'lshift': lambda a, b: a << b,
    'rshift': lambda a, b: a >> b,
    'matmul': lambda a, b: a @ b,
}
_UNARY = {'neg': lambda a: -a, 'pos': lambda a: +a, 'abs': abs, 'invert': lambda a: ~a, 'int': int, 'float': float, 'index': lambda a: a.__index__()}


def _iadd(target, other):
    target += other
    return target


def _isub(target, other):
    target -= other
    return target


def _imul(target, other):
    target *= other
    return target


def _itruediv(target, other):
    target /= other
    return target


def _ifloordiv(target, other):
    target //= other
    return target


def _imod(target, other):
    target %= other
    return target


def _iand(target, other):
    target &= other
    return target


def _ior(target, other):
    target |= other
    return target


def _ixor(target, other):
    target ^= other
    return target


def _ilshift(target, other):
    target <<= other
    return target


def _irshift(target, other):
    target >>= other
    return target


def _imatmul(target, other):
    target @= other
    return target


for _name, _operation in _UNARY.items():
    setattr(ProxyType, f'__{_name}__', _forward_unary(_operation))
for _name, _operation in _BINARY.items():
    setattr(ProxyType, f'__{_name}__', _forward_binary(_operation))
    if _name not in ('lt', 'le', 'eq', 'ne', 'gt', 'ge'):
        setattr(ProxyType, f'__r{_name}__', _forward_reflected(_operation))
for _name, _operation in {'add': _iadd, 'sub': _isub, 'mul': _imul, 'truediv': _itruediv, 'floordiv': _ifloordiv, 'mod': _imod, 'and': _iand, 'or': _ior, 'xor': _ixor, 'lshift': _ilshift, 'rshift': _irshift, 'matmul': _imatmul}.items():
    setattr(ProxyType, f'__i{_name}__', _forward_binary(_operation))
