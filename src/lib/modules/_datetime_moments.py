# datetime for _datetime: a date with a time of day and a zone. _datetime imports it when its own names stand.
from _intrinsics import _moment_at, _moment_between, _moment_make, _moment_order, _moment_read, _moment_sum, _moment_text, _strftime
from _datetime import (
    _argument, _bytes_of, _broken_down, _check_date, _check_time, _check_zone, _clock_text, _compare, _date_of, _DAY_NAMES, _expand_format, _make_time,
    _MAX_ORDINAL, _MISSING, _MONTH_NAMES, _new, _offset_for_fold, _offset_text, _ordered, _ordinal_of, _read_date, _read_only, _read_time, _required, _separator_at,
    _split_timestamp, _struct_time, _take_index, _time_module, _type_text, _tzinfo_class, _zone_from, _zone_name, _zone_offset, date, time, timedelta,
    timezone, UTC)

_clock_time = _time_module.time
_EPOCH_DAY = 719163  # 1 January 1970
_LONGEST_FOLD = 24 * 3600
_date_class = date
_time_class = time


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

The year, month and day arguments are required. tzinfo may be None, or an
instance of a tzinfo subclass. The remaining arguments may be ints.
"""
    __module__ = 'datetime'
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if cls is datetime and tzinfo is None and fold.__class__ is int and not fold:
            made = _moment_make(cls, year, month, day, hour, minute, second, microsecond)
            if made is not None:
                return made
        if isinstance(year, (bytes, str)) and len(year) == 10 and 1 <= ord(year[2:3]) & 127 <= 12:
            state = year if isinstance(year, bytes) else _bytes_of(year, 'datetime')
            zone = None if month is _MISSING else month
            if zone is not None and not isinstance(zone, _tzinfo_class):
                raise TypeError('bad tzinfo state arg')
            return _fill(cls, state[0] * 256 + state[1], state[2] & 127, state[3], state[4], state[5], state[6], int.from_bytes(state[7:]), zone, state[2] >> 7)
        if day is _MISSING:
            _required(year=year, month=month, day=day)
        year, month, day = _take_index(year), _take_index(month), _take_index(day)
        hour, minute, second, microsecond = _take_index(hour), _take_index(minute), _take_index(second), _take_index(microsecond)
        fold = _take_index(fold)
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        return _fill(cls, year, month, day, hour, minute, second, microsecond, tzinfo, fold)

    hour = _read_only('hour', 'datetime', lambda self: self._hour)
    minute = _read_only('minute', 'datetime', lambda self: self._minute)
    second = _read_only('second', 'datetime', lambda self: self._second)
    microsecond = _read_only('microsecond', 'datetime', lambda self: self._microsecond)
    tzinfo = _read_only('tzinfo', 'datetime', lambda self: self._tzinfo)
    fold = _read_only('fold', 'datetime', lambda self: self._fold)

    # ---- ways to get one

    @classmethod
    def now(cls, tz=None):
        _check_zone(tz)
        now = _clock_time()
        seconds = int(now)
        return _from_split(cls, seconds, int((now - seconds) * 1e6), tz)

    @classmethod
    def utcnow(cls):
        _deprecated('utcnow', 'now(datetime.UTC)')
        return _from_seconds(cls, _time_module.gmtime, *_split_timestamp(_time_module.time()), None)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        return _from_split(cls, *_split_timestamp(timestamp), tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        _deprecated('utcfromtimestamp', 'fromtimestamp(timestamp, datetime.UTC)')
        return _from_seconds(cls, _time_module.gmtime, *_split_timestamp(timestamp), None)

    @classmethod
    def combine(cls, date, time, tzinfo=_MISSING):
        _argument(date, _date_class, 'combine', 1)
        _argument(time, _time_class, 'combine', 2)
        zone = time._tzinfo if tzinfo is _MISSING else tzinfo
        return _make(cls, date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond, zone, time._fold)

    @classmethod
    def fromisoformat(cls, text, /):
        if cls is datetime:
            made = _moment_read(cls, text, None, None)
            if made is not None:
                return made
            if isinstance(text, str) and len(text) > 19:
                made = _read_with_offset(text)
                if made is not None:
                    return made
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        found = clock = None
        offset = None
        if len(text) >= 7:
            end = _separator_at(text)
            found = _read_date(text[:end])
            clock = (0, 0, 0, 0)
            if found is not None and end < len(text):
                read = _read_time(text[end + 1:])
                clock, offset = (None, None) if read is None else read
        if found is None or clock is None:
            raise ValueError(f'Invalid isoformat string: {text!r}')
        return _make(cls, *found, *clock, _zone_from(offset), 0)

    @classmethod
    def strptime(cls, date_string, format, /):
        _argument(date_string, str, 'strptime', 1)
        _argument(format, str, 'strptime', 2)
        import _strptime
        return _strptime._strptime_datetime(cls, date_string, format)

    # ---- parts and forms

    def date(self):
        return _date_class(self._year, self._month, self._day)

    def time(self):
        return _make_time(_time_class, self._hour, self._minute, self._second, self._microsecond, None, self._fold)

    def timetz(self):
        return _make_time(_time_class, self._hour, self._minute, self._second, self._microsecond, self._tzinfo, self._fold)

    def timetuple(self):
        saving = self.dst()
        return _struct_time(self._year, self._month, self._day, self._hour, self._minute, self._second, -1 if saving is None else int(bool(saving)))

    def utctimetuple(self):
        offset = self.utcoffset()
        if not offset:
            return _struct_time(self._year, self._month, self._day, self._hour, self._minute, self._second, 0)
        year, month, day, hour, minute, second = _civil(_seconds_of(self) - offset._days * 86400 - offset._seconds - (offset._microseconds > self._microsecond))
        return _struct_time(year, month, day, hour, minute, second, 0)

    def timestamp(self):
        offset = self.utcoffset()
        if offset is None:
            return _to_utc_seconds(self) + self._microsecond / 1e6
        return (self._instant(offset) - _EPOCH_DAY * 86400 * 1000000) / 1000000

    def replace(self, year=_MISSING, month=_MISSING, day=_MISSING, hour=_MISSING, minute=_MISSING, second=_MISSING, microsecond=_MISSING,
                tzinfo=_MISSING, *, fold=_MISSING):
        if self.__class__ is datetime and year is month is day is hour is minute is second is microsecond is fold is _MISSING and tzinfo is not _MISSING:
            _check_zone(tzinfo)
            return _with_zone(self, tzinfo)
        return type(self)(
            self._year if year is _MISSING else year, self._month if month is _MISSING else month, self._day if day is _MISSING else day,
            self._hour if hour is _MISSING else hour, self._minute if minute is _MISSING else minute, self._second if second is _MISSING else second,
            self._microsecond if microsecond is _MISSING else microsecond, self._tzinfo if tzinfo is _MISSING else tzinfo,
            fold=self._fold if fold is _MISSING else fold)

    __replace__ = replace

    def astimezone(self, tz=None):
        _check_zone(tz)
        own = self._tzinfo
        if tz is not None and own is tz:
            return self
        if self.__class__ is datetime and own.__class__ is timezone and tz.__class__ is timezone and 1 < self._year < 9999:
            return _with_zone(self + (tz._offset - own._offset), tz)
        offset = None if own is None else self.utcoffset()
        if offset is None:
            own = _local_zone(_seconds_for_offset(self))
            offset = own.utcoffset(None)
            if tz is own:
                return self
        utc = (self - offset).replace(tzinfo=UTC)
        if tz is None:
            tz = _local_zone((utc._instant(timedelta(0)) - _EPOCH_DAY * 86400 * 1000000) // 1000000)
        return tz.fromutc(utc.replace(tzinfo=tz))

    def ctime(self):
        weekday = _DAY_NAMES[self.weekday()]
        return (f'{weekday} {_MONTH_NAMES[self._month - 1]} {self._day:2} {self._hour:02}:{self._minute:02}:{self._second:02} {self._year:04}')

    def isoformat(self, sep='T', timespec='auto'):
        if timespec == 'auto':
            plain = _moment_text(self, datetime, sep)
            if plain is not None:
                return plain
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {type(sep).__name__}')
        clock = _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return f'{self._year:04}-{self._month:02}-{self._day:02}{sep}{clock}{_offset_text(self.utcoffset(), ":")}'

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
        if type(self) is datetime:
            plain = _strftime(format, self._year, self._month, self._day, self._hour, self._minute, self._second, -1, -1, self._microsecond)
            if plain is not None:
                return plain
        return _time_module.strftime(_expand_format(self, format, self._microsecond), self.timetuple())

    def __repr__(self):
        text = f'{_type_text(type(self))}({self._year}, {self._month}, {self._day}, {self._hour}, {self._minute}'
        if self._microsecond:
            text += f', {self._second}, {self._microsecond}'
        elif self._second:
            text += f', {self._second}'
        if self._fold:  # before the zone; times show it behind
            text += ', fold=1'
        return text + (')' if self._tzinfo is None else f', tzinfo={self._tzinfo!r})')

    def __str__(self):
        plain = _moment_text(self, datetime, ' ')
        return self.isoformat(' ') if plain is None else plain

    def utcoffset(self):
        zone = self._tzinfo
        return zone._offset if zone.__class__ is timezone else _zone_offset(zone, 'utcoffset', self)

    def dst(self):
        return _zone_offset(self._tzinfo, 'dst', self)

    def tzname(self):
        zone = self._tzinfo
        return 'UTC' if zone is UTC else _zone_name(zone, self)

    # ---- comparing and calculating

    def _key(self):
        return (_seconds_of(self)) * 1000000 + self._microsecond

    def _instant(self, offset):
        return self._key() - offset._total()

    def __eq__(self, other):
        order = _moment_order(self, other, datetime)
        if order is not None:
            return order == 0
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return self._key() == other._key()
        return _compare(self, other) == 0 and not (self.utcoffset() != other.utcoffset() and (_offset_for_fold(self) or _offset_for_fold(other)))

    def __lt__(self, other):
        order = _moment_order(self, other, datetime)
        if order is not None:
            return order < 0
        return _ordered(self, other, 'datetimes') < 0 if isinstance(other, datetime) else NotImplemented

    def __le__(self, other):
        order = _moment_order(self, other, datetime)
        if order is not None:
            return order <= 0
        return _ordered(self, other, 'datetimes') <= 0 if isinstance(other, datetime) else NotImplemented

    def __gt__(self, other):
        order = _moment_order(self, other, datetime)
        if order is not None:
            return order > 0
        return _ordered(self, other, 'datetimes') > 0 if isinstance(other, datetime) else NotImplemented

    def __ge__(self, other):
        order = _moment_order(self, other, datetime)
        if order is not None:
            return order >= 0
        return _ordered(self, other, 'datetimes') >= 0 if isinstance(other, datetime) else NotImplemented

    def __hash__(self):
        if self._hash == -1:
            first = self.replace(fold=0) if self._fold else self
            offset = first.utcoffset()
            self._hash = hash(first._state(3)) if offset is None else hash(timedelta(0, 0, first._instant(offset)))
        return self._hash

    def __add__(self, other):
        made = _moment_sum(self, other, 1, datetime, timedelta)
        if made is not None:
            return made
        return _moved(self, other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        made = _moment_between(self, other, datetime, timedelta)
        if made is None:
            made = _moment_sum(self, other, -1, datetime, timedelta)
        if made is not None:
            return made
        if isinstance(other, timedelta):
            return _moved(self, -other._total())
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return timedelta(0, 0, self._key() - other._key())
        ours, theirs = self.utcoffset(), other.utcoffset()
        if ours == theirs:
            return timedelta(0, 0, self._key() - other._key())
        if ours is None or theirs is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta(0, 0, self._instant(ours) - other._instant(theirs))

    def _state(self, protocol):
        month = self._month + 128 if self._fold and protocol > 3 else self._month
        return bytes((self._year >> 8, self._year & 255, month, self._day, self._hour, self._minute, self._second)) + self._microsecond.to_bytes(3)

    def __reduce_ex__(self, protocol, /):
        state = self._state(protocol)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _fill(cls, year, month, day, hour, minute, second, microsecond, zone, fold):
    self = _new(cls)
    self._year, self._month, self._day, self._hash = year, month, day, -1
    self._hour, self._minute, self._second, self._microsecond, self._tzinfo, self._fold = hour, minute, second, microsecond, zone, fold
    return self


def _make(cls, year, month, day, hour, minute, second, microsecond, zone, fold):
    """By the class's own way, so that subclasses have a say."""
    if cls is datetime:
        return datetime(year, month, day, hour, minute, second, microsecond, zone, fold=fold)
    if fold:
        return cls(year, month, day, hour, minute, second, microsecond, zone, fold=fold)
    return cls(year, month, day, hour, minute, second, microsecond, zone)


