# Arithmetic on Decimals: a function computes an exact or sufficiently long result and hands it to _finish, which rounds it to the context and
# raises its signals. _decimal imports it when class Decimal stands.
import _decimal_kernel as _kernel
from _decimal_kernel import ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN, length as _length, shorten as _shorten
from _decimal_signals import (
    Clamped, DivisionByZero, DivisionImpossible, DivisionUndefined, FloatOperation, Inexact, InvalidOperation, Overflow, Rounded, Subnormal,
    Underflow, _CONDITIONS, _SIGNALS,
)
from _decimal import Decimal

# ---- making Decimals, rounding, signals

def _make(sign, coefficient, exponent):
    """A Decimal as it is, without a context."""
    self = object.__new__(Decimal)
    self._sign = sign
    self._coefficient = coefficient
    self._exp = exponent
    return self


def _raise_all(context, conditions):
    """Sets the flags of conditions; raises where one of them is trapped."""
    trapped = []
    for condition in conditions:
        signal = InvalidOperation if condition in _CONDITIONS else condition
        dict.__setitem__(context.flags, signal, True)
        if context.traps[signal]:
            trapped.append(condition)
    if trapped:
        for signal in _SIGNALS:
            for condition in trapped:
                if condition is signal or (signal is InvalidOperation and condition in _CONDITIONS):
                    order = [*_CONDITIONS, *_SIGNALS]
                    raise signal(sorted(trapped, key=order.index))


def _rounded(result, context):
    """A native operation's (result, was it inexact) with its signals."""
    made, inexact = result
    traps, flags = context.traps, context.flags
    if traps[Rounded] or (inexact and traps[Inexact]):
        _raise_all(context, (Inexact, Rounded) if inexact else (Rounded,))
    if inexact:
        dict.__setitem__(flags, Inexact, True)
    dict.__setitem__(flags, Rounded, True)
    return made


def _raise(context, condition, result):
    _raise_all(context, (condition,))
    return result


def _float_operation(context):
    """Floats mixed with Decimals: flagged; where FloatOperation is trapped, an error (not for comparisons by == and !=)."""
    dict.__setitem__(context.flags, FloatOperation, True)
    if context.traps[FloatOperation]:
        raise FloatOperation([FloatOperation])


def _finish(sign, coefficient, exponent, context, conditions=()):
    """Rounds to the context and raises the signals of that and `conditions`."""
    prec, emin, emax = context.prec, context.Emin, context.Emax
    tiny, top = emin - prec + 1, emax - prec + 1
    raised = list(conditions)
    if not coefficient:
        highest = top if context.clamp else emax
        fitted = min(max(exponent, tiny), highest)
        if fitted != exponent:
            raised.append(Clamped)
        if raised:
            _raise_all(context, raised)
        return _make(sign, 0, fitted)
    digits = _length(coefficient)
    lowest = digits + exponent - prec
    if lowest > top:
        return _overflow(sign, context, raised)
    subnormal = lowest < tiny
    if subnormal:
        lowest = tiny
    if exponent < lowest:
        coefficient, inexact = _shorten(coefficient, lowest - exponent, context.rounding, sign)
        exponent = lowest
        if coefficient and _length(coefficient) > prec:
            coefficient //= 10
            exponent += 1
        if exponent > top:
            return _overflow(sign, context, raised)
        if inexact:
            raised += [Underflow, Subnormal, Inexact, Rounded] if subnormal else [Inexact, Rounded]
        else:
            raised += [Subnormal, Rounded] if subnormal else [Rounded]
        if not coefficient:
            raised.append(Clamped)
    elif subnormal:
        raised.append(Subnormal)
    if context.clamp and exponent > top:
        coefficient *= 10 ** (exponent - top)
        exponent = top
        raised.append(Clamped)
    if raised:
        _raise_all(context, raised)
    return _make(sign, coefficient, exponent)


def _overflow(sign, context, raised):
    _raise_all(context, [*raised, Overflow, Inexact, Rounded])
    rounding = context.rounding
    if rounding in (ROUND_DOWN, ROUND_05UP) or rounding == (ROUND_FLOOR, ROUND_CEILING)[sign]:
        return _make(sign, 10 ** context.prec - 1, context.Emax - context.prec + 1)
    return _make(sign, 0, 'F')


