# Signals of decimal arithmetic, the limits of its contexts, and the mappings from signals to bool that a context has.

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - MAX_PREC + 1


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


SignalDict.__module__ = 'abc'