def _with_zone(moment, zone):
    return _fill(datetime, moment._year, moment._month, moment._day, moment._hour, moment._minute, moment._second, moment._microsecond, zone, moment._fold)


def _read_with_offset(text):
    """A moment of a text that ends in Z or +HH:MM; None where it is no such text."""
    if text[-1] == 'Z':
        made, zone = _moment_read(datetime, text[:-1], None, None), UTC
    else:
        hours, minutes = text[-5:-3], text[-2:]
        if text[-6] not in '+-' or text[-3] != ':' or not (hours + minutes).isdigit() or not text.isascii() or hours > '23' or minutes > '59':
            return None
        made = _moment_read(datetime, text[:-6], None, None)
        zone = UTC if hours == minutes == '00' else _zone_from((1 if text[-6] == '+' else -1, (int(hours), int(minutes), 0, 0)))
    return None if made is None else _with_zone(made, zone)


def _moved(moment, microseconds):
    seconds, microsecond = divmod(moment._key() + microseconds, 1000000)
    if not 86400 <= seconds < (_MAX_ORDINAL + 1) * 86400:
        raise OverflowError('date value out of range')
    cls = type(moment)
    if cls is datetime:
        return _fill(cls, *_civil(seconds), microsecond, moment._tzinfo, 0)
    return cls(*_civil(seconds), microsecond, moment._tzinfo)