def _finish_nan(value, context):
    """A NaN whose payload fits the precision."""
    limit = context.prec - context.clamp
    coefficient = value._coefficient
    if _length(coefficient) > limit:
        coefficient %= 10 ** limit
    return _make(value._sign, coefficient, value._exp)


def _finish_value(value, context):
    exponent = value._exp
    if exponent.__class__ is int:
        return _finish(value._sign, value._coefficient, exponent, context)
    return value if exponent == 'F' else _finish_nan(value, context)


def _is_nan(value):
    return value._exp == 'n' or value._exp == 'N'


def _nan_result(context, *operands):
    """What an operation on NaNs gives; None where there is none among the operands."""
    for value in operands:
        if value._exp == 'N':
            _raise_all(context, (InvalidOperation,))
            return _finish_nan(_make(value._sign, value._coefficient, 'n'), context)
    for value in operands:
        if value._exp == 'n':
            return _finish_nan(value, context)
    return None


_NAN = _make(0, 0, 'n')
_ONE = _make(0, 1, 0)


def _float_parts(value):
    if value != value:
        return 0, 0, 'n'
    sign = 1 if str(value)[0] == '-' else 0
    if value in (float('inf'), float('-inf')):
        return sign, 0, 'F'
    numerator, denominator = abs(value).as_integer_ratio()
    places = denominator.bit_length() - 1
    return sign, numerator * 5 ** places, -places


# ---- arithmetic on Decimals


def _add(left, right, context):
    a, b = left._exp, right._exp
    if a.__class__ is not int or b.__class__ is not int:
        nan = _nan_result(context, left, right)
        if nan is not None:
            return nan
        if a == 'F':
            if b == 'F' and left._sign != right._sign:
                return _raise(context, InvalidOperation, _NAN)
            return _make(left._sign, 0, 'F')
        return _make(right._sign, 0, 'F')
    x, y = left._coefficient, right._coefficient
    exponent = min(a, b)
    negative_zero = 1 if context.rounding == ROUND_FLOOR and left._sign != right._sign else 0
    if not x and not y:
        return _finish(1 if left._sign and right._sign else negative_zero, 0, exponent, context)
    if not x:
        exponent = max(exponent, b - context.prec - 1)
        return _finish(right._sign, y * 10 ** (b - exponent) if b > exponent else y, min(b, exponent) if b > exponent else b, context)
    if not y:
        exponent = max(exponent, a - context.prec - 1)
        return _finish(left._sign, x * 10 ** (a - exponent) if a > exponent else x, min(a, exponent) if a > exponent else a, context)
    if a != b:
        # an operand far below the other one's last digit that counts only decides how the result is rounded
        if a > b:
            floor = a + min(-1, _length(x) - context.prec - 2)
            if _length(y) + b - 1 < floor:
                y, b = 1, floor
            x *= 10 ** (a - b)
            exponent = b
        else:
            floor = b + min(-1, _length(y) - context.prec - 2)
            if _length(x) + a - 1 < floor:
                x, a = 1, floor
            y *= 10 ** (b - a)
            exponent = a
    total = (-x if left._sign else x) + (-y if right._sign else y)
    if not total:
        return _finish(negative_zero, 0, exponent, context)
    return _finish(1 if total < 0 else 0, abs(total), exponent, context)


def _negated(value):
    return _make(1 - value._sign, value._coefficient, value._exp)


def _subtract(left, right, context):
    if _is_nan(left) or _is_nan(right):
        return _nan_result(context, left, right)
    return _add(left, _negated(right), context)


def _multiply(left, right, context):
    a, b = left._exp, right._exp
    sign = left._sign ^ right._sign
    if a.__class__ is not int or b.__class__ is not int:
        nan = _nan_result(context, left, right)
        if nan is not None:
            return nan
        if (a == 'F' and b != 'F' and not right._coefficient) or (b == 'F' and a != 'F' and not left._coefficient):
            return _raise(context, InvalidOperation, _NAN)
        return _make(sign, 0, 'F')
    return _finish(sign, left._coefficient * right._coefficient, a + b, context)


