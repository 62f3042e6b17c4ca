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


def proxy_repr(self):
    target = _weakref_get(self)
    if target is None:
        return f'<weakproxy at {id(self):#x}; dead>'
    return f'<weakproxy at {id(self):#x}; to {_type_of(target).__name__!r} at {id(target):#x}>'


def proxy_getattribute(self, name, /):
    return getattr(_proxy_target(self), name)


def proxy_setattr(self, name, value, /):
    setattr(_proxy_target(self), name, value)


def proxy_delattr(self, name, /):
    delattr(_proxy_target(self), name)


def proxy_call(self, /, *args, **kwargs):
    return _proxy_target(self)(*args, **kwargs)


def proxy_str(self):
    return str(_proxy_target(self))


def proxy_bytes(self):
    return _proxy_target(self).__bytes__()


def proxy_reversed(self):
    return _proxy_target(self).__reversed__()


def proxy_iter(self):
    return iter(_proxy_target(self))


def proxy_next(self):
    target = _proxy_target(self)
    if not hasattr(_type_of(target), '__next__'):
        raise TypeError('Weakref proxy referenced a non-iterator ' + repr(_type_of(target).__name__) + ' object')
    return next(target)


def proxy_bool(self):
    return bool(_proxy_target(self))


def proxy_len(self):
    return len(_proxy_target(self))


def proxy_getitem(self, key, /):
    return _proxy_target(self)[key]


def proxy_setitem(self, key, value, /):
    _proxy_target(self)[key] = value


def proxy_delitem(self, key, /):
    del _proxy_target(self)[key]


def proxy_contains(self, key, /):
    return key in _proxy_target(self)


def proxy_int(self):
    return int(_proxy_target(self))


def proxy_float(self):
    return float(_proxy_target(self))


def proxy_index(self):
    return _index(_proxy_target(self))


def proxy_neg(self):
    return -_proxy_target(self)


def proxy_pos(self):
    return +_proxy_target(self)


def proxy_invert(self):
    return ~_proxy_target(self)


def proxy_abs(self):
    return abs(_proxy_target(self))


def proxy_divmod(self, value, /):
    return divmod(_proxy_target(self), _unproxied(value))


def proxy_rdivmod(self, value, /):
    return divmod(_unproxied(value), _proxy_target(self))


def proxy_pow(self, value, mod=None, /):
    if mod is None:
        return _proxy_target(self) ** _unproxied(value)
    return pow(_proxy_target(self), _unproxied(value), _unproxied(mod))


def proxy_rpow(self, value, mod=None, /):
    return _unproxied(value) ** _proxy_target(self)


def proxy_ipow(self, value, /):
    target = _proxy_target(self)
    target **= _unproxied(value)
    return target


def proxy_lt(self, value, /):
    return _unproxied(self) < _unproxied(value)


def proxy_le(self, value, /):
    return _unproxied(self) <= _unproxied(value)


def proxy_eq(self, value, /):
    return _unproxied(self) == _unproxied(value)


def proxy_ne(self, value, /):
    return _unproxied(self) != _unproxied(value)


def proxy_gt(self, value, /):
    return _unproxied(self) > _unproxied(value)


def proxy_ge(self, value, /):
    return _unproxied(self) >= _unproxied(value)


def proxy_add(self, value, /):
    return _unproxied(self) + _unproxied(value)


def proxy_radd(self, value, /):
    return _unproxied(value) + _unproxied(self)


def proxy_iadd(self, value, /):
    target = _proxy_target(self)
    target += _unproxied(value)
    return target


def proxy_sub(self, value, /):
    return _unproxied(self) - _unproxied(value)


def proxy_rsub(self, value, /):
    return _unproxied(value) - _unproxied(self)


def proxy_isub(self, value, /):
    target = _proxy_target(self)
    target -= _unproxied(value)
    return target


def proxy_mul(self, value, /):
    return _unproxied(self) * _unproxied(value)


def proxy_rmul(self, value, /):
    return _unproxied(value) * _unproxied(self)


def proxy_imul(self, value, /):
    target = _proxy_target(self)
    target *= _unproxied(value)
    return target


def proxy_mod(self, value, /):
    return _unproxied(self) % _unproxied(value)


def proxy_rmod(self, value, /):
    return _unproxied(value) % _unproxied(self)


def proxy_imod(self, value, /):
    target = _proxy_target(self)
    target %= _unproxied(value)
    return target


def proxy_lshift(self, value, /):
    return _unproxied(self) << _unproxied(value)


def proxy_rlshift(self, value, /):
    return _unproxied(value) << _unproxied(self)


def proxy_ilshift(self, value, /):
    target = _proxy_target(self)
    target <<= _unproxied(value)
    return target


def proxy_rshift(self, value, /):
    return _unproxied(self) >> _unproxied(value)


def proxy_rrshift(self, value, /):
    return _unproxied(value) >> _unproxied(self)


def proxy_irshift(self, value, /):
    target = _proxy_target(self)
    target >>= _unproxied(value)
    return target


def proxy_and(self, value, /):
    return _unproxied(self) & _unproxied(value)


def proxy_rand(self, value, /):
    return _unproxied(value) & _unproxied(self)


def proxy_iand(self, value, /):
    target = _proxy_target(self)
    target &= _unproxied(value)
    return target


def proxy_xor(self, value, /):
    return _unproxied(self) ^ _unproxied(value)


def proxy_rxor(self, value, /):
    return _unproxied(value) ^ _unproxied(self)


def proxy_ixor(self, value, /):
    target = _proxy_target(self)
    target ^= _unproxied(value)
    return target


def proxy_or(self, value, /):
    return _unproxied(self) | _unproxied(value)


def proxy_ror(self, value, /):
    return _unproxied(value) | _unproxied(self)


def proxy_ior(self, value, /):
    target = _proxy_target(self)
    target |= _unproxied(value)
    return target


def proxy_floordiv(self, value, /):
    return _unproxied(self) // _unproxied(value)


def proxy_rfloordiv(self, value, /):
    return _unproxied(value) // _unproxied(self)


def proxy_ifloordiv(self, value, /):
    target = _proxy_target(self)
    target //= _unproxied(value)
    return target


def proxy_truediv(self, value, /):
    return _unproxied(self) / _unproxied(value)


def proxy_rtruediv(self, value, /):
    return _unproxied(value) / _unproxied(self)


def proxy_itruediv(self, value, /):
    target = _proxy_target(self)
    target /= _unproxied(value)
    return target


def proxy_matmul(self, value, /):
    return _unproxied(self) @ _unproxied(value)


def proxy_rmatmul(self, value, /):
    return _unproxied(value) @ _unproxied(self)


def proxy_imatmul(self, value, /):
    target = _proxy_target(self)
    target @= _unproxied(value)
    return target
