# Integer kernels of _decimal: rounding of coefficients, and exp, ln, log10 and powers to a number of digits. A coefficient is an int >= 0.
# The functions follow the General Decimal Arithmetic specification (speleotrove.com/decimal); results of exp, ln and log10 are correctly rounded:
# they are computed with guard digits, and again with more where the guard digits leave open to which side the result is to be rounded.
from math import isqrt as _isqrt

ROUND_UP = 'ROUND_UP'
ROUND_DOWN = 'ROUND_DOWN'
ROUND_CEILING = 'ROUND_CEILING'
ROUND_FLOOR = 'ROUND_FLOOR'
ROUND_HALF_UP = 'ROUND_HALF_UP'
ROUND_HALF_DOWN = 'ROUND_HALF_DOWN'
ROUND_HALF_EVEN = 'ROUND_HALF_EVEN'
ROUND_05UP = 'ROUND_05UP'
ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)

_TEXT_DIGITS = 4000  # below the limit of int and str


def length(coefficient):
    """Decimal digits, 1 for 0."""
    if coefficient < 1000000000000000000:
        return len(str(coefficient))
    estimate = (coefficient.bit_length() - 1) * 30103 // 100000 + 1
    while 10 ** estimate <= coefficient:
        estimate += 1
    while 10 ** (estimate - 1) > coefficient:
        estimate -= 1
    return estimate


def text(coefficient):
    if coefficient.bit_length() < 13000:
        return str(coefficient)
    digits = length(coefficient)
    half = digits // 2
    high, low = divmod(coefficient, 10 ** half)
    return text(high) + text(low).rjust(half, '0')


def number(digits):
    if len(digits) <= _TEXT_DIGITS:
        return int(digits)
    half = len(digits) // 2
    return number(digits[:-half]) * 10 ** half + number(digits[-half:])


def shorten(coefficient, drop, rounding, sign):
    """coefficient / 10**drop rounded to an int; and whether that was inexact."""
    if drop > length(coefficient) + 1:
        kept, rest, half = 0, coefficient, coefficient * 2 + 1
        unit = half * 2
    else:
        unit = 10 ** drop
        kept, rest = divmod(coefficient, unit)
    if not rest:
        return kept, False
    if rounding == ROUND_HALF_EVEN:
        up = rest * 2 > unit or (rest * 2 == unit and kept & 1)
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_HALF_UP:
        up = rest * 2 >= unit
    elif rounding == ROUND_HALF_DOWN:
        up = rest * 2 > unit
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = sign
    else:
        up = kept % 5 == 0
    return kept + 1 if up else kept, True


def square_root(coefficient, exponent, precision):
    """(coefficient, exponent, is exact) with at least precision + 1 digits; an inexact one never ends in 0 or 5."""
    if exponent & 1:
        coefficient *= 10
        exponent -= 1
    digits = length(coefficient)
    shift = precision + 2 - (digits + 1) // 2
    if shift >= 0:
        scaled = coefficient * 100 ** shift
        root = _isqrt(scaled)
        exact = root * root == scaled
    else:
        scaled, rest = divmod(coefficient, 100 ** -shift)
        root = _isqrt(scaled)
        exact = rest == 0 and root * root == scaled
    if exact:
        return root, exponent // 2 - shift, True
    return (root + 1 if root % 5 == 0 else root), exponent // 2 - shift, False


# ---- fixed-point series: numbers are ints scaled by 10**places


def _exp_series(value, unit):
    """exp(value / unit) * unit for |value| < unit."""
    halvings = 12
    scale = 1 << halvings
    wide = unit << (2 * halvings)
    small = value << halvings  # value / 2**halvings, scaled by wide
    total = term = wide
    n = 1
    while term:
        term = term * small // (wide * n)
        total += term
        n += 1
    for _ in range(halvings):
        total = total * total // wide
    return total * unit // wide


def _ln_series(numerator, denominator, unit):
    """2 * atanh((n - d) / (n + d)) * unit = ln(n / d) * unit, for a quotient near 1."""
    small = (numerator - denominator) * unit // (numerator + denominator)
    square = small * small // unit
    total = term = small
    n = 3
    while term:
        term = term * square // unit
        total += term // n
        n += 2
    return 2 * total


