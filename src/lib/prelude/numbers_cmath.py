# Module cmath. Formulas as in W. Kahan's "Branch cuts for complex elementary functions": signed zeros choose the side of a cut, large
# arguments are scaled so that nothing overflows on the way. Arguments with an infinity or a NaN are given their limits by cases.

_LARGE = 4.49423283715579e+307  # a quarter of the largest float
_SQRT_LARGE = 6.703903964971298e+153
_LOG_LARGE = 708.3964185322641
_LN2 = 0.6931471805599453
_LN10 = 2.302585092994046
_PI = 3.141592653589793
_INF = 1e400
_NAN = _INF - _INF


def cmath_number(z):
    kind = type(z)
    if kind is complex:
        return z
    if isinstance(z, complex) or isinstance(z, (int, float)):
        return complex(z)
    method = special_method(z, '__complex__')
    if method is not None:
        result = method()
        if not isinstance(result, complex):
            raise TypeError(f'__complex__ returned non-complex (type {type(result).__name__})')
        if type(result) is not complex:
            warn_complex_subclass(result)
        return complex(result)
    return complex(float_of(z))


def cmath_finite(z):
    return z.real - z.real == 0.0 and z.imag - z.imag == 0.0


def cmath_signed(size, sign):
    return _math_module.copysign(size, sign)


def cmath_check(z, result):
    # a NaN or an infinity that did not come from one
    if cmath_finite(z):
        if result.real != result.real or result.imag != result.imag:
            raise ValueError('math domain error')
        if not cmath_finite(result):
            raise OverflowError('math range error')
    return result


def cmath_isfinite(z):
    return cmath_finite(cmath_number(z))


def cmath_isnan(z):
    z = cmath_number(z)
    return z.real != z.real or z.imag != z.imag


def cmath_isinf(z):
    z = cmath_number(z)
    return _math_module.isinf(z.real) or _math_module.isinf(z.imag)


def cmath_phase(z):
    z = cmath_number(z)
    return _math_module.atan2(z.imag, z.real)


def cmath_polar(z):
    z = cmath_number(z)
    size = _math_module.hypot(z.real, z.imag)
    if size == _INF and cmath_finite(z):
        raise OverflowError('math range error')
    return size, _math_module.atan2(z.imag, z.real)


def cmath_rect(r, phi):
    r = float_of(r)
    phi = float_of(phi)
    if r - r != 0.0 or phi - phi != 0.0:
        if r == 0.0 and phi - phi != 0.0:
            if phi == phi:
                raise ValueError('math domain error')
            return complex(0.0, 0.0) if r == 0.0 and phi == phi else complex(r, 0.0)
        if phi - phi != 0.0:
            if phi == phi and r == r:
                raise ValueError('math domain error')
            return complex(r if r - r != 0.0 and r == r else _NAN, _NAN)
        if r != r:
            return complex(_NAN, 0.0 if phi == 0.0 else _NAN)
        if phi == 0.0:
            return complex(r, r * phi if r == r and r - r == 0.0 else cmath_signed(0.0, phi) * cmath_signed(1.0, r))
        return complex(cmath_signed(_INF, _math_module.cos(phi) * r), cmath_signed(_INF, _math_module.sin(phi) * r))
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * _math_module.cos(phi), r * _math_module.sin(phi))


