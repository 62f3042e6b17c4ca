# The functions of Decimals beyond plain arithmetic: roots, exponentials and logarithms, neighbours, extremes, shifts, logical operations. They are
# methods of Decimal, which _decimal has when its class stands.
import _decimal_kernel as _kernel
from _decimal_kernel import ROUND_CEILING, ROUND_FLOOR, length as _length, number as _number
from _decimal_signals import (
    Clamped, DivisionByZero, DivisionImpossible, DivisionUndefined, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, Underflow,
)
from _decimal_text import _digits_text
from _decimal import Decimal, _context_of, _operand
from _decimal_arithmetic import (
    _NAN, _ONE, _add, _compare, _compare_total, _finish, _finish_half_even, _finish_value, _is_nan, _make, _nan_result, _raise, _raise_all,
)


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
    if other.adjusted() > self.adjusted() + 1 and other._exp >= self._exp:
        return _finish(self._sign, self._coefficient, self._exp, context)  # less than half of the other
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
    return _logarithm(self, _context_of(context), _kernel.natural_logarithm)


def log10(self, context=None):
    context = _context_of(context)
    if self._exp.__class__ is int and self._coefficient and not self._sign:
        digits = _length(self._coefficient)
        if self._coefficient == 10 ** (digits - 1):
            exponent = self._exp + digits - 1
            return _finish(1 if exponent < 0 else 0, abs(exponent), 0, context)
    return _logarithm(self, context, _kernel.decimal_logarithm)


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
    return _moved(self, other, context, False)


def rotate(self, other, context=None):
    return _moved(self, other, context, True)


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


def _max(self, other, context=None):
    return _extreme(self, other, context, True, False)


def _min(self, other, context=None):
    return _extreme(self, other, context, False, False)


def max_mag(self, other, context=None):
    return _extreme(self, other, context, True, True)


def min_mag(self, other, context=None):
    return _extreme(self, other, context, False, True)


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
    return _neighbour(self, context, True)


def next_minus(self, context=None):
    return _neighbour(self, context, False)


def next_toward(self, other, context=None):
    other, context = _operand(other), _context_of(context)
    nan = _nan_result(context, self, other)
    if nan is not None:
        return nan
    order = _compare(self, other)
    if order == 0:
        return self.copy_sign(other)
    result = _neighbour(self, context, order < 0)
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
    left, right = _bits(self), _bits(_operand(other))
    if left is None or right is None:
        return _raise(context, InvalidOperation, _NAN)
    width = max(len(left), len(right))
    digits = ''.join([str(operation(int(a), int(b))) for a, b in zip(left.rjust(width, '0'), right.rjust(width, '0'))])[-context.prec:]
    return _make(0, _number(digits), 0)


def logical_and(self, other, context=None):
    return _logical(self, other, context, lambda a, b: a & b)


def logical_or(self, other, context=None):
    return _logical(self, other, context, lambda a, b: a | b)


def logical_xor(self, other, context=None):
    return _logical(self, other, context, lambda a, b: a ^ b)


def logical_invert(self, context=None):
    context = _context_of(context)
    return _logical(self, _make(0, _number('1' * context.prec), 0), context, lambda a, b: a ^ b)


for _method in (
    remainder_near, sqrt, exp, ln, log10, logb, scaleb, shift, rotate, _max, _min, max_mag, min_mag, next_plus, next_minus, next_toward,
    logical_and, logical_or, logical_xor, logical_invert,
):
    _method.__name__ = _method.__name__.lstrip('_')  # which those have that built-in functions are called like
    _method.__qualname__ = f'Decimal.{_method.__name__}'
    setattr(Decimal, _method.__name__, _method)
