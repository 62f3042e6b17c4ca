# Decimal numbers: the General Decimal Arithmetic specification (speleotrove.com/decimal) as CPython's _decimal shows it.
#
# A Decimal is sign, coefficient and exponent; the exponent is an int, or 'F' (infinity), 'n' (quiet NaN), 'N' (signalling NaN). An operation
# computes an exact or sufficiently long result and hands it to _finish, which rounds it to the context and raises its signals.
from math import gcd as _gcd
from _thread import get_ident as _get_ident
from _intrinsics import _decimal_compare, _decimal_from, _decimal_hash, _decimal_operate, _decimal_quantize, _decimal_text
from _contextvars import _contexts
import _decimal_kernel as _kernel
from _decimal_kernel import (
    ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, length as _length,
)
from _decimal_signals import (
    Clamped, ConversionSyntax, DecimalException, DivisionByZero, DivisionImpossible, DivisionUndefined, FloatOperation, Inexact, InvalidContext,
    InvalidOperation, MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, Overflow, Rounded, SignalDict, Subnormal, Underflow,
)
from _decimal_text import _digits_text, _format, _parse, _to_text

__version__ = '1.70'
__libmpdec_version__ = '2.5.1'
HAVE_THREADS = HAVE_CONTEXTVAR = True

# An operation on usual numbers is native (assembly/decimal/); what it leaves to the general code comes back as None. The running context is looked
# up in line, since calls would take longer than the operation.
_ADD, _SUBTRACT, _MULTIPLY, _DIVIDE = range(4)
_ROUNDING_NUMBERS = {rounding: number for number, rounding in enumerate(_kernel.ROUNDINGS)}

_FLOAT_POWERS = [float(10 ** _digits) for _digits in range(23)]
_HASH_MODULUS = 2 ** 61 - 1
_HASH_INVERSE_TEN = pow(10, -1, _HASH_MODULUS)


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


def _usual_division(left, right, context):
    """Quotient, rest and its exponent, all of them exact in the context; None where the general code has to see."""
    a, b = left._exp, right._exp
    if a.__class__ is int and b.__class__ is int and -1000 < a < 1000 and -9 <= a - b <= 9:
        x, y = left._coefficient, right._coefficient
        if 0 < y < 1000000000000000000 > x and context.prec >= 28 and context.Emin < -10000 and context.Emax > 10000 and not context.clamp:
            if a > b:
                x *= 10 ** (a - b)
                a = b
            elif b > a:
                y *= 10 ** (b - a)
            quotient, rest = divmod(x, y)
            return quotient, rest, a
    return None


def _usual_power(base, exponent, context):
    """base ** exponent where that is exact: a small whole exponent of a number of few digits."""
    scale, times = base._exp, exponent._coefficient
    if exponent._exp == 0 and not exponent._sign and 0 < times < 100 and scale.__class__ is int and -100 < scale <= 0 and base._coefficient % 10:
        coefficient = base._coefficient ** times
        if 1 < coefficient < 10 ** context.prec and context.Emin < -20000 and context.Emax > 20000 and not context.clamp:
            return _make(base._sign & times, coefficient, scale * times)
    return None


