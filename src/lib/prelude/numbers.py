# What numbers need Python code for: arguments with conversions of their own (__index__, __float__ ...), errors with more than a text,
# and what is not asked for often.


def buffer_bytes(value):
    """What an object lends as a buffer; None where it lends nothing."""
    try:
        return bytes(memoryview(value))
    except TypeError:
        return None


def raise_out_of_range():
    raise OverflowError(34, 'Numerical result out of range')


def int_power_mod_inverse(base, exponent, modulus):
    # a negative exponent: the power of the inverse, found by Euclid's algorithm
    size = abs(modulus)
    inverse, other = 1, 0
    a, b = base % size, size
    while b:
        quotient = a // b
        a, b = b, a - quotient * b
        inverse, other = other, inverse - quotient * other
    if a != 1:
        raise ValueError('base is not invertible for the given modulus')
    return pow(inverse, -exponent, modulus)


def number_index(value):
    # operator.index
    method = special_method(value, '__index__')
    if method is None:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    result = method()
    if not isinstance(result, int):
        raise TypeError(f'__index__ returned non-int (type {type(result).__name__})')
    if type(result) is not int:
        warn_index_subclass(result)
    return _int_wrap(int, result)


# ---- int


def int_literal_error(text, base):
    shown = repr(text)
    raise ValueError(f'invalid literal for int() with base {base}: {shown[:200]}')


def int_with_base(type_, value, base):
    return int.__new__(type_, value, number_index(base))


def int_from_object(type_, value):
    kind = type(value)
    method = special_method(value, '__int__')
    if method is not None:
        result = method()
        if not isinstance(result, int):
            raise TypeError(f'__int__ returned non-int (type {type(result).__name__})')
        return _int_wrap(type_, result if type(result) is int else warn_int_subclass(result))
    if _class_lookup(kind, '__index__', _nothing) is not _nothing:
        return _int_wrap(type_, number_index(value))
    method = special_method(value, '__trunc__')
    if method is not None:
        warn(DeprecationWarning, 'The delegation of int to __trunc__ is deprecated.')
        result = method()
        if not isinstance(result, int):
            if _class_lookup(type(result), '__index__', _nothing) is _nothing:
                raise TypeError(f'__trunc__ returned non-Integral (type {type(result).__name__})')
            result = number_index(result)
        return _int_wrap(type_, result)
    if isinstance(value, (str, bytes, bytearray)):
        return _int_parse(type_, value, 10)
    data = buffer_bytes(value)
    if data is not None:
        return _int_parse(type_, data, 10)
    raise TypeError("int() argument must be a string, a bytes-like object or a real number, "
                    f"not '{kind.__name__}'")


def int_to_bytes(value, length, byteorder, signed):
    return int.to_bytes(value, number_index(length), byteorder, signed=bool(signed))


def int_from_bytes(type_, source, byteorder, signed):
    kind = type(source)
    method = special_method(source, '__bytes__')
    if method is not None and not isinstance(source, (bytes, bytearray)):
        source = method()
        if not isinstance(source, bytes):
            raise TypeError(f'__bytes__ returned non-bytes (type {type(source).__name__})')
    elif not isinstance(source, (bytes, bytearray)):
        if isinstance(source, str):
            raise TypeError("cannot convert 'str' object to bytes")
        if isinstance(source, int) or not (_class_lookup(kind, '__iter__', _nothing) is not _nothing or isinstance(source, memoryview)):
            raise TypeError(f"cannot convert '{kind.__name__}' object to bytes")
        source = bytes(source)
    value = int.from_bytes(source, byteorder, signed=bool(signed))
    return value if type_ is int else type_(value)


def int_round(value, digits):
    # to a multiple of 10 ** -digits, half to even
    digits = number_index(digits)
    if digits >= 0:
        return value
    unit = 10 ** -digits
    quotient, rest = divmod(value, unit)
    twice = 2 * rest
    if twice > unit or twice == unit and quotient & 1:
        quotient += 1
    return quotient * unit


# ---- float


def float_literal_error(text):
    raise ValueError(f'could not convert string to float: {text!r}')


def float_of(value, complaint="must be real number, not "):
    # what functions that take a float make of an argument that is none
    kind = type(value)
    method = special_method(value, '__float__')
    if method is not None:
        result = method()
        if not isinstance(result, float):
            raise TypeError(f'{kind.__name__}.__float__ returned non-float (type {type(result).__name__})')
        if type(result) is not float:
            warn_float_subclass(result, value)
        return _float_wrap(float, result)
    if _class_lookup(kind, '__index__', _nothing) is not _nothing:
        return float(number_index(value))
    raise TypeError(f"{complaint}{kind.__name__}")


def float_from_object(type_, value):
    kind = type(value)
    if _class_lookup(kind, '__float__', _nothing) is not _nothing or _class_lookup(kind, '__index__', _nothing) is not _nothing:
        return _float_wrap(type_, float_of(value))
    if isinstance(value, (str, bytes, bytearray)):
        return _float_parse(type_, value)
    data = buffer_bytes(value)
    if data is not None:
        return _float_parse(type_, data)
    raise TypeError(f"float() argument must be a string or a real number, not '{kind.__name__}'")


def float_getformat(type_, typestr):
    if typestr == 'double' or typestr == 'float':
        return 'IEEE, little-endian'
    if not isinstance(typestr, str):
        raise TypeError(f'__getformat__() argument must be str, not {type(typestr).__name__}')
    raise ValueError("__getformat__() argument 1 must be 'double' or 'float'")


