# Spans of time and time zones for _datetime: timedelta, tzinfo, timezone.
from _intrinsics import _span_make, _span_order, _span_sum
from _operator import index as _index
import math as _math
from _datetime_text import offset_text as _offset_text

_DAY = 86400 * 1000000
_new = object.__new__


class _Missing:
    pass


_MISSING = _Missing()


def _take_index(value):
    if type(value) is not int:
        value = _index(value)
    if not -0x80000000 <= value <= 0x7fffffff:
        if -1 << 63 <= value < 1 << 63:
            raise OverflowError('signed integer is greater than maximum' if value > 0 else 'signed integer is less than minimum')
        raise OverflowError('Python int too large to convert to C long')
    return value


def _type_text(cls):
    """A class's name in representations: C types have their module in it."""
    return f'datetime.{cls.__name__}' if cls.__module__ == 'datetime' else cls.__name__


def _read_only(name, owner, read):
    def refuse(self, value=None):
        raise AttributeError(f"attribute '{name}' of 'datetime.{owner}' objects is not writable")
    return property(read, refuse, refuse)


def _argument(value, kind, function, position):
    if not isinstance(value, kind):
        shown = 'None' if value is None else _shown_type(value)
        wanted = f'datetime.{kind.__name__}' if kind.__module__ == 'datetime' else kind.__name__
        raise TypeError(f'{function}() argument {position} must be {wanted}, not {shown}')


def _shown_type(value):
    cls = type(value)
    return _type_text(cls)


def _round_half_even(dividend, divisor):
    """The integer nearest to a quotient."""
    quotient, rest = divmod(dividend, divisor)
    twice = rest * 2
    if divisor > 0:
        above = twice > divisor
    else:
        above = twice < divisor
    return quotient + 1 if above or (twice == divisor and quotient & 1) else quotient