def _divide(left, right, context):
    a, b = left._exp, right._exp
    sign = left._sign ^ right._sign
    if a.__class__ is not int or b.__class__ is not int:
        nan = _nan_result(context, left, right)
        if nan is not None:
            return nan
        if a == 'F':
            return _raise(context, InvalidOperation, _NAN) if b == 'F' else _make(sign, 0, 'F')
        return _finish(sign, 0, context.Emin - context.prec + 1, context, (Clamped,))
    x, y = left._coefficient, right._coefficient
    if not y:
        return _raise(context, DivisionByZero, _make(sign, 0, 'F')) if x else _raise(context, DivisionUndefined, _NAN)
    if not x:
        return _finish(sign, 0, a - b, context)
    shift = _length(y) - _length(x) + context.prec + 1
    exponent = a - b - shift
    quotient, rest = divmod(x * 10 ** shift, y) if shift >= 0 else divmod(x, y * 10 ** -shift)
    if rest:
        if quotient % 5 == 0:
            quotient += 1
    else:
        ideal = a - b
        while exponent < ideal and quotient % 10 == 0:
            quotient //= 10
            exponent += 1
    return _finish(sign, quotient, exponent, context)


def _integer_parts(left, right, context):
    """(quotient, remainder's coefficient, its exponent); None where the quotient has too many digits."""
    a, b = left._exp, right._exp
    exponent = min(a, b)
    if left._coefficient and _length(left._coefficient) + a - (_length(right._coefficient) + b) > context.prec + 1:
        return None
    if left._coefficient == 0 or _length(left._coefficient) + a < _length(right._coefficient) + b:
        quotient, rest = 0, None
    else:
        quotient, rest = divmod(left._coefficient * 10 ** (a - exponent), right._coefficient * 10 ** (b - exponent))
        if _length(quotient) > context.prec:
            return None
    return quotient, rest, exponent


def _rest_of(left, rest, exponent, context):
    if rest is not None:
        return _finish(left._sign, rest, exponent, context)
    return _finish(left._sign, left._coefficient * 10 ** (left._exp - exponent) if left._coefficient else 0, exponent, context)


def _divide_with_remainder(left, right, context):
    nan = _nan_result(context, left, right)
    if nan is not None:
        return nan, nan
    sign = left._sign ^ right._sign
    if left._exp == 'F':
        _raise_all(context, (InvalidOperation,))
        return (_NAN if right._exp == 'F' else _make(sign, 0, 'F')), _NAN
    if right._exp == 'F':
        return _make(sign, 0, 0), _finish_value(left, context)
    if not right._coefficient:
        if not left._coefficient:
            _raise_all(context, (DivisionUndefined,))
            return _NAN, _NAN
        _raise_all(context, (InvalidOperation, DivisionByZero))
        return _make(sign, 0, 'F'), _NAN
    parts = _integer_parts(left, right, context)
    if parts is None:
        _raise_all(context, (DivisionImpossible,))
        return _NAN, _NAN
    quotient, rest, exponent = parts
    return _finish(sign, quotient, 0, context), _rest_of(left, rest, exponent, context)


def _divide_integer(left, right, context):
    nan = _nan_result(context, left, right)
    if nan is not None:
        return nan
    sign = left._sign ^ right._sign
    if left._exp == 'F':
        return _raise(context, InvalidOperation, _NAN) if right._exp == 'F' else _make(sign, 0, 'F')
    if right._exp == 'F':
        return _make(sign, 0, 0)
    if not right._coefficient:
        return _raise(context, DivisionByZero, _make(sign, 0, 'F')) if left._coefficient else _raise(context, DivisionUndefined, _NAN)
    parts = _integer_parts(left, right, context)
    return _raise(context, DivisionImpossible, _NAN) if parts is None else _finish(sign, parts[0], 0, context)


def _remainder(left, right, context):
    nan = _nan_result(context, left, right)
    if nan is not None:
        return nan
    if left._exp == 'F':
        return _raise(context, InvalidOperation, _NAN)
    if right._exp == 'F':
        return _finish_value(left, context)
    if not right._coefficient:
        return _raise(context, InvalidOperation if left._coefficient else DivisionUndefined, _NAN)
    parts = _integer_parts(left, right, context)
    return _raise(context, DivisionImpossible, _NAN) if parts is None else _rest_of(left, parts[1], parts[2], context)


