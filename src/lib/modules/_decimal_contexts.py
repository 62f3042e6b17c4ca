# Contexts: class Context, whose functions are mostly methods of Decimal with the context, and the context of the running thread. _decimal imports
# it when class Decimal stands.
from _contextvars import ContextVar as _ContextVar, _contexts
from _thread import get_ident as _get_ident
from _intrinsics import _decimal_operate
import _decimal_kernel as _kernel
from _decimal_kernel import ROUND_HALF_EVEN, ROUND_HALF_UP, length as _length
from _decimal_signals import (
    Clamped, ConversionSyntax, DivisionByZero, FloatOperation, Inexact, InvalidOperation, MAX_EMAX, MAX_PREC, MIN_EMIN, Overflow, Rounded,
    SignalDict, Subnormal, Underflow, _SIGNALS, _between,
    _signal_dict,
)
from _decimal_text import _to_text
from _decimal_arithmetic import (
    _NAN, _abs, _add, _divide, _divide_integer, _divide_with_remainder, _finish_value, _float_operation, _minus, _multiply, _plus, _power,
    _power_modulo, _raise, _remainder, _rounded, _subtract,
)
from _decimal import Decimal, _operand, _parse_exact


_SHOWN_SIGNALS = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)


def _check_rounding(value):
    if value not in _kernel.ROUNDINGS:
        raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, '
                        'ROUND_HALF_EVEN,\n   ROUND_05UP]')


_LIMITING = ('prec', 'rounding', 'Emin', 'Emax', 'clamp')


def _limits_of(context):
    """What native operations need of a context (assembly/decimal/arithmetic.ts); None where it is too unusual for them."""
    if context.clamp or context.prec > 36 or context.Emin < -10 ** 12 or context.Emax > 10 ** 12:
        return None
    return context.prec, context.Emin, context.Emax, _kernel.ROUNDINGS.index(context.rounding), Decimal


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
            _check_rounding(value)
        elif name in ('flags', 'traps'):
            if name in self.__dict__ and not isinstance(value, dict):
                raise TypeError('argument must be a signal dict')
            value = _signal_dict(value)
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)
        if name in _LIMITING and 'clamp' in self.__dict__:
            object.__setattr__(self, '_limits', _limits_of(self))

    def __delattr__(self, name):
        raise AttributeError(f'context attribute {name} cannot be deleted')

    def __repr__(self):
        flags = ', '.join([signal.__name__ for signal in _SHOWN_SIGNALS if self.flags[signal]])
        traps = ', '.join([signal.__name__ for signal in _SHOWN_SIGNALS if self.traps[signal]])
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, capitals={self.capitals}, '
                f'clamp={self.clamp}, flags=[{flags}], traps=[{traps}])')

    def __reduce__(self):
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                         [signal for signal in _SIGNALS if self.flags[signal]], [signal for signal in _SIGNALS if self.traps[signal]])

    def copy(self):
        made = object.__new__(Context)
        values = made.__dict__
        values.update(self.__dict__)  # all of them are right, so __setattr__ need not look at them
        values['flags'] = SignalDict(self.flags)
        values['traps'] = SignalDict(self.traps)
        return made

    __copy__ = copy

    def clear_flags(self):
        self.flags = dict.fromkeys(_SIGNALS, False)

    def clear_traps(self):
        self.traps = dict.fromkeys(_SIGNALS, False)

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def create_decimal(self, num='0', /):
        if isinstance(num, float):
            _float_operation(self)
        elif isinstance(num, str) and ('_' in num or num != num.strip()):  # Decimal() lets these pass
            return _raise(self, ConversionSyntax, _NAN)
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
        result = _decimal_operate(0, x, y, self._limits)
        if result is not None and x.__class__ is Decimal:
            return result if result.__class__ is Decimal else _rounded(result, self)
        return _add(_operand(x), _operand(y), self)

    def subtract(self, x, y, /):
        result = _decimal_operate(1, x, y, self._limits)
        if result is not None and x.__class__ is Decimal:
            return result if result.__class__ is Decimal else _rounded(result, self)
        return _subtract(_operand(x), _operand(y), self)

    def multiply(self, x, y, /):
        result = _decimal_operate(2, x, y, self._limits)
        if result is not None and x.__class__ is Decimal:
            return result if result.__class__ is Decimal else _rounded(result, self)
        return _multiply(_operand(x), _operand(y), self)

    def divide(self, x, y, /):
        result = _decimal_operate(3, x, y, self._limits)
        if result is not None and x.__class__ is Decimal:
            return result if result.__class__ is Decimal else _rounded(result, self)
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
Context.__module__ = 'decimal'

DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow], flags=[])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[], flags=[])

_current = _ContextVar('decimal_context')


def getcontext():
    try:
        return _contexts[_get_ident()]._values[_current]
    except KeyError:
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
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        setattr(context, name, _signal_dict(value) if isinstance(value, list) else value)
    return ContextManager(context)
