"""Fast implementation of the datetime module."""
# The types of datetime with the messages and representations of CPython's C types. Spans of time and zones are in _datetime_zones, calendar
# arithmetic and texts in _datetime_text; here are date, time and datetime.
from _datetime_text import (
    DAY_NAMES as _DAY_NAMES, MONTH_NAMES as _MONTH_NAMES, clock_text as _clock_text, date_of as _date_of, date_of_iso_week as _date_of_iso_week,
    days_before_month as _days_before_month, expand_format as _expand_format, first_iso_monday as _first_iso_monday,
    month_length as _month_length, offset_text as _offset_text, ordinal_of as _ordinal_of, read_date as _read_date, read_time as _read_time,
    separator_at as _separator_at)
from _datetime_zones import (
    UTC, _argument, _check_zone, _MISSING, _read_only, _take_index, _type_text, _zone_name, _zone_offset, timedelta, timezone, tzinfo)
from _intrinsics import _date_between, _date_make, _date_order, _date_ordinal, _date_read, _date_sum, _strftime, _time_parts
import time as _time_module

MINYEAR = 1
MAXYEAR = 9999
_MAX_ORDINAL = 3652059
_new = object.__new__
_clock_time = _time_module.time


def _check_date(year, month, day):
    if not 1 <= year <= 9999:
        _take_index(year)
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if day < 1 or (day > 28 and day > _month_length(year, month)):
        raise ValueError('day is out of range for month')


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')


def _required(**fields):
    position = 0
    for name in fields:
        position += 1
        if fields[name] is _MISSING:
            raise TypeError(f"function missing required argument '{name}' (pos {position})")


def _bytes_of(state, name):
    """Pickles of Python 2 have a str of Latin-1 characters."""
    try:
        return state.encode('latin1')
    except UnicodeEncodeError:
        raise ValueError(f'Failed to encode latin1 string when unpickling a {name} object. '
                         "pickle.load(data, encoding='latin1') is assumed.") from None


def _struct_time(year, month, day, hour, minute, second, isdst):
    weekday = (_ordinal_of(year, month, day) + 6) % 7
    return _time_module.struct_time((year, month, day, hour, minute, second, weekday, _days_before_month(year, month) + day, isdst))


def _split_timestamp(timestamp):
    """Whole seconds and microseconds, rounded half to even."""
    if isinstance(timestamp, float):
        if timestamp != timestamp:
            raise ValueError('Invalid value NaN (not a number)')
        if not -9.2e18 < timestamp < 9.2e18:
            raise OverflowError('timestamp out of range for platform time_t')
        seconds = int(timestamp)
        microseconds = round((timestamp - seconds) * 1e6)
        if microseconds >= 1000000:
            return seconds + 1, microseconds - 1000000
        if microseconds < 0:
            return seconds - 1, microseconds + 1000000
        return seconds, microseconds
    seconds = timestamp.__index__() if isinstance(timestamp, int) else _take_index(timestamp)
    if not -1 << 63 <= seconds < 1 << 63:
        raise OverflowError('timestamp out of range for platform time_t')
    return seconds, 0


def _broken_down(convert, seconds):
    try:
        return convert(seconds)
    except OverflowError as error:
        if 'year' in str(error) or 'too large' in str(error):
            raise ValueError(f'year {1970 + seconds // 31556952} is out of range') from None
        raise error


class _IsoCalendarDate(tuple):
    """The result of date.isocalendar() or datetime.isocalendar()

This object may be accessed either as a tuple of
  ((year, week, weekday))
or via the object attributes as in the above tuple."""
    __module__ = 'datetime'
    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    __qualname__ = 'IsoCalendarDate'

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return f'{_type_text(type(self))}(year={self[0]}, week={self[1]}, weekday={self[2]})'


_IsoCalendarDate.__name__ = 'IsoCalendarDate'