class Decimal:
    """A decimal number: sign, digits, exponent. Immutable."""

    __slots__ = ('_sign', '_coefficient', '_exp', '__weakref__')

    def __new__(cls, value='0', context=None):
        if cls is Decimal and context is None:
            made = _decimal_from(cls, value)
            if made is not None:
                return made
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
        text = _decimal_text(self._coefficient, self._exp, self._sign)
        if text is not None:
            return text
        return _to_text(self, getcontext().capitals, False)

    def __repr__(self):
        return "Decimal('" + Decimal.__str__(self) + "')"

    def to_eng_string(self, context=None):
        return _to_text(self, _context_of(context).capitals, True)

    def __format__(self, fmt, override=None, /):
        if fmt == '':
            return Decimal.__str__(self)
        return _format(self, fmt, getcontext())

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
        exponent = self._exp
        if exponent.__class__ is int and -23 < exponent <= 0 and self._coefficient <= 9007199254740992:  # a quotient of two floats, so rounded right
            value = self._coefficient / _FLOAT_POWERS[-exponent]
            return -value if self._sign else value
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
            if not -0x8000000000000000 <= ndigits <= 0x7fffffffffffffff:
                raise OverflowError('Python int too large to convert to C ssize_t')
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
        result = _decimal_hash(self._coefficient, exponent, self._sign)
        if result is not None:
            return result
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
        order = _decimal_compare(self, other, Decimal)
        if order is not None:
            return order == 0
        order = self._ordered(other, True)
        return order if order is NotImplemented else order == 0

    def __ne__(self, other):
        order = _decimal_compare(self, other, Decimal)
        if order is not None:
            return order != 0
        order = self._ordered(other, True)
        return order if order is NotImplemented else order != 0

    def __lt__(self, other):
        order = _decimal_compare(self, other, Decimal)
        if order is not None:
            return order < 0
        order = self._ordered(other, False)
        return order if order is NotImplemented else order is not None and order < 0

    def __le__(self, other):
        order = _decimal_compare(self, other, Decimal)
        if order is not None:
            return order <= 0
        order = self._ordered(other, False)
        return order if order is NotImplemented else order is not None and order <= 0

    def __gt__(self, other):
        order = _decimal_compare(self, other, Decimal)
        if order is not None:
            return order > 0
        order = self._ordered(other, False)
        return order if order is NotImplemented else order is not None and order > 0

    def __ge__(self, other):
        order = _decimal_compare(self, other, Decimal)
        if order is not None:
            return order >= 0
        order = self._ordered(other, False)
        return order if order is NotImplemented else order is not None and order >= 0

    # ---- operators

    def __pos__(self):
        context = getcontext()
        if self._exp.__class__ is int and self._exp <= 0 and self._coefficient:
            result = _decimal_operate(_ADD, _ZERO, self, context._limits)
            if result is not None:
                return result if result.__class__ is Decimal else _rounded(result, context)
        return _plus(self, context)

    def __neg__(self):
        context = getcontext()
        if self._exp.__class__ is int and self._exp <= 0 and self._coefficient:
            result = _decimal_operate(_SUBTRACT, _ZERO, self, context._limits)
            if result is not None:
                return result if result.__class__ is Decimal else _rounded(result, context)
        return _minus(self, context)

    def __abs__(self):
        return -self if self._sign and not _is_nan(self) else +self

    def __add__(self, other):
        try:
            context = _contexts[_get_ident()]._values[_current]
        except KeyError:
            context = getcontext()
        result = _decimal_operate(_ADD, self, other, context._limits)
        if result is not None:
            return result if result.__class__ is Decimal else _rounded(result, context)
        other = _other(other)
        return other if other is NotImplemented else _add(self, other, context)

    __radd__ = __add__

    def __sub__(self, other):
        try:
            context = _contexts[_get_ident()]._values[_current]
        except KeyError:
            context = getcontext()
        result = _decimal_operate(_SUBTRACT, self, other, context._limits)
        if result is not None:
            return result if result.__class__ is Decimal else _rounded(result, context)
        other = _other(other)
        return other if other is NotImplemented else _subtract(self, other, context)

    def __rsub__(self, other):
        try:
            context = _contexts[_get_ident()]._values[_current]
        except KeyError:
            context = getcontext()
        result = _decimal_operate(_SUBTRACT, other, self, context._limits)
        if result is not None:
            return result if result.__class__ is Decimal else _rounded(result, context)
        other = _other(other)
        return other if other is NotImplemented else _subtract(other, self, context)

    def __mul__(self, other):
        try:
            context = _contexts[_get_ident()]._values[_current]
        except KeyError:
            context = getcontext()
        result = _decimal_operate(_MULTIPLY, self, other, context._limits)
        if result is not None:
            return result if result.__class__ is Decimal else _rounded(result, context)
        other = _other(other)
        return other if other is NotImplemented else _multiply(self, other, context)

    __rmul__ = __mul__

    def __truediv__(self, other):
        try:
            context = _contexts[_get_ident()]._values[_current]
        except KeyError:
            context = getcontext()
        result = _decimal_operate(_DIVIDE, self, other, context._limits)
        if result is not None:
            return result if result.__class__ is Decimal else _rounded(result, context)
        other = _other(other)
        return other if other is NotImplemented else _divide(self, other, context)

    def __rtruediv__(self, other):
        try:
            context = _contexts[_get_ident()]._values[_current]
        except KeyError:
            context = getcontext()
        result = _decimal_operate(_DIVIDE, other, self, context._limits)
        if result is not None:
            return result if result.__class__ is Decimal else _rounded(result, context)
        other = _other(other)
        return other if other is NotImplemented else _divide(other, self, context)

    def __floordiv__(self, other):
        other = _other(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        parts = _usual_division(self, other, context)
        if parts is not None:
            return _make(self._sign ^ other._sign, parts[0], 0)
        return _divide_integer(self, other, context)

    def __rfloordiv__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _divide_integer(other, self, getcontext())

    def __mod__(self, other):
        other = _other(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        parts = _usual_division(self, other, context)
        if parts is not None:
            return _make(self._sign, parts[1], parts[2])
        return _remainder(self, other, context)

    def __rmod__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _remainder(other, self, getcontext())

    def __divmod__(self, other):
        other = _other(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        parts = _usual_division(self, other, context)
        if parts is not None:
            return _make(self._sign ^ other._sign, parts[0], 0), _make(self._sign, parts[1], parts[2])
        return _divide_with_remainder(self, other, context)

    def __rdivmod__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _divide_with_remainder(other, self, getcontext())

    def __pow__(self, other, modulo=None):
        other = _other(other)
        if other is NotImplemented:
            return other
        if modulo is None:
            context = getcontext()
            result = _usual_power(self, other, context)
            return _power(self, other, context) if result is None else result
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
        return self._exp == 'n' or self._exp == 'N'

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
        order = _decimal_compare(self, other, Decimal)
        if order is not None and context is None:
            return _make(1 if order < 0 else 0, abs(order), 0)
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
        if context is None:
            try:
                context = _contexts[_get_ident()]._values[_current]
            except KeyError:
                context = getcontext()
        elif not isinstance(context, Context):
            raise TypeError('optional argument must be a context')
        if rounding is None:
            rounding = context.rounding
        number = _ROUNDING_NUMBERS.get(rounding) if isinstance(rounding, str) else None
        if number is not None:
            result = _decimal_quantize(self, exp, context._limits, number)
            if result is not None:
                return result if result.__class__ is Decimal else _rounded(result, context)
        exp = _operand(exp)
        _check_rounding(rounding)
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
        if rounding is not None:
            _check_rounding(rounding)
        if self._exp.__class__ is not int:
            nan = _nan_result(context, self)
            return self if nan is None else nan
        if self._exp >= 0:
            return self
        return _make(self._sign, _to_exponent(self, 0, rounding or context.rounding)[0], 0)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = _context_of(context)
        if rounding is not None:
            _check_rounding(rounding)
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


Decimal.__module__ = 'decimal'

# These need Decimal, and Decimal needs them when it is used.
from _decimal_arithmetic import (
    _NAN, _ONE, _abs, _add, _compare, _compare_total, _divide, _divide_integer, _divide_with_remainder, _float_operation, _float_parts, _is_nan, _make, _minus, _multiply, _nan_result, _negated, _plus, _power, _power_modulo,
    _raise, _raise_all, _remainder, _rounded, _subtract, _to_exponent,
)
_ZERO = _make(0, 0, 0)
import _decimal_functions  # more methods of Decimal
from _decimal_contexts import _check_rounding, _current, BasicContext, Context, DefaultContext, ExtendedContext, getcontext, localcontext, setcontext


DecimalTuple = None  # needs the library: made by the first start, which may be that of the snapshot


def __start__():
    global DecimalTuple
    if DecimalTuple is not None:
        return
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