class timedelta:
    """Difference between two datetime values.

timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

All arguments are optional and default to 0.
Arguments may be integers or floats, and may be positive or negative."""
    __module__ = 'datetime'
    __slots__ = ('_days', '_seconds', '_microseconds', '_hash')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if cls is timedelta:
            made = _span_make(cls, days, seconds, microseconds, milliseconds, minutes, hours, weeks)
            if made is not None:
                return made
        total = 0
        rest = 0.0
        for name, value, unit in (('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000), ('seconds', seconds, 1000000),
                                  ('minutes', minutes, 60000000), ('hours', hours, 3600000000), ('days', days, _DAY), ('weeks', weeks, 7 * _DAY)):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                fraction, whole = _math.modf(value)
                total += int(whole) * unit
                if fraction:
                    fraction, whole = _math.modf(fraction * unit)
                    total += int(whole)
                    rest += fraction
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {_shown_type(value)}')
        if rest:
            whole = int(rest + 0.5) if rest > 0 else -int(0.5 - rest)
            if abs(whole - rest) == 0.5:  # ties to even, of the sum
                odd = total & 1
                half = (rest + odd) * 0.5
                whole = 2 * (int(half + 0.5) if half > 0 else -int(0.5 - half)) - odd
            total += whole
        return _span(cls, total)

    def _refuse(self, value=None):
        raise AttributeError('readonly attribute')

    days = property(lambda self: self._days, _refuse, _refuse, 'Number of days.')
    seconds = property(lambda self: self._seconds, _refuse, _refuse, 'Number of seconds (>= 0 and less than 1 day).')
    microseconds = property(lambda self: self._microseconds, _refuse, _refuse, 'Number of microseconds (>= 0 and less than 1 second).')
    del _refuse

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def total_seconds(self):
        return self._total() / 1000000

    def __repr__(self):
        parts = []
        for name in ('days', 'seconds', 'microseconds'):
            value = getattr(self, '_' + name)
            if value:
                parts.append(f'{name}={value}')
        return f'{_type_text(type(self))}({", ".join(parts) or "0"})'

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02}:{seconds:02}'
        if self._days:
            text = f'{self._days} day{"" if abs(self._days) == 1 else "s"}, {text}'
        return f'{text}.{self._microseconds:06}' if self._microseconds else text

    def __add__(self, other):
        made = _span_sum(self, other, 1, timedelta)
        if made is not None:
            return made
        return _span(timedelta, self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        made = _span_sum(self, other, -1, timedelta)
        if made is not None:
            return made
        return _span(timedelta, self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _span(timedelta, other._total() - self._total()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        made = _span_sum(_NO_SPAN, self, -1, timedelta)
        return _span(timedelta, -self._total()) if made is None else made

    def __pos__(self):
        return self if self.__class__ is timedelta else _span(timedelta, self._total())

    def __abs__(self):
        return -self if self._days < 0 else +self

    def __bool__(self):
        return self._days != 0 or self._seconds != 0 or self._microseconds != 0

    def __mul__(self, other):
        if isinstance(other, int):
            return _span(timedelta, self._total() * int(other))
        if isinstance(other, float):
            dividend, divisor = other.as_integer_ratio()
            return _span(timedelta, _round_half_even(self._total() * dividend, divisor))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return _span(timedelta, _round_half_even(self._total(), int(other)))
        if isinstance(other, float):
            dividend, divisor = other.as_integer_ratio()
            return _span(timedelta, _round_half_even(self._total() * divisor, dividend))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        return _span(timedelta, self._total() // int(other)) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return _span(timedelta, self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(self._total(), other._total())
        return quotient, _span(timedelta, rest)

    def __eq__(self, other):
        order = _span_order(self, other, timedelta)
        if order is not None:
            return order == 0
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        order = _span_order(self, other, timedelta)
        if order is not None:
            return order < 0
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        order = _span_order(self, other, timedelta)
        if order is not None:
            return order <= 0
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        order = _span_order(self, other, timedelta)
        if order is not None:
            return order > 0
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        order = _span_order(self, other, timedelta)
        if order is not None:
            return order >= 0
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash((self._days, self._seconds, self._microseconds))
        return self._hash

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


def _span(cls, total):
    """A timedelta of so many microseconds."""
    seconds, microseconds = divmod(total, 1000000)
    days, seconds = divmod(seconds, 86400)
    if not -999999999 <= days <= 999999999:
        if not -0x80000000 <= days <= 0x7fffffff:
            raise OverflowError('Python int too large to convert to C int')
        raise OverflowError(f'days={days}; must have magnitude <= 999999999')
    self = _new(cls)
    self._days, self._seconds, self._microseconds, self._hash = days, seconds, microseconds, -1
    return self


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    """Abstract base class for time zone info objects."""
    __module__ = 'datetime'
    __slots__ = ()

    def tzname(self, dt, /):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt, /):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt, /):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt, /):
        if not _is_moment(dt):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        saving = dt.dst()
        if saving is None:
            raise ValueError('fromutc: non-None dst() result required')
        standard = offset - saving
        if standard:
            dt += standard
            saving = dt.dst()
            if saving is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return dt + saving

    def __reduce__(self):
        arguments = getattr(self, '__getinitargs__', None)
        return type(self), () if arguments is None else arguments(), self.__getstate__()


def _is_moment(value):
    from _datetime import datetime
    return isinstance(value, datetime)


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""
    __module__ = 'datetime'
    __slots__ = ('_offset', '_name')

    def __new__(cls, offset, name=_MISSING):
        _argument(offset, timedelta, 'timezone', 1)
        if name is not _MISSING:
            _argument(name, str, 'timezone', 2)
        elif not offset:
            return UTC
        if not -_DAY < offset._total() < _DAY:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), '
                             f'not {offset!r}.')
        return _make_zone(cls, offset, None if name is _MISSING else name)

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return type(self), self.__getinitargs__(), None

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is UTC:
            return 'datetime.timezone.utc'
        return f'datetime.timezone({self._offset!r})' if self._name is None else f'datetime.timezone({self._offset!r}, {self._name!r})'

    def __str__(self):
        return self.tzname(None)

    def _check(self, dt, method):
        if dt is not None and not _is_moment(dt):
            raise TypeError(f'{method}(dt) argument must be a datetime instance or None, not {_shown_type(dt)}')

    def utcoffset(self, dt, /):
        self._check(dt, 'utcoffset')
        return self._offset

    def dst(self, dt, /):
        self._check(dt, 'dst')
        return None

    def tzname(self, dt, /):
        self._check(dt, 'tzname')
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset, ':') if self._offset else 'UTC'

    def fromutc(self, dt, /):
        if not _is_moment(dt):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset


def _make_zone(cls, offset, name):
    self = tzinfo.__new__(cls)
    self._offset, self._name = offset, name
    return self


_NO_SPAN = timedelta(0)
UTC = timezone.utc = _make_zone(timezone, timedelta(0), None)
timezone.min = _make_zone(timezone, timedelta(-1, 60), None)
timezone.max = _make_zone(timezone, timedelta(0, 86340), None)


# ---- asking zones

def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_shown_type(zone)}'")


def _zone_offset(zone, method, moment):
    """What a zone's utcoffset() or dst() says."""
    if zone is None:
        return None
    offset = zone.utcoffset(moment) if method == 'utcoffset' else zone.dst(moment)
    if offset is None or zone.__class__ is timezone:
        return offset
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{method}() must return None or timedelta, not '{_shown_type(offset)}'")
    if not -_DAY < offset._total() < _DAY:
        raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).')
    return offset


def _zone_name(zone, moment):
    if zone is None:
        return None
    name = zone.tzname(moment)
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{_shown_type(name)}'")
    return name