class date:
    """date(year, month, day) --> date object"""
    __module__ = 'datetime'
    __slots__ = ('_year', '_month', '_day', '_hash')

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING):
        if cls is date:
            made = _date_make(cls, year, month, day)
            if made is not None:
                return made
        if month is _MISSING and isinstance(year, (bytes, str)) and len(year) == 4 and 1 <= ord(year[2:3]) <= 12:
            state = year if isinstance(year, bytes) else _bytes_of(year, 'date')
            return _make_date(cls, state[0] * 256 + state[1], state[2], state[3], True)
        if day is _MISSING:
            _required(year=year, month=month, day=day)
        if type(year) is not int or type(month) is not int or type(day) is not int:
            year, month, day = _take_index(year), _take_index(month), _take_index(day)
        _check_date(year, month, day)
        self = _new(cls)
        self._year, self._month, self._day, self._hash = year, month, day, -1
        return self

    year = _read_only('year', 'date', lambda self: self._year)
    month = _read_only('month', 'date', lambda self: self._month)
    day = _read_only('day', 'date', lambda self: self._day)

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        seconds = _split_timestamp(timestamp)[0]
        parts = _broken_down(_time_module.localtime, seconds)
        return cls(parts[0], parts[1], parts[2])

    @classmethod
    def today(cls):
        if cls is date:
            seconds = int(_clock_time())
            facts = _time_module._zone_at(seconds)
            if facts is not None:
                return date(*_time_parts(seconds + facts[0])[:3])
        return cls.fromtimestamp(_time_module.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        ordinal = _take_index(ordinal)
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        year, month, day = _date_of(ordinal)
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, text, /):
        if cls is date:
            made = _date_read(cls, text, None, None)
            if made is not None:
                return made
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        found = _read_date(text) if len(text) in (7, 8, 10) else None
        if found is None:
            raise ValueError(f'Invalid isoformat string: {text!r}')
        return cls(*found)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        try:
            year, week, day = _take_index(year), _take_index(week), _take_index(day)
        except OverflowError:
            raise ValueError('ISO calendar component out of range') from None
        return cls(*_date_of_iso_week(year, week, day))

    def __repr__(self):
        return f'{_type_text(type(self))}({self._year}, {self._month}, {self._day})'

    def __str__(self):
        return self.isoformat()

    def isoformat(self):
        return f'{self._year:04}-{self._month:02}-{self._day:02}'

    def ctime(self):
        weekday = _DAY_NAMES[self.weekday()]
        return f'{weekday} {_MONTH_NAMES[self._month - 1]} {self._day:2} 00:00:00 {self._year:04}'

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
        if type(self) is date:
            plain = _strftime(format, self._year, self._month, self._day, 0, 0, 0, -1, -1, 0)
            if plain is not None:
                return plain
        return _time_module.strftime(_expand_format(self, format, 0), self.timetuple())

    def __format__(self, format, /):
        if not isinstance(format, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type(format).__name__}')
        return self.strftime(format) if format else str(self)

    def timetuple(self):
        return _struct_time(self._year, self._month, self._day, 0, 0, 0, -1)

    def toordinal(self):
        return _date_ordinal(self)

    def weekday(self):
        return (_date_ordinal(self) + 6) % 7

    def isoweekday(self):
        return (_date_ordinal(self) + 6) % 7 + 1

    def isocalendar(self):
        today = _ordinal_of(self._year, self._month, self._day)
        year = self._year
        week, day = divmod(today - _first_iso_monday(year), 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _first_iso_monday(year), 7)
        elif week >= 52 and today >= _first_iso_monday(year + 1):
            year += 1
            week = 0
        return _IsoCalendarDate(year, week + 1, day + 1)

    def replace(self, year=_MISSING, month=_MISSING, day=_MISSING):
        return type(self)(self._year if year is _MISSING else year, self._month if month is _MISSING else month, self._day if day is _MISSING else day)

    __replace__ = replace

    def _key(self):
        return self._year * 10000 + self._month * 100 + self._day

    def __eq__(self, other):
        order = _date_order(self, other, date)
        if order is not None:
            return order == 0
        return self._key() == other._key() if _is_plain_date(other) else NotImplemented

    def __lt__(self, other):
        order = _date_order(self, other, date)
        if order is not None:
            return order < 0
        return self._key() < other._key() if _is_plain_date(other) else NotImplemented

    def __le__(self, other):
        order = _date_order(self, other, date)
        if order is not None:
            return order <= 0
        return self._key() <= other._key() if _is_plain_date(other) else NotImplemented

    def __gt__(self, other):
        order = _date_order(self, other, date)
        if order is not None:
            return order > 0
        return self._key() > other._key() if _is_plain_date(other) else NotImplemented

    def __ge__(self, other):
        order = _date_order(self, other, date)
        if order is not None:
            return order >= 0
        return self._key() >= other._key() if _is_plain_date(other) else NotImplemented

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash(self._state())
        return self._hash

    def __add__(self, other):
        made = _date_sum(self, other, 1, date, timedelta)
        if made is not None:
            return made
        if not isinstance(other, timedelta):
            return NotImplemented
        return _date_from(type(self), self.toordinal() + other._days)

    __radd__ = __add__

    def __sub__(self, other):
        made = _date_between(self, other, date, timedelta)
        if made is None:
            made = _date_sum(self, other, -1, date, timedelta)
        if made is not None:
            return made
        if isinstance(other, timedelta):
            return _date_from(type(self), self.toordinal() - other._days)
        if _is_plain_date(other):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _state(self):
        return bytes((self._year >> 8, self._year & 255, self._month, self._day))

    def __reduce__(self):
        return type(self), (self._state(),)


