# None, Ellipsis and NotImplemented, and the warnings that operations on simple values give.


def warn(category, text, stacklevel=1):
    BUILTIN_MODULES['_warnings'].warn(text, category, stacklevel)


def warn_strict_subclass(result, base, where, noun):
    warn(DeprecationWarning, f'{where} returned {noun} (type {_type_of(result).__name__}).  The ability to return an instance of a strict subclass '
         f'of {base} is deprecated, and may not be supported in a future version of Python.')
    return result


def warn_int_subclass(result):
    return warn_strict_subclass(result, 'int', '__int__', 'non-int')


def warn_index_subclass(result):
    return warn_strict_subclass(result, 'int', '__index__', 'non-int')


def warn_complex_subclass(result):
    return warn_strict_subclass(result, 'complex', '__complex__', 'non-complex')


def warn_float_subclass(result, owner):
    return warn_strict_subclass(result, 'float', f'{_type_of(owner).__name__}.__float__', 'non-float')


def singleton_repr(self):
    return repr(self)


def singleton_bool(self):
    return False


def singleton_hash(self):
    return hash(self)


def singleton_reduce(self):
    return repr(self)


def singleton_new(cls, *args, **kwargs):
    name = cls.__name__
    if args or kwargs:
        raise TypeError(f"{'EllipsisType' if name == 'ellipsis' else name} takes no arguments")
    return None if name == 'NoneType' else ... if name == 'ellipsis' else NotImplemented


def not_implemented_bool(self):
    warn(DeprecationWarning, 'NotImplemented should not be used in a boolean context')
    return True


def bool_invert(self):
    warn(DeprecationWarning, "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise "
         "inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator "
         'for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.')
    return -1 - int(self)