def round_to_index(value, digits):
    return float.__round__(value, number_index(digits))


def call_class(type_, value):
    return type_(value)


# ---- complex


def complex_part(value, which):
    # an argument of complex() as a complex, or a float
    kind = type(value)
    if which == 'first':
        method = special_method(value, '__complex__')
        if method is not None:
            result = method()
            if not isinstance(result, complex):
                raise TypeError(f'__complex__ returned non-complex (type {type(result).__name__})')
            if type(result) is not complex:
                warn_complex_subclass(result)
            return complex.__pos__(result)
    elif isinstance(value, complex):
        return complex.__pos__(value)
    if _class_lookup(kind, '__float__', _nothing) is not _nothing or _class_lookup(kind, '__index__', _nothing) is not _nothing:
        return float_of(value)
    if which == 'first':
        raise TypeError(f"complex() first argument must be a string or a number, not '{kind.__name__}'")
    raise TypeError(f"complex() second argument must be a number, not '{kind.__name__}'")


def complex_from_objects(type_, real, imag):
    # imag is type_ where it was not given
    if imag is type_:
        return complex.__new__(type_, complex_part(real, 'first'))
    kind = type(real)
    if not (_class_lookup(kind, '__complex__') is not None or _class_lookup(kind, '__float__', _nothing) is not _nothing or _class_lookup(kind, '__index__', _nothing) is not _nothing):
        raise TypeError(f"complex() first argument must be a string or a number, not '{kind.__name__}'")
    kind = type(imag)
    if not (isinstance(imag, complex) or _class_lookup(kind, '__float__', _nothing) is not _nothing or _class_lookup(kind, '__index__', _nothing) is not _nothing):
        raise TypeError(f"complex() second argument must be a number, not '{kind.__name__}'")
    return complex.__new__(type_, complex_part(real, 'first'), complex_part(imag, 'second'))


# ---- built-in functions


def divmod_of(left, right):
    # the right side's method first where its class is a subclass that has its own
    left_class = type(left)
    right_class = type(right)
    forward = _class_lookup(left_class, '__divmod__')
    backward = _class_lookup(right_class, '__rdivmod__')
    if left_class is right_class:
        backward = None
    elif (backward is not None and issubclass(right_class, left_class)
            and backward is not _class_lookup(left_class, '__rdivmod__')):
        result = _bind(backward, right, right_class)(left)
        if result is not NotImplemented:
            return result
        backward = None
    if forward is not None:
        result = _bind(forward, left, left_class)(right)
        if result is not NotImplemented:
            return result
    if backward is not None:
        result = _bind(backward, right, right_class)(left)
        if result is not NotImplemented:
            return result
    raise TypeError('unsupported operand type(s) for divmod(): '
                    f"'{left_class.__name__}' and '{right_class.__name__}'")


def pow_of_three(base, exponent, modulus):
    for value in (base, exponent, modulus):
        if isinstance(value, complex):
            if isinstance(base, (int, float, complex)):
                raise ValueError('complex modulo')
    for owner in (base, exponent, modulus):
        method = special_method(owner, '__pow__')
        if method is not None and (owner is base or isinstance(owner, (int, float))):
            result = (method(exponent, modulus) if owner is base else type(owner).__pow__(base, exponent, modulus)) if isinstance(base, type(owner)) or owner is base else NotImplemented
            if result is not NotImplemented:
                return result
    if isinstance(base, (int, float)) and (isinstance(exponent, float) or isinstance(modulus, float)):
        raise TypeError('pow() 3rd argument not allowed unless all arguments are integers')
    raise TypeError("unsupported operand type(s) for ** or pow(): "
                    f"'{type(base).__name__}', '{type(exponent).__name__}', '{type(modulus).__name__}'")


def round_by_method(value, digits):
    method = special_method(value, '__round__')
    return method() if digits is None else method(digits)


def sum_of(iterable, start):
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    if isinstance(start, bytes):
        raise TypeError("sum() can't sum bytes [use b''.join(seq) instead]")
    if isinstance(start, bytearray):
        raise TypeError("sum() can't sum bytearray [use b''.join(seq) instead]")
    items = iter(iterable)
    state = [0, start, 0.0]
    if type(start) is int or type(start) is float:
        while True:
            if _enters_frames(items):
                for item in items:
                    if not _sum_step(state, item):
                        break
                else:
                    return sum_end(state)
            else:
                item = _sum_run(state, items)
                if item is state:
                    return sum_end(state)
            total = sum_end(state) + item
            if type(state[1]) is int and type(total) is float:
                # from ints to floats once
                state = [1, total, 0.0]
                continue
            break
    else:
        total = start
    for item in items:
        total = total + item
    return total


def sum_end(state):
    total, lost = state[1], state[2]
    if lost and lost - lost == 0.0:
        total += lost
    return total


def extreme_of(iterable, key, default, greatest):
    # default: () or (default,)
    items = iter(iterable)
    for best in items:
        break
    else:
        if default:
            return default[0]
        raise ValueError(f"{'max' if greatest else 'min'}() iterable argument is empty")
    if key is None:
        if greatest:
            for item in items:
                if item > best:
                    best = item
        else:
            for item in items:
                if item < best:
                    best = item
        return best
    best_key = key(best)
    for item in items:
        item_key = key(item)
        if item_key > best_key if greatest else item_key < best_key:
            best = item
            best_key = item_key
    return best
