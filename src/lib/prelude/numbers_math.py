# Module math for arguments that are neither floats nor ints: what they convert to, then the native function again.


def math_one(which, x):
    return _math(which, float_of(x))


def math_two(which, x, y):
    return _math(which, float_of(x), float_of(y))


def math_whole(which, x):
    # floor (34) and ceil (35)
    name = '__floor__' if which == 34 else '__ceil__'
    method = special_method(x, name)
    if method is not None:
        return method()
    return _math(which, float_of(x))


def math_trunc(x):
    if isinstance(x, float):
        return float.__trunc__(x)
    method = special_method(x, '__trunc__')
    if method is None:
        raise TypeError(f"type {type(x).__name__} doesn't define __trunc__ method")
    return method()


def math_log_base(x, base):
    if not isinstance(x, int):
        x = float_of(x)
    if not isinstance(base, int):
        base = float_of(base)
    return _math_module.log(x, base)


def math_ldexp(x, i):
    return _math_module.ldexp(float_of(x), i)


def math_fma(x, y, z):
    return _math_module.fma(float_of(x), float_of(y), float_of(z))


def math_nextafter(x, y, steps):
    if steps is None:
        return _math_module.nextafter(float_of(x), float_of(y))
    return _math_module.nextafter(float_of(x), float_of(y), steps=number_index(steps))


def math_isclose(a, b, rel_tol, abs_tol):
    return _math_module.isclose(float_of(a), float_of(b), rel_tol=float_of(rel_tol), abs_tol=float_of(abs_tol))


# ---- of ints


def math_factorial(n):
    return _math_module.factorial(number_index(n))


def math_comb(n, k):
    return _math_module.comb(number_index(n), number_index(k))


def math_comb_large(n, k):
    # n or k beyond 48 bits
    if k > n:
        return 0
    k = min(k, n - k)
    if k > 0x7fffffffffffffff:
        raise OverflowError('min(n - k, k) must not exceed 9223372036854775807')
    result = 1
    for i in range(k):
        result = result * (n - i) // (i + 1)
    return result


def math_perm(n, k):
    return _math_module.perm(number_index(n), number_index(k))


def math_perm_large(n, k):
    if k > n:
        return 0
    if k > 0x7fffffffffffffff:
        raise OverflowError('k must not exceed 9223372036854775807')
    result = 1
    for i in range(k):
        result *= n - i
    return result


def math_isqrt(n):
    return _math_module.isqrt(number_index(n))


def math_gcd(integers):
    return _math_module.gcd(*[number_index(i) for i in integers])


def math_lcm(integers):
    return _math_module.lcm(*[number_index(i) for i in integers])


# ---- of sequences


def math_fsum(iterable):
    return _math_module.fsum([float(x) if isinstance(x, (int, float)) else float_of(x) for x in iterable])


def math_hypot(coordinates):
    return _math_module.hypot(*[float(x) if isinstance(x, (int, float)) else float_of(x) for x in coordinates])


def math_dist(p, q):
    p = tuple(p)
    q = tuple(q)
    if len(p) != len(q):
        raise ValueError('both points must have the same number of dimensions')
    p = [float(x) if isinstance(x, (int, float)) else float_of(x) for x in p]
    q = [float(x) if isinstance(x, (int, float)) else float_of(x) for x in q]
    return _math_module.dist(p, q)


def math_prod(iterable, start):
    for item in iterable:
        start = start * item
    return start


def math_sumprod(p, q):
    if type(p) is not list and type(p) is not tuple or type(q) is not list and type(q) is not tuple:
        p = list(p)
        q = list(q)
        return _math_module.sumprod(p, q)
    total = 0
    for x, y in zip(p, q):
        total = total + x * y
    return total