def _plus(value, context):
    nan = _nan_result(context, value)
    if nan is not None:
        return nan
    sign = value._sign
    if value._exp != 'F' and not value._coefficient and context.rounding != ROUND_FLOOR:
        sign = 0
    return _finish_value(_make(sign, value._coefficient, value._exp), context)


def _minus(value, context):
    return _plus(_negated(value), context) if not _is_nan(value) else _nan_result(context, value)


def _abs(value, context):
    return _minus(value, context) if value._sign else _plus(value, context)


def _power_modulo(base, exponent, modulo, context):
    nan = _nan_result(context, base, exponent, modulo)
    if nan is not None:
        return nan
    whole = [value._exp != 'F' and _whole(value) for value in (base, exponent, modulo)]
    if not all(whole) or exponent._sign and exponent._coefficient or not modulo._coefficient or (not base._coefficient and not exponent._coefficient):
        return _raise(context, InvalidOperation, _NAN)
    numbers = [abs(int(value)) for value in (base, exponent, modulo)]
    if _length(numbers[2]) > context.prec:
        return _raise(context, InvalidOperation, _NAN)
    sign = base._sign if numbers[1] & 1 else 0
    return _finish(sign, pow(numbers[0], numbers[1], numbers[2]), 0, context)


def _whole(value):
    """Is a finite number an integer?"""
    return value._exp >= 0 or not value._coefficient or (-value._exp <= _length(value._coefficient) and value._coefficient % 10 ** -value._exp == 0)


def _power_of_infinity(base, exponent, context):
    """x**y where one of them is infinite, none a NaN."""
    if exponent._exp != 'F':
        if not exponent._coefficient:
            return _make(0, 1, 0)
        whole = _whole(exponent)
        sign = 1 if base._sign and whole and int(exponent) & 1 else 0
        if base._sign and not whole:
            return _raise(context, InvalidOperation, _NAN)
        return _finish(sign, 0, 0, context) if exponent._sign else _make(sign, 0, 'F')
    if base._sign and (base._exp == 'F' or base._coefficient):
        return _raise(context, InvalidOperation, _NAN)
    if base._exp == 'F':
        return _finish(0, 0, 0, context) if exponent._sign else _make(0, 0, 'F')
    size = _compare(_make(0, base._coefficient, base._exp), _ONE)
    if size == 0:
        _raise_all(context, (Inexact, Rounded))
        return _make(0, 10 ** (context.prec - 1), 1 - context.prec)
    return _make(0, 0, 'F') if (size > 0) != bool(exponent._sign) else _finish(0, 0, context.Emin - context.prec + 1, context)


def _power(base, exponent, context):
    nan = _nan_result(context, base, exponent)
    if nan is not None:
        return nan
    if exponent._exp == 'F' or base._exp == 'F':
        return _power_of_infinity(base, exponent, context)
    if not exponent._coefficient:
        return _make(0, 1, 0) if base._coefficient else _raise(context, InvalidOperation, _NAN)
    whole = _whole(exponent)
    sign = 0
    if base._sign:
        if whole:
            sign = 1 if exponent._exp <= 0 and int(exponent) & 1 else 0
        elif base._coefficient:
            return _raise(context, InvalidOperation, _NAN)
    if not base._coefficient:
        return _make(sign, 0, 'F') if exponent._sign else _finish(sign, 0, 0, context)  # no division by zero, as in CPython
    coefficient, scale = base._coefficient, base._exp
    while coefficient % 10 == 0:
        coefficient //= 10
        scale += 1
    if coefficient == 1 and scale == 0 and whole and base._exp == 0:
        return _make(sign, 1, 0)
    estimate = abs((_length(base._coefficient) + base._exp - 1)) * (10 ** min(_length(exponent._coefficient) + exponent._exp - 1, 25) if _length(exponent._coefficient) + exponent._exp > 0 else 0)
    if estimate > 10 * (context.Emax + context.prec) and estimate > 10 ** 7:
        grows = (_length(base._coefficient) + base._exp > 1) != bool(exponent._sign)
        if grows:
            return _overflow(sign, context, [])
        return _finish(sign, 1, context.Emin - 2 * context.prec - 3, context)
    if whole:
        times = abs(int(exponent))
        if coefficient == 1 or times * _length(coefficient) <= 4 * context.prec + 200:
            exact = coefficient ** times
            if not exponent._sign:
                return _exact_power(sign, exact, scale * times, base, exponent, context)
            return _divide(_make(sign, 1, 0), _make(0, exact, scale * times), context) if coefficient != 1 else _finish(sign, 1, -scale * times, context)
    elif exponent._exp == -1 and exponent._coefficient % 5 == 0 and _length(exponent._coefficient) < 3:
        halves = exponent._coefficient // 5  # x ** (n / 2), exact where x is a square
        root, root_scale, exact = _kernel.square_root(coefficient, scale, context.prec + 5)
        if exact and not exponent._sign:
            result = _make(0, root ** halves, root_scale * halves)
            return _padded(result, context)
    if coefficient == 1 and scale == 0:
        if not whole:
            _raise_all(context, (Inexact, Rounded))
        return _make(sign, 10 ** (context.prec - 1), 1 - context.prec)
    result, power = _kernel.power(coefficient, scale, exponent._sign, exponent._coefficient, exponent._exp, context.prec)
    return _finish(sign, result, power, context)


def _exact_power(sign, exact, scale, base, exponent, context):
    ideal = base._exp * int(exponent)
    if scale > ideal:  # zeros that the base had at its end stay as far as they fit
        keep = max(min(scale - ideal, context.prec - _length(exact)), 0)
        exact *= 10 ** keep
        scale -= keep
    return _finish(sign, exact, scale, context)


def _padded(value, context):
    """An exact result of a power that is no integer: all digits of the precision, Inexact and Rounded set, as libmpdec gives it."""
    digits = _length(value._coefficient)
    if digits < context.prec:
        shift = context.prec - digits
        value = _make(value._sign, value._coefficient * 10 ** shift, value._exp - shift)
    return _finish(value._sign, value._coefficient, value._exp, context, (Inexact, Rounded))


def _compare(left, right):
    """-1, 0 or 1 for numbers, infinities included."""
    a, b = left._exp, right._exp
    if a == 'F' or b == 'F':
        x = 0 if a != 'F' else -1 if left._sign else 1
        y = 0 if b != 'F' else -1 if right._sign else 1
        return (x > y) - (x < y)
    x, y = left._coefficient, right._coefficient
    if not x:
        return 0 if not y else 1 if right._sign else -1
    if not y or left._sign != right._sign:
        return -1 if left._sign else 1
    high, other = _length(x) + a, _length(y) + b
    if high == other:
        if a > b:
            x *= 10 ** (a - b)
        elif b > a:
            y *= 10 ** (b - a)
        order = (x > y) - (x < y)
    else:
        order = 1 if high > other else -1
    return -order if left._sign else order


def _compare_total(left, right):
    if left._sign != right._sign:
        return -1 if left._sign else 1
    kinds = {'F': 1, 'n': 3, 'N': 2}
    a, b = kinds.get(left._exp, 0), kinds.get(right._exp, 0)
    if a != b:
        order = -1 if a < b else 1
    elif a >= 2:
        order = (left._coefficient > right._coefficient) - (left._coefficient < right._coefficient)
    else:
        order = _compare(_make(0, left._coefficient, left._exp), _make(0, right._coefficient, right._exp))
        if order == 0 and a == 0:
            order = (left._exp > right._exp) - (left._exp < right._exp)
    return -order if left._sign else order


def _to_exponent(value, exponent, rounding):
    """(coefficient, inexact) of a finite number with another exponent."""
    if value._exp >= exponent:
        return value._coefficient * 10 ** (value._exp - exponent) if value._coefficient else 0, False
    return _shorten(value._coefficient, exponent - value._exp, rounding, value._sign)


def _finish_half_even(sign, coefficient, exponent, context):
    """sqrt, exp and the logarithms round half to even whatever the context says."""
    if context.rounding == ROUND_HALF_EVEN:
        return _finish(sign, coefficient, exponent, context)
    saved = context.rounding
    context.rounding = ROUND_HALF_EVEN
    try:
        return _finish(sign, coefficient, exponent, context)
    finally:
        context.rounding = saved