def _is_plain_date(value):
    return isinstance(value, date) and not isinstance(value, datetime)


def _make_date(cls, year, month, day, directly=False):
    if directly or cls is date:
        self = _new(cls)
        self._year, self._month, self._day, self._hash = year, month, day, -1
        return self
    return cls(year, month, day)


def _date_from(cls, ordinal):
    if not 0 < ordinal <= _MAX_ORDINAL:
        raise OverflowError('date value out of range')
    year, month, day = _date_of(ordinal)
    return _make_date(cls, year, month, day)


def _compare(left, right):
    """-1, 0, 1 of two times or datetimes; None where one is naive and the other is not. They are compared in UTC where their zones differ."""
    if left._tzinfo is right._tzinfo:
        return _order(left._key(), right._key())
    ours, theirs = left.utcoffset(), right.utcoffset()
    if ours == theirs:
        return _order(left._key(), right._key())
    if ours is None or theirs is None:
        return None
    return _order(left._instant(ours), right._instant(theirs))


def _order(left, right):
    return -1 if left < right else int(left > right)


def _ordered(left, right, what):
    order = _compare(left, right)
    if order is None:
        raise TypeError(f"can't compare offset-naive and offset-aware {what}")
    return order


def _offset_for_fold(value):
    """Does the zone's offset depend on fold? Such values equal nothing in another zone (PEP 495)."""
    return value.utcoffset() != value.replace(fold=not value._fold).utcoffset()


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object