def cmath_sqrt(z):
    z = cmath_number(z)
    x, y = z.real, z.imag
    if not cmath_finite(z):
        if _math_module.isinf(y):
            return complex(_INF, y)
        if x == _INF:
            return complex(x, y if y != y else cmath_signed(0.0, y))
        if x == -_INF:
            return complex(_NAN, _INF) if y != y else complex(0.0, cmath_signed(_INF, y))
        return complex(_NAN, _NAN)
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308 and (ax > 0.0 or ay > 0.0):
        ax = _math_module.ldexp(ax, 53)
        s = _math_module.ldexp(_math_module.sqrt(ax + _math_module.hypot(ax, _math_module.ldexp(ay, 53))), -27)
    else:
        ax /= 8.0
        s = 2.0 * _math_module.sqrt(ax + _math_module.hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if x >= 0.0:
        return complex(s, cmath_signed(d, y))
    return complex(d, cmath_signed(s, y))


def cmath_exp(z):
    z = cmath_number(z)
    x, y = z.real, z.imag
    if not cmath_finite(z):
        if x - x != 0.0 and y - y == 0.0 and y != 0.0 and x == x:
            if x > 0.0:
                return complex(cmath_signed(_INF, _math_module.cos(y)), cmath_signed(_INF, _math_module.sin(y)))
            return complex(cmath_signed(0.0, _math_module.cos(y)), cmath_signed(0.0, _math_module.sin(y)))
        if _math_module.isinf(y) and (x - x == 0.0 or x == _INF):
            raise ValueError('math domain error')
        if x == _INF:
            return complex(x, y)
        if x == -_INF:
            return complex(0.0, cmath_signed(0.0, y) if y == y else 0.0)
        if x != x:
            return complex(_NAN, y if y == 0.0 else _NAN)
        return complex(_NAN, _NAN)
    if x > _LOG_LARGE:
        length = cmath_exp_float(x - 1.0)
        return cmath_check(z, complex(length * _math_module.cos(y) * 2.718281828459045, length * _math_module.sin(y) * 2.718281828459045))
    length = cmath_exp_float(x)
    return complex(length * _math_module.cos(y), length * _math_module.sin(y))


def cmath_exp_float(x):
    return _math_module.exp(x) if x < 709.782712893384 else _INF


def cmath_log(z, base=None):
    result = cmath_ln(cmath_number(z))
    if base is not None:
        divisor = cmath_ln(cmath_number(base))
        if divisor == 0:
            raise ZeroDivisionError('complex division by zero')
        result = result / divisor
    return result


def cmath_ln(z):
    x, y = z.real, z.imag
    angle = _math_module.atan2(y, x)
    ax, ay = abs(x), abs(y)
    if not cmath_finite(z):
        return complex(_INF if ax == _INF or ay == _INF else _NAN, angle)
    if ax > _LARGE or ay > _LARGE:
        return complex(_math_module.log(_math_module.hypot(ax / 2.0, ay / 2.0)) + _LN2, angle)
    if ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308:
        if ax == 0.0 and ay == 0.0:
            raise ValueError('math domain error')
        return complex(_math_module.log(_math_module.hypot(_math_module.ldexp(ax, 53), _math_module.ldexp(ay, 53))) - 53 * _LN2, angle)
    h = _math_module.hypot(ax, ay)
    if 0.71 <= h <= 1.73:
        if ax < ay:
            ax, ay = ay, ax
        return complex(_math_module.log1p((ax - 1.0) * (ax + 1.0) + ay * ay) / 2.0, angle)
    return complex(_math_module.log(h), angle)


def cmath_log10(z):
    result = cmath_ln(cmath_number(z))
    return complex(result.real / _LN10, result.imag / _LN10)


def cmath_acos(z):
    z = cmath_number(z)
    x, y = z.real, z.imag
    if not cmath_finite(z):
        return cmath_acos_limit(x, y)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = _math_module.log(_math_module.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        if x < 0.0:
            return complex(_math_module.atan2(abs(y), x), -cmath_signed(size, y))
        return complex(_math_module.atan2(abs(y), x), cmath_signed(size, -y))
    s1 = cmath_sqrt(complex(1.0 - x, -y))
    s2 = cmath_sqrt(complex(1.0 + x, y))
    return complex(2.0 * _math_module.atan2(s1.real, s2.real), _math_module.asinh(s2.real * s1.imag - s2.imag * s1.real))


def cmath_acos_limit(x, y):
    if _math_module.isinf(x) and _math_module.isinf(y):
        return complex(_PI / 4.0 if x > 0.0 else 3.0 * _PI / 4.0, -y)
    if _math_module.isinf(x):
        if y != y:
            return complex(_NAN, _INF)
        return complex(0.0 if x > 0.0 else _PI, cmath_signed(_INF, -y))
    if _math_module.isinf(y):
        return complex(_NAN if x != x else _PI / 2.0, -y)
    if x == 0.0:
        return complex(_PI / 2.0, _NAN)
    return complex(_NAN, _NAN)


def cmath_acosh(z):
    z = cmath_number(z)
    x, y = z.real, z.imag
    if not cmath_finite(z):
        limit = cmath_acos_limit(x, y)
        if y != y and not _math_module.isinf(x):
            return complex(_NAN, _NAN)
        return complex(abs(limit.imag), cmath_signed(limit.real, y) if y == y else limit.real)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(_math_module.log(_math_module.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0, _math_module.atan2(y, x))
    s1 = cmath_sqrt(complex(x - 1.0, y))
    s2 = cmath_sqrt(complex(x + 1.0, y))
    return complex(_math_module.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * _math_module.atan2(s1.imag, s2.real))


def cmath_asin(z):
    # asin(z) = -i asinh(iz)
    z = cmath_number(z)
    s = cmath_asinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def cmath_asinh(z):
    z = cmath_number(z)
    x, y = z.real, z.imag
    if not cmath_finite(z):
        if _math_module.isinf(x):
            if y != y:
                return complex(x, y)
            angle = _PI / 4.0 if _math_module.isinf(y) else 0.0
            return complex(x, cmath_signed(angle, y))
        if _math_module.isinf(y):
            return complex(cmath_signed(_INF, x), _NAN if x != x else cmath_signed(_PI / 2.0, y))
        return complex(_NAN, y if y == 0.0 and x != x else _NAN)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = _math_module.log(_math_module.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return complex(cmath_signed(size, x), _math_module.atan2(y, abs(x)))
    s1 = cmath_sqrt(complex(1.0 + y, -x))
    s2 = cmath_sqrt(complex(1.0 - y, x))
    return complex(_math_module.asinh(s1.real * s2.imag - s2.real * s1.imag), _math_module.atan2(y, s1.real * s2.real - s1.imag * s2.imag))


def cmath_atan(z):
    # atan(z) = -i atanh(iz)
    z = cmath_number(z)
    s = cmath_atanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def cmath_atanh(z):
    z = cmath_number(z)
    x, y = z.real, z.imag
    if not cmath_finite(z):
        if _math_module.isinf(y):
            return complex(cmath_signed(0.0, x), cmath_signed(_PI / 2.0, y))
        if _math_module.isinf(x):
            return complex(cmath_signed(0.0, x), _NAN if y != y else cmath_signed(_PI / 2.0, y))
        return complex(x if x == 0.0 else _NAN, _NAN)
    if x < 0.0 or (x == 0.0 and cmath_signed(1.0, x) < 0.0):
        return -cmath_atanh(-z)
    ay = abs(y)
    if x > _SQRT_LARGE or ay > _SQRT_LARGE:
        h = _math_module.hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / h / h, -cmath_signed(_PI / 2.0, -y))
    if x == 1.0 and ay < 1.4916681462400413e-154:
        if ay == 0.0:
            raise ValueError('math domain error')
        real = -_math_module.log(_math_module.sqrt(ay) / _math_module.sqrt(_math_module.hypot(ay, 2.0)))
        return complex(real, cmath_signed(_math_module.atan2(2.0, -ay) / 2.0, y))
    real = _math_module.log1p(4.0 * x / ((1.0 - x) * (1.0 - x) + ay * ay)) / 4.0
    return complex(real, -_math_module.atan2(-2.0 * y, (1.0 - x) * (1.0 + x) - ay * ay) / 2.0)


def cmath_cos(z):
    # cos(z) = cosh(iz)
    z = cmath_number(z)
    return cmath_cosh(complex(-z.imag, z.real))


def cmath_cosh(z):
    z = cmath_number(z)
    x, y = z.real, z.imag
    if not cmath_finite(z):
        if _math_module.isinf(y) and x == x:
            raise ValueError('math domain error')
        if _math_module.isinf(x) and y == y and y != 0.0:
            return complex(cmath_signed(_INF, _math_module.cos(y)), cmath_signed(_INF, _math_module.sin(y) * x))
        if _math_module.isinf(x):
            return complex(_INF, y if y != y else y * cmath_signed(1.0, x))
        if x != x:
            return complex(_NAN, y if y == 0.0 else _NAN)
        return complex(_NAN, 0.0 if x == 0.0 else _NAN)
    if abs(x) > _LOG_LARGE:
        shorter = x - cmath_signed(1.0, x)
        c, s = cmath_hyperbolic(shorter)
        return cmath_check(z, complex(_math_module.cos(y) * c * 2.718281828459045, _math_module.sin(y) * s * 2.718281828459045))
    return complex(_math_module.cos(y) * _math_module.cosh(x), _math_module.sin(y) * _math_module.sinh(x))


def cmath_hyperbolic(x):
    # cosh and sinh, infinite where they overflow
    if abs(x) > 710.4:
        return _INF, cmath_signed(_INF, x)
    return _math_module.cosh(x), _math_module.sinh(x)


def cmath_sin(z):
    # sin(z) = -i sinh(iz)
    z = cmath_number(z)
    s = cmath_sinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def cmath_sinh(z):
    z = cmath_number(z)
    x, y = z.real, z.imag
    if not cmath_finite(z):
        if _math_module.isinf(y) and x == x:
            raise ValueError('math domain error')
        if _math_module.isinf(x) and y == y and y != 0.0:
            return complex(cmath_signed(_INF, _math_module.cos(y) * x), cmath_signed(_INF, _math_module.sin(y)))
        if _math_module.isinf(x):
            return complex(x, y)
        if x != x:
            return complex(_NAN, y if y == 0.0 else _NAN)
        return complex(x if x == 0.0 else _NAN, _NAN)
    if abs(x) > _LOG_LARGE:
        shorter = x - cmath_signed(1.0, x)
        c, s = cmath_hyperbolic(shorter)
        return cmath_check(z, complex(_math_module.cos(y) * s * 2.718281828459045, _math_module.sin(y) * c * 2.718281828459045))
    return complex(_math_module.cos(y) * _math_module.sinh(x), _math_module.sin(y) * _math_module.cosh(x))


def cmath_tan(z):
    # tan(z) = -i tanh(iz)
    z = cmath_number(z)
    s = cmath_tanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def cmath_tanh(z):
    z = cmath_number(z)
    x, y = z.real, z.imag
    if not cmath_finite(z):
        if _math_module.isinf(x):
            if y - y != 0.0 or y == 0.0:
                return complex(cmath_signed(1.0, x), y if y == 0.0 else 0.0)
            return complex(cmath_signed(1.0, x), cmath_signed(0.0, 2.0 * _math_module.sin(y) * _math_module.cos(y)))
        if _math_module.isinf(y) and x == x:
            raise ValueError('math domain error')
        if x != x:
            return complex(_NAN, y if y == 0.0 else _NAN)
        return complex(x if x == 0.0 else _NAN, _NAN)
    if abs(x) > _LOG_LARGE:
        return complex(cmath_signed(1.0, x), 4.0 * _math_module.sin(y) * _math_module.cos(y) * _math_module.exp(-2.0 * abs(x)))
    tx = _math_module.tanh(x)
    ty = _math_module.tan(y)
    cx = 1.0 / _math_module.cosh(x)
    txty = tx * ty
    denominator = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denominator, ty / denominator * cx * cx)


def cmath_isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a = cmath_number(a)
    b = cmath_number(b)
    rel_tol = float_of(rel_tol)
    abs_tol = float_of(abs_tol)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if cmath_isinf(a) or cmath_isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol
