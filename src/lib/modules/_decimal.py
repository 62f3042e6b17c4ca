# Decimal numbers: the General Decimal Arithmetic specification (speleotrove.com/decimal) as CPython's _decimal shows it.
#
# A Decimal is sign, coefficient and exponent; the exponent is an int, or 'F' (infinity), 'n' (quiet NaN), 'N' (signalling NaN). An operation
# computes an exact or sufficiently long result and hands it to _finish, which rounds it to the context and raises its signals.
from _contextvars import ContextVar as _ContextVar
from math import gcd as _gcd

import _decimal_kernel as _kernel
from _decimal_kernel import (
    ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP,
    length as _length, number as _number, shorten as _shorten, text as _text,
)

__version__ = '1.70'
__libmpdec_version__ = '2.5.1'
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - MAX_PREC + 1
HAVE_THREADS = HAVE_CONTEXTVAR = True

_HASH_MODULUS = 2 ** 61 - 1
_HASH_INVERSE_TEN = pow(10, -1, _HASH_MODULUS)


def _signal_class(name, *bases):
    return type(name, bases, {'__module__': 'decimal'})


DecimalException = _signal_class('DecimalException', ArithmeticError)
Clamped = _signal_class('Clamped', DecimalException)
InvalidOperation = _signal_class('InvalidOperation', DecimalException)
DivisionByZero = _signal_class('DivisionByZero', DecimalException, ZeroDivisionError)
Inexact = _signal_class('Inexact', DecimalException)
Rounded = _signal_class('Rounded', DecimalException)
Subnormal = _signal_class('Subnormal', DecimalException)
Overflow = _signal_class('Overflow', Inexact, Rounded)
Underflow = _signal_class('Underflow', Inexact, Rounded, Subnormal)
FloatOperation = _signal_class('FloatOperation', DecimalException, TypeError)
ConversionSyntax = _signal_class('ConversionSyntax', InvalidOperation)
DivisionImpossible = _signal_class('DivisionImpossible', InvalidOperation)
DivisionUndefined = _signal_class('DivisionUndefined', InvalidOperation, ZeroDivisionError)
InvalidContext = _signal_class('InvalidContext', InvalidOperation)

_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
_CONDITIONS = (InvalidOperation, ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext)


class SignalDict(dict):
    """The flags or traps of a context: a mapping of all signals to bool."""

    def __setitem__(self, key, value):
        if key not in _SIGNALS:
            raise KeyError('invalid error flag')
        dict.__setitem__(self, key, bool(value))

    def __delitem__(self, key):
        raise ValueError('signal keys cannot be deleted')

    def __repr__(self):
        return '{' + ', '.join([f'{key!r}:{value!r}' for key, value in self.items()]) + '}'

    def copy(self):
        return dict(self)


def _signal_dict(given):
    result = SignalDict()
    if isinstance(given, dict):
        if len(given) != len(_SIGNALS) or any(signal not in given for signal in _SIGNALS):
            raise TypeError('invalid signal dict')
        for signal in _SIGNALS:
            result[signal] = given[signal]
        return result
    chosen = list(given or ())
    for signal in chosen:
        if signal not in _SIGNALS:
            raise TypeError('values must be signals')
    for signal in _SIGNALS:
        result[signal] = signal in chosen
    return result


def _between(name, value, low, high, words):
    if not isinstance(value, int):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    if not low <= value <= high:
        raise ValueError(f'valid range for {name} is {words}')
    return int(value)


class Context:
    """Precision, rounding, limits of the exponent, flags and traps of decimal arithmetic."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        default = DefaultContext
        self.prec = 28 if default is None and prec is None else default.prec if prec is None else prec
        self.rounding = (ROUND_HALF_EVEN if default is None else default.rounding) if rounding is None else rounding
        self.Emin = (-999999 if default is None else default.Emin) if Emin is None else Emin
        self.Emax = (999999 if default is None else default.Emax) if Emax is None else Emax
        self.capitals = (1 if default is None else default.capitals) if capitals is None else capitals
        self.clamp = (0 if default is None else default.clamp) if clamp is None else clamp
        self.flags = _signal_dict(flags)
        self.traps = _signal_dict((InvalidOperation, DivisionByZero, Overflow) if default is None else default.traps) if traps is None else _signal_dict(traps)

    def __setattr__(self, name, value):
        if name == 'prec':
            value = _between(name, value, 1, MAX_PREC, '[1, MAX_PREC]')
        elif name == 'Emin':
            value = _between(name, value, MIN_EMIN, 0, '[MIN_EMIN, 0]')
        elif name == 'Emax':
            value = _between(name, value, 0, MAX_EMAX, '[0, MAX_EMAX]')
        elif name == 'capitals':
            value = _between(name, value, 0, 1, '[0, 1]')
        elif name == 'clamp':
            value = _between(name, value, 0, 1, '[0, 1]')
        elif name == 'rounding':
            if value not in _kernel.ROUNDINGS:
                raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, '
                                'ROUND_HALF_EVEN,\n   ROUND_05UP]')
        elif name in ('flags', 'traps'):
            value = _signal_dict(value)
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError(f'context attribute {name} cannot be deleted')

    def __repr__(self):
        flags = ', '.join([signal.__name__ for signal in _SIGNALS if self.flags[signal]])
        traps = ', '.join([signal.__name__ for signal in _SIGNALS if self.traps[signal]])
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, capitals={self.capitals}, '
                f'clamp={self.clamp}, flags=[{flags}], traps=[{traps}])')

    def __reduce__(self):
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                         [signal for signal in _SIGNALS if self.flags[signal]], [signal for signal in _SIGNALS if self.traps[signal]])

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags, self.traps)

    __copy__ = copy

    def clear_flags(self):
        self.flags = ()

    def clear_traps(self):
        self.traps = ()

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def create_decimal(self, num='0', /):
        if isinstance(num, float):
            _float_operation(self)
        value = _parse_exact(Decimal, num, self)
        if value._exp in ('n', 'N') and _length(value._coefficient) > self.prec - self.clamp and value._coefficient:
            return _raise(self, ConversionSyntax, _NAN)
        return _finish_value(value, self)

    def create_decimal_from_float(self, f, /):
        return _finish_value(Decimal.from_float(f), self)

    def to_sci_string(self, x, /):
        return _to_text(_operand(x), self.capitals, False)

    def to_eng_string(self, x, /):
        return _to_text(_operand(x), self.capitals, True)

    def power(self, a, b, modulo=None):
        return _power(_operand(a), _operand(b), self) if modulo is None else _power_modulo(_operand(a), _operand(b), _operand(modulo), self)

    def abs(self, x, /):
        return _abs(_operand(x), self)

    def plus(self, x, /):
        return _plus(_operand(x), self)

    def minus(self, x, /):
        return _minus(_operand(x), self)

    def add(self, x, y, /):
        return _add(_operand(x), _operand(y), self)

    def subtract(self, x, y, /):
        return _subtract(_operand(x), _operand(y), self)

    def multiply(self, x, y, /):
        return _multiply(_operand(x), _operand(y), self)

    def divide(self, x, y, /):
        return _divide(_operand(x), _operand(y), self)

    def divide_int(self, x, y, /):
        return _divide_integer(_operand(x), _operand(y), self)

    def remainder(self, x, y, /):
        return _remainder(_operand(x), _operand(y), self)

    def divmod(self, x, y, /):
        return _divide_with_remainder(_operand(x), _operand(y), self)

    def is_canonical(self, x, /):
        if not isinstance(x, Decimal):
            raise TypeError('argument must be a Decimal')
        return True

    def canonical(self, x, /):
        if not isinstance(x, Decimal):
            raise TypeError('argument must be a Decimal')
        return x

    def copy_decimal(self, x, /):
        return _operand(x)

    def radix(self):
        return Decimal(10)


DefaultContext = None


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


# ---- from other types


def _operand(value):
    """A Decimal of an argument of a method or a context's function."""
    operand = _other(value)
    if operand is NotImplemented:
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
    return operand


def _other(value):
    """The other operand of an operator, or NotImplemented."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(1 if value < 0 else 0, abs(int(value)), 0)
    return NotImplemented


def _parse(text):
    """(sign, coefficient, exponent) of a numeric string, None where it is none."""
    text = text.strip().replace('_', '')
    sign = 0
    if text[:1] in ('+', '-'):
        sign = 1 if text[0] == '-' else 0
        text = text[1:]
    folded = text.lower()
    if folded in ('inf', 'infinity'):
        return sign, 0, 'F'
    if folded[:3] == 'nan' or folded[:4] == 'snan':
        kind, payload = ('n', text[3:]) if folded[0] == 'n' else ('N', text[4:])
        if payload and not payload.isdecimal():
            return None
        return sign, _number(payload) if payload else 0, kind
    mantissa, mark, power = folded.partition('e')
    exponent = 0
    if mark:
        digits = power[1:] if power[:1] in ('+', '-') else power
        if not digits.isdecimal():
            return None
        exponent = _number(digits)
        if power[0] == '-':
            exponent = -exponent
    whole, _, fraction = mantissa.partition('.')
    digits = whole + fraction
    if not digits.isdecimal():
        return None
    return sign, _number(digits), exponent - len(fraction)


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    if isinstance(exponent, str):
        if exponent not in ('F', 'n', 'N'):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    elif not isinstance(exponent, int):
        raise ValueError('exponent must be an integer')
    if exponent == 'F':
        return int(sign), 0, 'F'
    coefficient = 0
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError('coefficient must be a tuple of digits')
        coefficient = coefficient * 10 + digit
    return int(sign), coefficient, exponent


def _float_parts(value):
    if value != value:
        return 0, 0, 'n'
    sign = 1 if str(value)[0] == '-' else 0
    if value in (float('inf'), float('-inf')):
        return sign, 0, 'F'
    numerator, denominator = abs(value).as_integer_ratio()
    places = denominator.bit_length() - 1
    return sign, numerator * 5 ** places, -places


def _parse_exact(cls, value, context):
    if isinstance(value, str):
        parts = _parse(value)
        if parts is None:
            return _raise(context, ConversionSyntax, _NAN)
        sign, coefficient, exponent = parts
        if exponent.__class__ is int and coefficient and not MIN_ETINY <= exponent <= exponent + _length(coefficient) - 1 <= MAX_EMAX:
            return _raise(context, InvalidOperation, _NAN)
    elif isinstance(value, Decimal):
        if cls is Decimal and type(value) is Decimal:
            return value
        sign, coefficient, exponent = value._sign, value._coefficient, value._exp
    elif isinstance(value, int):
        sign, coefficient, exponent = 1 if value < 0 else 0, abs(int(value)), 0
    elif isinstance(value, (tuple, list)):
        sign, coefficient, exponent = _from_tuple(value)
    elif isinstance(value, float):
        sign, coefficient, exponent = _float_parts(value)
    else:
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
    self = object.__new__(cls)
    self._sign = sign
    self._coefficient = coefficient
    self._exp = exponent
    return self


# ---- to text


def _digits_text(value):
    return _text(value._coefficient)


def _to_text(value, capitals, engineering):
    sign = '-' if value._sign else ''
    exponent = value._exp
    if exponent == 'F':
        return sign + 'Infinity'
    if exponent == 'n' or exponent == 'N':
        return sign + ('sNaN' if exponent == 'N' else 'NaN') + (_digits_text(value) if value._coefficient else '')
    digits = _digits_text(value)
    left = exponent + len(digits)  # digits before the point
    if exponent <= 0 and left > -6:
        point = left
    elif not engineering:
        point = 1
    elif digits == '0':
        point = (left + 1) % 3 - 1
    else:
        point = (left - 1) % 3 + 1
    if point <= 0:
        whole, fraction = '0', '.' + '0' * -point + digits
    elif point >= len(digits):
        whole, fraction = digits + '0' * (point - len(digits)), ''
    else:
        whole, fraction = digits[:point], '.' + digits[point:]
    power = '' if left == point else ('E' if capitals else 'e') + '%+d' % (left - point)
    return sign + whole + fraction + power


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
        return _raise(context, DivisionByZero, _make(sign, 0, 'F')) if exponent._sign else _finish(sign, 0, 0, context)
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


def _rational(value):
    """Numerator and denominator where value is a numbers.Rational that is no int."""
    import numbers
    return (value.numerator, value.denominator) if isinstance(value, numbers.Rational) else None


def _context_of(context):
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError('optional argument must be a context')
    return context


class Decimal:
    """A decimal number: sign, digits, exponent. Immutable."""

    __slots__ = ('_sign', '_coefficient', '_exp', '__weakref__')

    def __new__(cls, value='0', context=None):
        context = _context_of(context)
        if value.__class__ is float or isinstance(value, float):
            _float_operation(context)
        return _parse_exact(cls, value, context)

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            result = _make(1 if f < 0 else 0, abs(int(f)), 0)
        elif isinstance(f, float):
            result = _make(*_float_parts(f))
        else:
            raise TypeError('argument must be int or float')
        return result if cls is Decimal else cls(result)

    # ---- text

    def __str__(self):
        return _to_text(self, getcontext().capitals, False)

    def __repr__(self):
        return f"Decimal('{self}')"

    def to_eng_string(self, context=None):
        return _to_text(self, _context_of(context).capitals, True)

    def __format__(self, fmt, override=None, /):
        return _format(self, fmt)

    def as_tuple(self):
        if self._exp == 'F':
            return DecimalTuple(self._sign, (0,), 'F')
        digits = () if _is_nan(self) and not self._coefficient else tuple(map(int, _digits_text(self)))
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._exp == 'F':
            raise OverflowError('cannot convert Infinity to integer ratio')
        if _is_nan(self):
            raise ValueError('cannot convert NaN to integer ratio')
        numerator, denominator = (self._coefficient * 10 ** self._exp, 1) if self._exp >= 0 else (self._coefficient, 10 ** -self._exp)
        divisor = _gcd(numerator, denominator)
        numerator //= divisor
        return (-numerator if self._sign else numerator), denominator // divisor

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    # ---- conversions

    def __int__(self):
        if self._exp.__class__ is not int:
            if self._exp == 'F':
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        value = self._coefficient * 10 ** self._exp if self._exp >= 0 else _to_exponent(self, 0, ROUND_DOWN)[0]
        return -value if self._sign else value

    __trunc__ = __int__

    def __float__(self):
        if _is_nan(self):
            if self._exp == 'N':
                raise ValueError('cannot convert signaling NaN to float')
            return float('-nan' if self._sign else 'nan')
        return float(_to_text(self, 1, False))

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def __round__(self, ndigits=None, /):
        if ndigits is not None:
            return self.quantize(_make(0, 1, -ndigits))
        return self._rounded_int(ROUND_HALF_EVEN)

    def __floor__(self):
        return self._rounded_int(ROUND_FLOOR)

    def __ceil__(self):
        return self._rounded_int(ROUND_CEILING)

    def _rounded_int(self, rounding):
        if self._exp.__class__ is not int:
            return self.__int__()
        value = _to_exponent(self, 0, rounding)[0]
        return -value if self._sign else value

    def __bool__(self):
        return self._exp.__class__ is not int or self._coefficient != 0

    def __hash__(self):
        exponent = self._exp
        if exponent.__class__ is not int:
            if exponent == 'N':
                raise TypeError('Cannot hash a signaling NaN value')
            if exponent == 'n':
                return object.__hash__(self)
            return -314159 if self._sign else 314159
        base = 10 if exponent >= 0 else _HASH_INVERSE_TEN
        result = pow(base, abs(exponent), _HASH_MODULUS) * self._coefficient % _HASH_MODULUS
        result = -result if self._sign else result
        return -2 if result == -1 else result

    # ---- comparison

    def _ordered(self, other, equality):
        """-1, 0, 1; None where a NaN makes the outcome False; NotImplemented."""
        if isinstance(other, Decimal):
            right = other
        elif isinstance(other, int):
            right = _operand(other)
        elif isinstance(other, float):
            context = getcontext()
            dict.__setitem__(context.flags, FloatOperation, True)
            if not equality and context.traps[FloatOperation]:
                raise FloatOperation([FloatOperation])
            right = _make(*_float_parts(other))
        elif isinstance(other, complex) and equality and other.imag == 0:
            right = _make(*_float_parts(other.real))
        else:
            fraction = _rational(other)
            if fraction is None:
                return NotImplemented
            if self._exp.__class__ is int:
                numerator, denominator = fraction
                left = _make(self._sign, self._coefficient * denominator, self._exp)
                return _compare(left, _operand(numerator))
            right = _ONE
        if _is_nan(self) or _is_nan(right):
            if not equality or self._exp == 'N' or right._exp == 'N':
                _raise_all(getcontext(), (InvalidOperation,))
            return None
        return _compare(self, right)

    def __eq__(self, other):
        order = self._ordered(other, True)
        return order if order is NotImplemented else order == 0

    def __ne__(self, other):
        order = self._ordered(other, True)
        return order if order is NotImplemented else order != 0

    def __lt__(self, other):
        order = self._ordered(other, False)
        return order if order is NotImplemented else order is not None and order < 0

    def __le__(self, other):
        order = self._ordered(other, False)
        return order if order is NotImplemented else order is not None and order <= 0

    def __gt__(self, other):
        order = self._ordered(other, False)
        return order if order is NotImplemented else order is not None and order > 0

    def __ge__(self, other):
        order = self._ordered(other, False)
        return order if order is NotImplemented else order is not None and order >= 0

    # ---- operators

    def __pos__(self):
        return _plus(self, getcontext())

    def __neg__(self):
        return _minus(self, getcontext())

    def __abs__(self):
        return _abs(self, getcontext())

    def __add__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _add(self, other, getcontext())

    __radd__ = __add__

    def __sub__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _subtract(self, other, getcontext())

    def __rsub__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _subtract(other, self, getcontext())

    def __mul__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _multiply(self, other, getcontext())

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _divide(self, other, getcontext())

    def __rtruediv__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _divide(other, self, getcontext())

    def __floordiv__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _divide_integer(self, other, getcontext())

    def __rfloordiv__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _divide_integer(other, self, getcontext())

    def __mod__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _remainder(self, other, getcontext())

    def __rmod__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _remainder(other, self, getcontext())

    def __divmod__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _divide_with_remainder(self, other, getcontext())

    def __rdivmod__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _divide_with_remainder(other, self, getcontext())

    def __pow__(self, other, modulo=None):
        other = _other(other)
        if other is NotImplemented:
            return other
        if modulo is None:
            return _power(self, other, getcontext())
        modulo = _other(modulo)
        return modulo if modulo is NotImplemented else _power_modulo(self, other, modulo, getcontext())

    def __rpow__(self, other, modulo=None):
        other = _other(other)
        return other if other is NotImplemented else _power(other, self, getcontext())

    # ---- what it is

    def adjusted(self):
        return self._exp + _length(self._coefficient) - 1 if self._exp.__class__ is int else 0

    def canonical(self):
        return self

    def is_canonical(self):
        return True

    def is_finite(self):
        return self._exp.__class__ is int

    def is_infinite(self):
        return self._exp == 'F'

    def is_nan(self):
        return _is_nan(self)

    def is_qnan(self):
        return self._exp == 'n'

    def is_snan(self):
        return self._exp == 'N'

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return self._exp.__class__ is int and not self._coefficient

    def is_normal(self, context=None):
        return self._exp.__class__ is int and self._coefficient != 0 and self.adjusted() >= _context_of(context).Emin

    def is_subnormal(self, context=None):
        return self._exp.__class__ is int and self._coefficient != 0 and self.adjusted() < _context_of(context).Emin

    def number_class(self, context=None):
        if _is_nan(self):
            return 'sNaN' if self._exp == 'N' else 'NaN'
        name = 'Infinity' if self._exp == 'F' else 'Zero' if not self._coefficient else 'Subnormal' if self.is_subnormal(context) else 'Normal'
        return ('-' if self._sign else '+') + name

    def radix(self):
        return Decimal(10)

    # ---- copies

    def copy_abs(self):
        return _make(0, self._coefficient, self._exp)

    def copy_negate(self):
        return _negated(self)

    def copy_sign(self, other, context=None):
        return _make(_operand(other)._sign, self._coefficient, self._exp)

    # ---- operations of the specification

    def compare(self, other, context=None):
        other = _operand(other)
        nan = _nan_result(_context_of(context), self, other)
        return Decimal(_compare(self, other)) if nan is None else nan

    def compare_signal(self, other, context=None):
        other, context = _operand(other), _context_of(context)
        if _is_nan(self) or _is_nan(other):
            if self._exp != 'N' and other._exp != 'N':
                _raise_all(context, (InvalidOperation,))
            return _nan_result(context, self, other)
        return Decimal(_compare(self, other))

    def compare_total(self, other, context=None):
        return Decimal(_compare_total(self, _operand(other)))

    def compare_total_mag(self, other, context=None):
        return Decimal(_compare_total(self.copy_abs(), _operand(other).copy_abs()))

    def same_quantum(self, other, context=None):
        other = _operand(other)
        if _is_nan(self) or _is_nan(other):
            return _is_nan(self) and _is_nan(other)
        return self._exp == other._exp

    def fma(self, other, third, context=None):
        other, third, context = _operand(other), _operand(third), _context_of(context)
        if self._exp.__class__ is int and other._exp.__class__ is int:
            return _add(_make(self._sign ^ other._sign, self._coefficient * other._coefficient, self._exp + other._exp), third, context)
        nan = _nan_result(context, self, other, third)
        return _add(_multiply(self, other, context), third, context) if nan is None else nan

    def quantize(self, exp, rounding=None, context=None):
        exp, context = _operand(exp), _context_of(context)
        if rounding is None:
            rounding = context.rounding
        elif rounding not in _kernel.ROUNDINGS:
            context.copy().rounding = rounding
        nan = _nan_result(context, self, exp)
        if nan is not None:
            return nan
        if self._exp == 'F' or exp._exp == 'F':
            return self if self._exp == exp._exp else _raise(context, InvalidOperation, _NAN)
        target = exp._exp
        if not context.Etiny() <= target <= context.Emax or (self._coefficient and self.adjusted() > context.Emax):
            return _raise(context, InvalidOperation, _NAN)
        if self._coefficient and self._exp - target + _length(self._coefficient) > context.prec + 1:
            return _raise(context, InvalidOperation, _NAN)
        coefficient, inexact = _to_exponent(self, target, rounding)
        if coefficient and (_length(coefficient) > context.prec or _length(coefficient) + target - 1 > context.Emax):
            return _raise(context, InvalidOperation, _NAN)
        conditions = [Inexact, Rounded] if inexact else [Rounded] if target > self._exp and self._coefficient else []
        if coefficient and _length(coefficient) + target - 1 < context.Emin:
            conditions.append(Subnormal)
        if conditions:
            _raise_all(context, conditions)
        return _make(self._sign, coefficient, target)

    def to_integral_value(self, rounding=None, context=None):
        context = _context_of(context)
        if self._exp.__class__ is not int:
            nan = _nan_result(context, self)
            return self if nan is None else nan
        if self._exp >= 0:
            return self
        return _make(self._sign, _to_exponent(self, 0, rounding or context.rounding)[0], 0)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = _context_of(context)
        if self._exp.__class__ is not int:
            nan = _nan_result(context, self)
            return self if nan is None else nan
        if self._exp >= 0:
            return self
        coefficient, inexact = _to_exponent(self, 0, rounding or context.rounding)
        if self._coefficient:
            _raise_all(context, (Inexact, Rounded) if inexact else (Rounded,))
        return _make(self._sign, coefficient, 0)

    def normalize(self, context=None):
        context = _context_of(context)
        result = _plus(self, context)
        if result._exp.__class__ is not int:
            return result
        if not result._coefficient:
            return _make(self._sign, 0, 0)
        coefficient, exponent, top = result._coefficient, result._exp, context.Etop() if context.clamp else context.Emax
        while exponent < top and coefficient % 10 == 0:
            coefficient //= 10
            exponent += 1
        return _make(result._sign, coefficient, exponent)

    def remainder_near(self, other, context=None):
        other, context = _operand(other), _context_of(context)
        nan = _nan_result(context, self, other)
        if nan is not None:
            return nan
        if self._exp == 'F' or (other._exp != 'F' and not other._coefficient):
            return _raise(context, InvalidOperation if self._exp == 'F' or self._coefficient else DivisionUndefined, _NAN)
        if other._exp == 'F' or not self._coefficient:
            return _finish(self._sign, self._coefficient, min(self._exp, other._exp) if other._exp != 'F' and not self._coefficient else self._exp, context)
        if self.adjusted() - other.adjusted() > context.prec + 1:
            return _raise(context, DivisionImpossible, _NAN)
        exponent = min(self._exp, other._exp)
        divisor = other._coefficient * 10 ** (other._exp - exponent)
        quotient, rest = divmod(self._coefficient * 10 ** (self._exp - exponent), divisor)
        sign = self._sign
        if 2 * rest + (quotient & 1) > divisor:
            rest -= divisor
            quotient += 1
        if _length(quotient) > context.prec:
            return _raise(context, DivisionImpossible, _NAN)
        return _finish(1 - sign if rest < 0 else sign, abs(rest), exponent, context)

    def sqrt(self, context=None):
        context = _context_of(context)
        nan = _nan_result(context, self)
        if nan is not None:
            return nan
        if self._sign and (self._exp == 'F' or self._coefficient):
            return _raise(context, InvalidOperation, _NAN)
        if self._exp == 'F':
            return self
        if not self._coefficient:
            return _finish(self._sign, 0, self._exp >> 1, context)
        coefficient, exponent, exact = _kernel.square_root(self._coefficient, self._exp, context.prec)
        if exact:
            ideal = self._exp >> 1
            while exponent < ideal and coefficient % 10 == 0:
                coefficient //= 10
                exponent += 1
        return _finish_half_even(0, coefficient, exponent, context)

    def exp(self, context=None):
        context = _context_of(context)
        nan = _nan_result(context, self)
        if nan is not None:
            return nan
        if self._exp == 'F':
            return _make(0, 0, 0) if self._sign else self
        if not self._coefficient:
            return _make(0, 1, 0)
        if self.adjusted() > _length(context.Emax + context.prec) + 3:
            return _finish_half_even(0, 1, context.Etiny() - 5 if self._sign else context.Emax + 1, context)
        if self.adjusted() < -context.prec - 2:  # 1 and a trace of the rest
            digits = context.prec + 2
            coefficient = 10 ** digits - 1 if self._sign else 10 ** digits + 1
            return _finish_half_even(0, coefficient, -digits, context)
        return _finish_half_even(0, *_kernel.exponential(self._sign, self._coefficient, self._exp, context.prec), context)

    def _logarithm(self, context, kernel):
        nan = _nan_result(context, self)
        if nan is not None:
            return nan
        if self._exp != 'F' and not self._coefficient:
            return _make(1, 0, 'F')
        if self._sign:
            return _raise(context, InvalidOperation, _NAN)
        if self._exp == 'F':
            return self
        if _compare(self, _ONE) == 0:
            return _make(0, 0, 0)
        return _finish_half_even(*kernel(self._coefficient, self._exp, context.prec), context)

    def ln(self, context=None):
        return self._logarithm(_context_of(context), _kernel.natural_logarithm)

    def log10(self, context=None):
        context = _context_of(context)
        if self._exp.__class__ is int and self._coefficient and not self._sign:
            digits = _length(self._coefficient)
            if self._coefficient == 10 ** (digits - 1):
                exponent = self._exp + digits - 1
                return _finish(1 if exponent < 0 else 0, abs(exponent), 0, context)
        return self._logarithm(context, _kernel.decimal_logarithm)

    def logb(self, context=None):
        context = _context_of(context)
        nan = _nan_result(context, self)
        if nan is not None:
            return nan
        if self._exp == 'F':
            return _make(0, 0, 'F')
        if not self._coefficient:
            return _raise(context, DivisionByZero, _make(1, 0, 'F'))
        return _finish_value(Decimal(self.adjusted()), context)

    def scaleb(self, other, context=None):
        other, context = _operand(other), _context_of(context)
        nan = _nan_result(context, self, other)
        if nan is not None:
            return nan
        if other._exp != 0 or other._coefficient > 2 * (context.Emax + context.prec):
            return _raise(context, InvalidOperation, _NAN)
        return self if self._exp == 'F' else _finish(self._sign, self._coefficient, self._exp + int(other), context)

    def _moved(self, other, context, circular):
        other, context = _operand(other), _context_of(context)
        nan = _nan_result(context, self, other)
        if nan is not None:
            return nan
        if other._exp != 0 or other._coefficient > context.prec:
            return _raise(context, InvalidOperation, _NAN)
        if self._exp == 'F':
            return self
        by, modulus = int(other), 10 ** context.prec
        coefficient = self._coefficient % modulus
        if circular:
            by %= context.prec
            coefficient = coefficient * 10 ** by % modulus + coefficient // 10 ** (context.prec - by)
        else:
            coefficient = coefficient * 10 ** by % modulus if by >= 0 else coefficient // 10 ** -by
        return _make(self._sign, coefficient, self._exp)

    def shift(self, other, context=None):
        return self._moved(other, context, False)

    def rotate(self, other, context=None):
        return self._moved(other, context, True)

    def _extreme(self, other, context, largest, magnitude):
        other, context = _operand(other), _context_of(context)
        if _is_nan(self) or _is_nan(other):
            if self._exp == 'n' and not _is_nan(other):
                return _finish_value(other, context)
            if other._exp == 'n' and not _is_nan(self):
                return _finish_value(self, context)
            return _nan_result(context, self, other)
        order = _compare(self.copy_abs(), other.copy_abs()) if magnitude else _compare(self, other)
        if order == 0 and magnitude:
            order = _compare(self, other)
        if order == 0:
            order = _compare_total(self, other)
        return _finish_value(self if (order >= 0) == largest and not (order == 0 and not largest) else other, context)

    def max(self, other, context=None):
        return self._extreme(other, context, True, False)

    def min(self, other, context=None):
        return self._extreme(other, context, False, False)

    def max_mag(self, other, context=None):
        return self._extreme(other, context, True, True)

    def min_mag(self, other, context=None):
        return self._extreme(other, context, False, True)

    def _neighbour(self, context, upwards):
        context = _context_of(context)
        nan = _nan_result(context, self)
        if nan is not None:
            return nan
        largest = _make(0 if not upwards else 1, 10 ** context.prec - 1, context.Etop())
        if self._exp == 'F':
            return self if (self._sign == 0) == upwards else largest
        quiet = context.copy()
        quiet.clear_traps()
        quiet.rounding = ROUND_CEILING if upwards else ROUND_FLOOR
        fitted = _finish_value(self, quiet)
        if _compare(fitted, self) != 0:
            return fitted
        return _add(self, _make(0 if upwards else 1, 1, context.Etiny() - 1), quiet)

    def next_plus(self, context=None):
        return self._neighbour(context, True)

    def next_minus(self, context=None):
        return self._neighbour(context, False)

    def next_toward(self, other, context=None):
        other, context = _operand(other), _context_of(context)
        nan = _nan_result(context, self, other)
        if nan is not None:
            return nan
        order = _compare(self, other)
        if order == 0:
            return self.copy_sign(other)
        result = self._neighbour(context, order < 0)
        if result._exp == 'F':
            if self._exp != 'F':
                _raise_all(context, (Overflow, Inexact, Rounded))
        elif result.adjusted() < context.Emin:
            _raise_all(context, (Underflow, Subnormal, Inexact, Rounded) + (() if result._coefficient else (Clamped,)))
        return result

    def _bits(self):
        """The digits of a logical operand, most significant first; None where it is none."""
        if self._exp != 0 or self._sign:
            return None
        digits = _digits_text(self)
        return None if digits.strip('01') else digits

    def _logical(self, other, context, operation):
        context = _context_of(context)
        left, right = self._bits(), _operand(other)._bits()
        if left is None or right is None :
            return _raise(context, InvalidOperation, _NAN)
        width = max(len(left), len(right))
        digits = ''.join([str(operation(int(a), int(b))) for a, b in zip(left.rjust(width, '0'), right.rjust(width, '0'))])[-context.prec:]
        return _make(0, _number(digits), 0)

    def logical_and(self, other, context=None):
        return self._logical(other, context, lambda a, b: a & b)

    def logical_or(self, other, context=None):
        return self._logical(other, context, lambda a, b: a | b)

    def logical_xor(self, other, context=None):
        return self._logical(other, context, lambda a, b: a ^ b)

    def logical_invert(self, context=None):
        context = _context_of(context)
        return self._logical(_make(0, _number('1' * context.prec), 0), context, lambda a, b: a ^ b)


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


# ---- format


_ALIGNMENTS = '<>=^'


def _parse_format(spec):
    """(fill, alignment, sign, no negative zero, width, grouping, precision, type)"""
    at = 0
    fill, alignment = ' ', '>'
    if len(spec) > 1 and spec[1] in _ALIGNMENTS:
        fill, alignment, at = spec[0], spec[1], 2
    elif spec[:1] and spec[0] in _ALIGNMENTS:
        alignment, at = spec[0], 1
    aligned = at > 0
    sign = '-'
    if spec[at:at + 1] and spec[at] in '+- ':
        sign = spec[at]
        at += 1
    coerce = spec[at:at + 1] == 'z'
    at += coerce
    if spec[at:at + 1] == '#':
        raise ValueError('invalid format string')
    if spec[at:at + 1] == '0':
        if aligned:
            raise ValueError('invalid format string')
        fill, alignment = '0', '='
        at += 1
    start = at
    while spec[at:at + 1].isdecimal():
        at += 1
    width = int(spec[start:at] or 0)
    grouping = ''
    if spec[at:at + 1] == ',':
        grouping = ','
        at += 1
    precision = None
    if spec[at:at + 1] == '.':
        start = at + 1
        at = start
        while spec[at:at + 1].isdecimal():
            at += 1
        if at == start:
            raise ValueError('invalid format string')
        precision = int(spec[start:at])
    kind = spec[at:]
    if kind not in ('', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%') or (kind == 'n' and grouping):
        raise ValueError('invalid format string')
    return fill, alignment, sign, coerce, width, grouping, precision, kind


def _grouped(digits, separator, least):
    parts = []
    while True:
        parts.insert(0, digits[-3:])
        digits = digits[:-3]
        if not digits:
            break
    text = separator.join(parts)
    while len(text) < least:  # zeros before the digits are grouped too
        first = text.partition(separator)[0]
        text = ('0' + separator + text) if len(first) == 3 and len(text) + 2 <= least + 1 else '0' + text
    return text


def _format(value, spec):
    if not isinstance(spec, str):
        raise TypeError('format arg must be str')
    fill, alignment, sign_mark, coerce, width, grouping, precision, kind = _parse_format(spec)
    sign = value._sign
    if value._exp.__class__ is not int:
        body = 'Infinity' if value._exp == 'F' else ('sNaN' if value._exp == 'N' else 'NaN') + (_digits_text(value) if value._coefficient else '')
        if kind == '%':
            body += '%'
        if fill == '0' and alignment == '=':
            fill, alignment = ' ', '>'
        whole, rest = body, ''
        grouping = ''
    else:
        context = getcontext()
        coefficient, exponent = value._coefficient, value._exp
        capital = (kind or ('G' if context.capitals else 'g')) in 'EGF'
        form = kind.lower() or 'g'
        if form == 'n':
            form = 'g'
        if form == '%':
            exponent += 2
            if not coefficient and exponent > 0:
                exponent = 0
        rounding = context.rounding
        if precision is not None:
            if form in 'f%':
                if exponent < -precision:
                    coefficient = _shorten(coefficient, -precision - exponent, rounding, sign)[0]
                    exponent = -precision
                elif exponent > -precision:
                    coefficient *= 10 ** (exponent + precision)
                    exponent = -precision
            else:
                keep = precision + 1 if form == 'e' else precision or 1
                digits = _length(coefficient)
                if coefficient and digits > keep:
                    coefficient = _shorten(coefficient, digits - keep, rounding, sign)[0]
                    exponent += digits - keep
                    if _length(coefficient) > keep:
                        coefficient //= 10
                        exponent += 1
        if coerce and not coefficient:
            sign = 0
        digits = _text(coefficient)
        left = exponent + len(digits)
        if form in 'f%':
            point = left
        elif form == 'e':
            point = 1 - precision if not coefficient and precision is not None else 1
        else:
            point = left if exponent <= 0 and left > -6 else 1
        if form == 'e' and precision is not None and coefficient and len(digits) < precision + 1:
            exponent -= precision + 1 - len(digits)
            digits = digits.ljust(precision + 1, '0')
        if point <= 0:
            whole, fraction = '0', '0' * -point + digits
        elif point > len(digits):
            whole, fraction = digits + '0' * (point - len(digits)), ''
        else:
            whole, fraction = digits[:point] or '0', digits[point:]
        rest = '.' + fraction if fraction else ''
        if form in 'eg' and (left != point or form == 'e'):
            rest += ('E' if capital else 'e') + '%+d' % (left - point)
        if form == '%':
            rest += '%'
    mark = '-' if sign else sign_mark if sign_mark in '+ ' else ''
    if grouping:
        least = width - len(mark) - len(rest) if fill == '0' and alignment == '=' else 0
        whole = _grouped(whole, grouping, least)
    body = whole + rest
    padding = fill * (width - len(mark) - len(body))
    if alignment == '<':
        return mark + body + padding
    if alignment == '>':
        return padding + mark + body
    if alignment == '=':
        return mark + padding + body
    half = len(padding) // 2
    return padding[:half] + mark + body + padding[half:]


# ---- functions of contexts that are methods of Decimal with the context


def _add_context_functions():
    one = ('compare', 'compare_signal', 'compare_total', 'compare_total_mag', 'copy_sign', 'logical_and', 'logical_or', 'logical_xor', 'max', 'max_mag', 'min',
           'min_mag', 'next_toward', 'quantize', 'remainder_near', 'rotate', 'same_quantum', 'scaleb', 'shift')
    none = ('copy_abs', 'copy_negate', 'exp', 'is_finite', 'is_infinite', 'is_nan', 'is_normal', 'is_qnan', 'is_signed', 'is_snan', 'is_subnormal', 'is_zero', 'ln',
            'log10', 'logb', 'logical_invert', 'next_minus', 'next_plus', 'normalize', 'number_class', 'sqrt', 'to_integral_exact', 'to_integral_value')
    without = ('copy_abs', 'copy_negate', 'is_finite', 'is_infinite', 'is_nan', 'is_qnan', 'is_signed', 'is_snan', 'is_zero')
    for name in one:
        setattr(Context, name, _binary_function(name))
    for name in none:
        setattr(Context, name, _unary_function(name, name in without))
    Context.to_integral = Context.to_integral_value


def _binary_function(name):
    method = getattr(Decimal, name)
    if name == 'quantize':
        def function(self, x, y, /):
            return method(_operand(x), y, None, self)
    else:
        def function(self, x, y, /):
            return method(_operand(x), y, self)
    function.__name__ = name
    function.__qualname__ = 'Context.' + name
    return function


def _unary_function(name, without):
    method = getattr(Decimal, name)
    if without:
        def function(self, x, /):
            return method(_operand(x))
    elif name.startswith('to_integral'):
        def function(self, x, /):
            return method(_operand(x), None, self)
    else:
        def function(self, x, /):
            return method(_operand(x), self)
    function.__name__ = name
    function.__qualname__ = 'Context.' + name
    return function


def _fma(self, x, y, z, /):
    return _operand(x).fma(y, z, self)


_add_context_functions()
Context.fma = _fma
for _class in (Decimal, Context):
    _class.__module__ = 'decimal'
SignalDict.__module__ = 'abc'
_NAN = _make(0, 0, 'n')
_ONE = _make(0, 1, 0)

DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow], flags=[])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[], flags=[])

_current = _ContextVar('decimal_context')


def getcontext():
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        context.clear_flags()
        _current.set(context)
    return context


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError('optional argument must be a context')
    if context is DefaultContext or context is BasicContext or context is ExtendedContext:
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class ContextManager:
    """What localcontext() gives: the context of a with statement."""

    def __init__(self, context):
        self._local = context
        self._saved = None

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._local)
        return self._local

    def __exit__(self, *error):
        setcontext(self._saved)
        return False


ContextManager.__module__ = 'decimal'


def localcontext(ctx=None, **settings):
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError('optional argument must be a context')
    context = ctx.copy()
    for name, value in settings.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(context, name, value)
    return ContextManager(context)


def __start__():
    global DecimalTuple
    import numbers
    from collections import namedtuple
    numbers.Number.register(Decimal)
    DecimalTuple = namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')



__all__ = [
    'BasicContext', 'Clamped', 'Context', 'ConversionSyntax', 'Decimal', 'DecimalException', 'DecimalTuple', 'DefaultContext', 'DivisionByZero',
    'DivisionImpossible', 'DivisionUndefined', 'ExtendedContext', 'FloatOperation', 'HAVE_CONTEXTVAR', 'HAVE_THREADS', 'Inexact', 'InvalidContext',
    'InvalidOperation', 'MAX_EMAX', 'MAX_PREC', 'MIN_EMIN', 'MIN_ETINY', 'Overflow', 'ROUND_05UP', 'ROUND_CEILING', 'ROUND_DOWN', 'ROUND_FLOOR',
    'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN', 'ROUND_HALF_UP', 'ROUND_UP', 'Rounded', 'Subnormal', 'Underflow', 'getcontext', 'localcontext', 'setcontext',
]