def _seconds_of(moment):
    """Seconds since day 0 of the calendar, whatever the zone."""
    return ((_ordinal_of(moment._year, moment._month, moment._day) * 24 + moment._hour) * 60 + moment._minute) * 60 + moment._second


def _civil(seconds):
    days, seconds = divmod(seconds, 86400)
    if not 0 < days <= _MAX_ORDINAL:
        raise OverflowError('date value out of range')
    minutes, second = divmod(seconds, 60)
    return (*_date_of(days), *divmod(minutes, 60), second)


# ---- the machine's own zone

def _local(seconds):
    """What clocks here show at a POSIX time, as POSIX seconds."""
    facts = _time_module._zone_at(seconds)
    if facts is not None:
        return seconds + facts[0]
    return _posix_of(_broken_down(_time_module.localtime, seconds))


def _posix_of(parts):
    if not 1 <= parts[0] <= 9999:
        raise ValueError(f'year {parts[0]} is out of range')
    days = _ordinal_of(parts[0], parts[1], parts[2]) - _EPOCH_DAY
    return ((days * 24 + parts[3]) * 60 + parts[4]) * 60 + parts[5]


def _seconds_for_offset(moment):
    """A POSIX time at which the clocks here have the offset of a moment: in the gap of a change that before it, with fold that behind it."""
    seconds = _to_utc_seconds(moment)
    other = _to_utc_seconds(moment.replace(fold=not moment._fold))
    return other if other != seconds and (other > seconds) == bool(moment._fold) else seconds