def _ln_of_ten(unit):
    # ln 10 = 3 ln 2 + ln 5/4 and ln 2 = ln 4/3 + ln 3/2: series of numbers near 1
    ln2 = _ln_series(4, 3, unit) + _ln_series(3, 2, unit)
    return 3 * ln2 + _ln_series(5, 4, unit)


def _ln_scaled(coefficient, exponent, places):
    """ln(coefficient * 10**exponent) * 10**places, off by a few units."""
    guard = places + 12 + length(abs(exponent) + 1)
    unit = 10 ** guard
    adjusted = length(coefficient) + exponent - 1
    mantissa = coefficient * 10 ** (guard - length(coefficient) + 1) if length(coefficient) <= guard + 1 else coefficient // 10 ** (length(coefficient) - guard - 1)
    halvings = 0
    while mantissa * 10 > unit * 13:  # the mantissa, 1 to 10, comes near 1 by square roots
        mantissa = _isqrt(mantissa * unit)
        halvings += 1
    value = _ln_series(mantissa, unit, unit) << halvings
    if adjusted:
        value += adjusted * _ln_of_ten(unit)
    return value // 10 ** (guard - places)


def _settle(compute, precision):
    """Of compute(digits) -> (coefficient, exponent), off by less than 1000 in the last place: rounded for certain, never to end in 0 or 5."""
    extra = 6
    while True:
        coefficient, exponent = compute(precision + extra)
        drop = length(coefficient) - precision - 1
        if drop > 0:
            rest = coefficient % (5 * 10 ** (drop - 1))
            if 1000 < rest < 5 * 10 ** (drop - 1) - 1000:
                kept = coefficient // 10 ** (drop - 1)
                return (kept + 1 if kept % 5 == 0 else kept), exponent + drop - 1
        extra *= 2


def natural_logarithm(coefficient, exponent, precision):
    """|ln| of a number that is not 1: (sign, coefficient, exponent)."""
    adjusted = length(coefficient) + exponent - 1
    first = _ln_scaled(coefficient, exponent, 30 + length(coefficient))
    sign = 1 if first < 0 else 0
    magnitude = length(abs(first)) - 30 - length(coefficient)

    def compute(digits):
        places = max(digits - magnitude, 3)
        return abs(_ln_scaled(coefficient, exponent, places)), -places
    return (sign, *_settle(compute, precision))


def decimal_logarithm(coefficient, exponent, precision):
    """|log10| of a number that is no power of ten."""
    first = _ln_scaled(coefficient, exponent, 30 + length(coefficient))
    sign = 1 if first < 0 else 0
    magnitude = length(abs(first)) - 30 - length(coefficient)

    def compute(digits):
        places = max(digits - magnitude + 2, 3)
        unit = 10 ** (places + 5)
        value = abs(_ln_scaled(coefficient, exponent, places + 5))
        return value * unit // _ln_of_ten(unit) // 10 ** 5, -places
    return (sign, *_settle(compute, precision))


def _exp_scaled(value, places, digits):
    """exp(value / 10**places) as (coefficient of about `digits` digits, exponent)."""
    guard = max(places, digits + 10)
    value *= 10 ** (guard - places)
    unit = 10 ** guard
    tens, rest = divmod(value, _ln_of_ten(unit))
    result = _exp_series(rest // 4, unit)
    result = result * result // unit
    result = result * result // unit
    drop = max(length(result) - digits, 0)
    return result // 10 ** drop, tens - guard + drop


def exponential(sign, coefficient, exponent, precision):
    """e**x of a number that is neither 0 nor so large that the result's exponent has 20 digits."""
    def compute(digits):
        places = digits + max(length(coefficient) + exponent, 0) + 5
        value = coefficient * 10 ** (exponent + places) if exponent + places >= 0 else coefficient // 10 ** -(exponent + places)
        return _exp_scaled(-value if sign else value, places, digits)
    return _settle(compute, precision)


def power(coefficient, exponent, sign, power_coefficient, power_exponent, precision):
    """x**y of x > 0 other than 1, where the result is not exact."""
    def compute(digits):
        places = digits + max(length(power_coefficient) + power_exponent, 0) + 12
        extra = length(power_coefficient) + abs(power_exponent)
        logarithm = _ln_scaled(coefficient, exponent, places + extra)
        value = logarithm * power_coefficient
        shift = power_exponent - extra
        value = value * 10 ** shift if shift >= 0 else value // 10 ** -shift
        return _exp_scaled(-value if sign else value, places, digits)
    return _settle(compute, precision)
