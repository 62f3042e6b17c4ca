# weakref.proxy: every operation is done on the referent, both operands unwrapped, as CPython does it.

def _proxy_target(value):
    target = _weakref_get(value)
    if target is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return target


def _unproxied(value):
    kind = _type_of(value)
    return _proxy_target(value) if kind is _ProxyType or kind is _CallableProxyType else value


def weakref_proxy(object, callback=None, /):
    kind = _CallableProxyType if callable(object) else _ProxyType
    return _new_weakref(kind, object, callback)


def weak_repr(self):
    target = _weakref_get(self)
    if target is None:
        return f'<weakproxy at {id(self):#x}; dead>'
    return f'<weakproxy at {id(self):#x}; to {_type_of(target).__name__!r} at {id(target):#x}>'


def weak_getattribute(self, name, /):
    return getattr(_proxy_target(self), name)


def weak_setattr(self, name, value, /):
    setattr(_proxy_target(self), name, value)


def weak_delattr(self, name, /):
    delattr(_proxy_target(self), name)


def weak_call(self, /, *args, **kwargs):
    return _proxy_target(self)(*args, **kwargs)


def weak_str(self):
    return str(_proxy_target(self))


def weak_bytes(self):
    return _proxy_target(self).__bytes__()


def weak_reversed(self):
    return _proxy_target(self).__reversed__()


def weak_iter(self):
    return iter(_proxy_target(self))


def weak_next(self):
    target = _proxy_target(self)
    if _class_lookup(_type_of(target), '__next__') is None:
        raise TypeError('Weakref proxy referenced a non-iterator ' + repr(_type_of(target).__name__) + ' object')
    return next(target)


def weak_bool(self):
    return bool(_proxy_target(self))


def weak_len(self):
    return len(_proxy_target(self))


def weak_getitem(self, key, /):
    return _proxy_target(self)[key]


def weak_setitem(self, key, value, /):
    _proxy_target(self)[key] = value


def weak_delitem(self, key, /):
    del _proxy_target(self)[key]


def weak_contains(self, key, /):
    return key in _proxy_target(self)


def weak_int(self):
    return int(_proxy_target(self))


def weak_float(self):
    return float(_proxy_target(self))


def weak_index(self):
    return _index(_proxy_target(self))


def weak_neg(self):
    return -_proxy_target(self)


def weak_pos(self):
    return +_proxy_target(self)


def weak_invert(self):
    return ~_proxy_target(self)


def weak_abs(self):
    return abs(_proxy_target(self))


def weak_divmod(self, value, /):
    return divmod(_proxy_target(self), _unproxied(value))


def weak_rdivmod(self, value, /):
    return divmod(_unproxied(value), _proxy_target(self))


def weak_pow(self, value, mod=None, /):
    if mod is None:
        return _proxy_target(self) ** _unproxied(value)
    return pow(_proxy_target(self), _unproxied(value), _unproxied(mod))


def weak_rpow(self, value, mod=None, /):
    return _unproxied(value) ** _proxy_target(self)


def weak_ipow(self, value, /):
    target = _proxy_target(self)
    target **= _unproxied(value)
    return target


def weak_lt(self, value, /):
    return _unproxied(self) < _unproxied(value)


def weak_le(self, value, /):
    return _unproxied(self) <= _unproxied(value)


def weak_eq(self, value, /):
    return _unproxied(self) == _unproxied(value)


def weak_ne(self, value, /):
    return _unproxied(self) != _unproxied(value)


def weak_gt(self, value, /):
    return _unproxied(self) > _unproxied(value)


def weak_ge(self, value, /):
    return _unproxied(self) >= _unproxied(value)


def weak_add(self, value, /):
    return _unproxied(self) + _unproxied(value)


def weak_radd(self, value, /):
    return _unproxied(value) + _unproxied(self)


def weak_iadd(self, value, /):
    target = _proxy_target(self)
    target += _unproxied(value)
    return target


def weak_sub(self, value, /):
    return _unproxied(self) - _unproxied(value)


def weak_rsub(self, value, /):
    return _unproxied(value) - _unproxied(self)


def weak_isub(self, value, /):
    target = _proxy_target(self)
    target -= _unproxied(value)
    return target


def weak_mul(self, value, /):
    return _unproxied(self) * _unproxied(value)


def weak_rmul(self, value, /):
    return _unproxied(value) * _unproxied(self)


def weak_imul(self, value, /):
    target = _proxy_target(self)
    target *= _unproxied(value)
    return target


def weak_mod(self, value, /):
    return _unproxied(self) % _unproxied(value)


def weak_rmod(self, value, /):
    return _unproxied(value) % _unproxied(self)


def weak_imod(self, value, /):
    target = _proxy_target(self)
    target %= _unproxied(value)
    return target


def weak_lshift(self, value, /):
    return _unproxied(self) << _unproxied(value)


def weak_rlshift(self, value, /):
    return _unproxied(value) << _unproxied(self)


def weak_ilshift(self, value, /):
    target = _proxy_target(self)
    target <<= _unproxied(value)
    return target


def weak_rshift(self, value, /):
    return _unproxied(self) >> _unproxied(value)


def weak_rrshift(self, value, /):
    return _unproxied(value) >> _unproxied(self)


def weak_irshift(self, value, /):
    target = _proxy_target(self)
    target >>= _unproxied(value)
    return target


def weak_and(self, value, /):
    return _unproxied(self) & _unproxied(value)


def weak_rand(self, value, /):
    return _unproxied(value) & _unproxied(self)


def weak_iand(self, value, /):
    target = _proxy_target(self)
    target &= _unproxied(value)
    return target


def weak_xor(self, value, /):
    return _unproxied(self) ^ _unproxied(value)


def weak_rxor(self, value, /):
    return _unproxied(value) ^ _unproxied(self)


def weak_ixor(self, value, /):
    target = _proxy_target(self)
    target ^= _unproxied(value)
    return target


def weak_or(self, value, /):
    return _unproxied(self) | _unproxied(value)


def weak_ror(self, value, /):
    return _unproxied(value) | _unproxied(self)


def weak_ior(self, value, /):
    target = _proxy_target(self)
    target |= _unproxied(value)
    return target


def weak_floordiv(self, value, /):
    return _unproxied(self) // _unproxied(value)


def weak_rfloordiv(self, value, /):
    return _unproxied(value) // _unproxied(self)


def weak_ifloordiv(self, value, /):
    target = _proxy_target(self)
    target //= _unproxied(value)
    return target


def weak_truediv(self, value, /):
    return _unproxied(self) / _unproxied(value)


def weak_rtruediv(self, value, /):
    return _unproxied(value) / _unproxied(self)


def weak_itruediv(self, value, /):
    target = _proxy_target(self)
    target /= _unproxied(value)
    return target


def weak_matmul(self, value, /):
    return _unproxied(self) @ _unproxied(value)


def weak_rmatmul(self, value, /):
    return _unproxied(value) @ _unproxied(self)


def weak_imatmul(self, value, /):
    target = _proxy_target(self)
    target @= _unproxied(value)
    return target