def _to_utc_seconds(moment):
    """The POSIX time of a moment by the clocks here; fold chooses where there are two, or none (PEP 495)."""
    shown = _seconds_of(moment) - _EPOCH_DAY * 86400
    if shown < -62135510400:  # a day after the calendar's first
        raise ValueError('year 0 is out of range')
    first_gap = _local(shown) - shown
    first = shown - first_gap
    if first_gap == 0 or _local(first) == shown:
        other = first + (_LONGEST_FOLD if moment._fold else -_LONGEST_FOLD)
        gap = _local(other) - other
        if gap == first_gap:
            return first
    else:
        gap = _local(first) - first
    second = shown - gap
    if _local(second) == shown:
        return second
    if _local(first) == shown:
        return first
    return min(first, second) if moment._fold else max(first, second)


def _local_zone(seconds):
    parts = _time_module.localtime(seconds)
    return timezone(timedelta(0, parts.tm_gmtoff), parts.tm_zone)


def _from_seconds(cls, convert, seconds, microseconds, zone):
    if cls is datetime:
        if convert is _time_module.localtime:
            now, before = _time_module._zone_at(seconds), _time_module._zone_at(seconds - _LONGEST_FOLD)
            if now is not None and before is not None and now[0] == before[0]:  # no fold
                return _moment_at(cls, seconds + now[0], microseconds, zone)
        else:
            made = _moment_at(cls, seconds, microseconds, zone)
            if made is not None:
                return made
    parts = _broken_down(convert, seconds)
    fold = 0
    if zone is None and convert is _time_module.localtime:
        # the hour is shown twice where the clocks were set back in the last day, and what they showed then is what they show now
        shown = _posix_of(parts)
        before = _local(seconds - _LONGEST_FOLD)
        change = shown - before - _LONGEST_FOLD
        if change < 0 and _local(seconds + change) == shown:
            fold = 1
    return _make(cls, parts[0], parts[1], parts[2], parts[3], parts[4], min(parts[5], 59), microseconds, zone, fold)


def _from_split(cls, seconds, microseconds, zone):
    if zone is None:
        return _from_seconds(cls, _time_module.localtime, seconds, microseconds, None)
    return zone.fromutc(_from_seconds(cls, _time_module.gmtime, seconds, microseconds, zone))


def _deprecated(method, instead):
    import warnings
    warnings.warn(f'datetime.datetime.{method}() is deprecated and scheduled for removal in a future version. Use timezone-aware objects '
                  f'to represent datetimes in UTC: datetime.datetime.{instead}.', DeprecationWarning, stacklevel=1)