All arguments are optional. tzinfo may be None, or an instance of
a tzinfo subclass. The remaining arguments may be ints.
"""
    __module__ = 'datetime'
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_hash', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, (bytes, str)) and len(hour) == 6 and ord(hour[:1]) & 127 < 24:
            state = hour if isinstance(hour, bytes) else _bytes_of(hour, 'time')
            zone = None if minute == 0 else minute
            if zone is not None and not isinstance(zone, _tzinfo_class):
                raise TypeError('bad tzinfo state arg')
            return _make_time(cls, state[0] & 127, state[1], state[2], int.from_bytes(state[3:]), zone, state[0] >> 7)
        hour, minute, second, microsecond = _take_index(hour), _take_index(minute), _take_index(second), _take_index(microsecond)
        fold = _take_index(fold)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        return _make_time(cls, hour, minute, second, microsecond, tzinfo, fold)

    hour = _read_only('hour', 'time', lambda self: self._hour)
    minute = _read_only('minute', 'time', lambda self: self._minute)
    second = _read_only('second', 'time', lambda self: self._second)
    microsecond = _read_only('microsecond', 'time', lambda self: self._microsecond)
    tzinfo = _read_only('tzinfo', 'time', lambda self: self._tzinfo)
    fold = _read_only('fold', 'time', lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, text, /):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        if cls is time and len(text) == 8 and text[2] == text[5] == ':':
            hour, minute, second = text[:2], text[3:5], text[6:]
            if (hour + minute + second).isdigit() and text.isascii() and hour < '24' and minute < '60' and second < '60':
                return _make_time(cls, int(hour), int(minute), int(second), 0, None, 0)
        found = _read_time(text.removeprefix('T'))
        if found is None:
            raise ValueError(f'Invalid isoformat string: {text!r}')
        clock, offset = found
        return cls(*clock, _zone_from(offset))

    def _key(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def _instant(self, offset):
        return self._key() - offset._total()

    def __eq__(self, other):
        return _compare(self, other) == 0 if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        if other.__class__ is time and self._tzinfo is other._tzinfo:
            return self._key() < other._key()
        return _ordered(self, other, 'times') < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        if other.__class__ is time and self._tzinfo is other._tzinfo:
            return self._key() <= other._key()
        return _ordered(self, other, 'times') <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        if other.__class__ is time and self._tzinfo is other._tzinfo:
            return self._key() > other._key()
        return _ordered(self, other, 'times') > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        if other.__class__ is time and self._tzinfo is other._tzinfo:
            return self._key() >= other._key()
        return _ordered(self, other, 'times') >= 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        if self._hash == -1:
            first = self.replace(fold=0) if self._fold else self
            offset = first.utcoffset()
            if offset is None:
                self._hash = hash(first._state(3))
            else:
                self._hash = hash(timedelta(0, 0, first._instant(offset)))
        return self._hash

    def __repr__(self):
        text = f'{_type_text(type(self))}({self._hour}, {self._minute}'
        if self._microsecond:
            text += f', {self._second}, {self._microsecond}'
        elif self._second:
            text += f', {self._second}'
        return text + _zone_and_fold(self)

    def isoformat(self, timespec='auto'):
        return _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec) + _offset_text(self.utcoffset(), ':')

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
        parts = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
        return _time_module.strftime(_expand_format(self, format, self._microsecond), parts)

    __format__ = date.__format__

    def utcoffset(self):
        return _zone_offset(self._tzinfo, 'utcoffset', None)

    def dst(self):
        return _zone_offset(self._tzinfo, 'dst', None)

    def tzname(self):
        return _zone_name(self._tzinfo, None)

    def replace(self, hour=_MISSING, minute=_MISSING, second=_MISSING, microsecond=_MISSING, tzinfo=_MISSING, *, fold=_MISSING):
        return type(self)(
            self._hour if hour is _MISSING else hour, self._minute if minute is _MISSING else minute, self._second if second is _MISSING else second,
            self._microsecond if microsecond is _MISSING else microsecond, self._tzinfo if tzinfo is _MISSING else tzinfo,
            fold=self._fold if fold is _MISSING else fold)

    __replace__ = replace

    def _state(self, protocol):
        first = self._hour + 128 if self._fold and protocol > 3 else self._hour
        return bytes((first, self._minute, self._second)) + self._microsecond.to_bytes(3)

    def __reduce_ex__(self, protocol, /):
        state = self._state(protocol)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _make_time(cls, hour, minute, second, microsecond, zone, fold):
    self = _new(cls)
    self._hour, self._minute, self._second, self._microsecond, self._tzinfo, self._fold, self._hash = hour, minute, second, microsecond, zone, fold, -1
    return self


def _zone_from(offset):
    """The zone of an ISO text's offset."""
    if offset is None:
        return None
    sign, (hours, minutes, seconds, microseconds) = offset
    span = timedelta(0, (hours * 60 + minutes) * 60 + seconds, microseconds)
    return timezone(span if sign > 0 else -span)


def _zone_and_fold(value):
    text = '' if value._tzinfo is None else f', tzinfo={value._tzinfo!r}'
    return f'{text}, fold=1)' if value._fold else text + ')'


_tzinfo_class = tzinfo

# datetime itself is in a part of its own: it needs date and time, and they need it in a few places
from _datetime_moments import datetime  # noqa: E402

for _type, _least, _most in (
    (date, date(1, 1, 1), date(9999, 12, 31)),
    (time, time(), time(23, 59, 59, 999999)),
    (datetime, datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)),
):
    _type.min, _type.max = _least, _most
    _type.resolution = timedelta(1) if _type is date else timedelta(microseconds=1)
del _type, _least, _most
