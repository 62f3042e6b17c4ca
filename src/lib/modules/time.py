"""This module provides various functions to manipulate time values."""
import _files
import _system
from _intrinsics import _strftime, _time_parts

_call = _files.call

struct_time = _files.struct_sequence('struct_time', 'time', [
    'tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst', 'tm_zone', 'tm_gmtoff'], 9,
    'The time value as returned by gmtime(), localtime(), and strptime(), and\naccepted by asctime(), mktime() and strftime().')

CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3
CLOCK_MONOTONIC_RAW = 4
CLOCK_BOOTTIME = 7
CLOCK_TAI = 11
_STRUCT_TM_ITEMS = 11

_DAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_MONTHS = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')


# ---- clocks


def process_time_ns():
    """Process time for profiling as nanoseconds."""
    user, system, _ = _call('cpu_times')
    return (user + system) * 1000


def process_time():
    """Process time for profiling: sum of the kernel and user-space CPU time."""
    return process_time_ns() / 1e9


def thread_time_ns():
    """Thread time for profiling as nanoseconds."""
    return clock_gettime_ns(CLOCK_THREAD_CPUTIME_ID)


def thread_time():
    """Thread time for profiling: sum of the kernel and user-space CPU time."""
    return thread_time_ns() / 1e9


def _timespec(function, clk_id):
    if not isinstance(clk_id, int):
        raise TypeError(f"'{type(clk_id).__name__}' object cannot be interpreted as an integer")
    room = bytearray(16)
    result = _system.call(function, clk_id, room)
    if result < 0:
        raise OSError(-result, _files.error_text(-result))
    return int.from_bytes(room[:8], 'little', signed=True) * 1000000000 + int.from_bytes(room[8:], 'little')


def clock_gettime(clk_id, /):
    """Return the time of the specified clock clk_id as a float."""
    return _timespec(_system.CLOCK_GETTIME, clk_id) / 1e9


def clock_gettime_ns(clk_id, /):
    """Return the time of the specified clock clk_id as nanoseconds (int)."""
    return _timespec(_system.CLOCK_GETTIME, clk_id)


def clock_getres(clk_id, /):
    """Return the resolution (precision) of the specified clock clk_id."""
    return _timespec(_system.CLOCK_GETRES, clk_id) / 1e9


def get_clock_info(name):
    """Get information of the specified clock."""
    known = {
        'time': ('clock_gettime(CLOCK_REALTIME)', False, True), 'monotonic': ('clock_gettime(CLOCK_MONOTONIC)', True, False),
        'perf_counter': ('clock_gettime(CLOCK_MONOTONIC)', True, False),
        'process_time': ('clock_gettime(CLOCK_PROCESS_CPUTIME_ID)', True, False),
        'thread_time': ('clock_gettime(CLOCK_THREAD_CPUTIME_ID)', True, False),
    }
    if not isinstance(name, str):
        raise TypeError(f'get_clock_info() argument 1 must be str, not {type(name).__name__}')
    if name not in known:
        raise ValueError('unknown clock')
    implementation, monotonic, adjustable = known[name]
    return _files.namespace(implementation=implementation, monotonic=monotonic, adjustable=adjustable, resolution=1e-09)


# ---- calendar


def _seconds(value):
    if value is None:
        return _call('now_ns') // 1000000000
    if isinstance(value, float):
        if value != value:
            raise ValueError('Invalid value NaN (not a number)')
        if not -1e18 < value < 1e18:
            raise OverflowError('timestamp out of range for platform time_t')
        return int(value // 1)
    if not isinstance(value, int):
        if not hasattr(type(value), '__index__'):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        value = value.__index__()
    if not -1 << 63 <= value < 1 << 63:
        raise OverflowError('timestamp out of range for platform time_t')
    return value


def _civil(days):
    # (year, month, day, day of the year from 1) of a day counted from 1 January 1970, by eras of 400 years from 1 March 0000
    days += 719468
    era, day = divmod(days, 146097)
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    in_year = day - (365 * year + year // 4 - year // 100)
    shifted = (5 * in_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    year += era * 400 + (month <= 2)
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    ordinal = in_year + 60 + leap if month > 2 else in_year - 305
    return year, month, in_year - (153 * shifted + 2) // 5 + 1, ordinal


def gmtime(seconds=None, /):
    """Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a. GMT)."""
    seconds = _seconds(seconds)
    parts = _time_parts(seconds)
    if parts is not None:
        return struct_time(parts + _UTC_FACTS)
    days, rest = divmod(seconds, 86400)
    year, month, day, ordinal = _civil(days)
    if not -(1 << 31) <= year < 1 << 31:
        raise OverflowError('timestamp out of range for platform time_t') if abs(year) > 1 << 40 else OSError(75, _files.error_text(75))
    return struct_time((year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, ordinal, 0, 'GMT', 0))


def localtime(seconds=None, /):
    """Convert seconds since the Epoch to a time tuple expressing local time."""
    seconds = _seconds(seconds)
    facts = _zone_at(seconds)
    if facts is not None:
        return struct_time(_time_parts(seconds + facts[0]) + facts[1])
    return _ask_localtime(seconds)


def _ask_localtime(seconds):
    found = _call('localtime', seconds)
    if isinstance(found, int):
        raise OSError(-found, _files.error_text(-found))
    second, minute, hour, day, month, year, weekday, ordinal, daylight, offset, zone = found
    return struct_time((year + 1900, month + 1, day, hour, minute, second, (weekday + 6) % 7, ordinal + 1, daylight,
                        _files.decode_path(zone), offset))


def _fields(t, function):
    if not isinstance(t, tuple):
        raise TypeError('Tuple or struct_time argument required')
    if len(t) != 9:
        raise TypeError(f'{function}(): illegal time tuple argument')
    values = []
    for value in t:
        if not isinstance(value, int):
            if not hasattr(type(value), '__index__'):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            value = value.__index__()
        if not -(1 << 31) <= value < 1 << 31:
            raise OverflowError('signed integer is greater than maximum' if value > 0 else 'signed integer is less than minimum')
        values.append(value)
    return values


def _checked(t, function):
    # What asctime() and strftime() accept, month and day of the year from 0 as in C.
    year, month, day, hour, minute, second, weekday, ordinal, daylight = _fields(t, function)
    if year < -0x80000000 + 1900:
        raise OverflowError('year out of range')  # C counts from 1900
    month -= 1
    if month == -1:
        month = 0
    elif not 0 <= month <= 11:
        raise ValueError('month out of range')
    if day == 0:
        day = 1
    elif not 0 <= day <= 31:
        raise ValueError('day of month out of range')
    if not 0 <= hour <= 23:
        raise ValueError('hour out of range')
    if not 0 <= minute <= 59:
        raise ValueError('minute out of range')
    if not 0 <= second <= 61:
        raise ValueError('seconds out of range')
    if weekday < -1:
        raise ValueError('day of week out of range')
    ordinal -= 1
    if ordinal == -1:
        ordinal = 0
    elif not 0 <= ordinal <= 365:
        raise ValueError('day of year out of range')
    return year, month, day, hour, minute, second, (weekday + 1) % 7, ordinal, -1 if daylight < -1 else 1 if daylight > 1 else daylight


def mktime(time_tuple, /):
    """Convert a time tuple in local time to seconds since the Epoch."""
    year, month, day, hour, minute, second, weekday, ordinal, daylight = _fields(time_tuple, 'mktime')
    found = _call('mktime', second, minute, hour, day, month - 1, year - 1900, daylight)
    if found is None:
        raise OverflowError('mktime argument out of range')
    return float(found)


def _asctime(year, month, day, hour, minute, second, weekday):
    return f'{_DAYS[weekday]} {_MONTHS[month]}{day:3d} {hour:02d}:{minute:02d}:{second:02d} {year}'


def asctime(time_tuple=None, /):
    """Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'."""
    year, month, day, hour, minute, second, weekday, _, _ = _checked(localtime() if time_tuple is None else time_tuple, 'asctime')
    return _asctime(year, month, day, hour, minute, second, (weekday + 6) % 7)


def ctime(seconds=None, /):
    """Convert a time in seconds since the Epoch to a string in local time."""
    t = localtime(seconds)
    return _asctime(t[0], t[1] - 1, t[2], t[3], t[4], t[5], t[6])


def strftime(format, time_tuple=None, /):
    """Convert a time tuple to a string according to a format specification."""
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    given = localtime() if time_tuple is None else time_tuple
    year, month, day, hour, minute, second, weekday, ordinal, daylight = _checked(given, 'strftime')
    if '\0' in format:
        raise ValueError('embedded null character')
    if not format:
        return ''
    plain = _strftime(format, year, month + 1, day, hour, minute, second, weekday, ordinal, -1)
    if plain is not None:
        return plain
    zone = getattr(given, 'tm_zone', None)
    offset = getattr(given, 'tm_gmtoff', None)
    if zone is None:
        zone = _tzname_of(daylight)
        offset = None
    found = _call('strftime', format.encode('utf-8', 'surrogateescape'), second, minute, hour, day, month, year - 1900, weekday, ordinal, daylight,
                  zone.encode(), 0 if offset is None else offset)
    return _files.decode_path(found)


def _tzname_of(daylight):
    return _zone('tzname')[1 if daylight > 0 else 0]


def strptime(data_string, format='%a %b %d %H:%M:%S %Y', /):
    """Parse a string to a time tuple according to a format specification."""
    import _strptime
    return _strptime._strptime_time(data_string, format)


# ---- the time zone: found out when somebody asks

_zone_facts = {}
_UTC_FACTS = (0, 'GMT', 0)
# What clocks here show in each span of 65,536 seconds that somebody asked for: (seconds ahead of UTC, the last three items of a struct_time),
# or None where that changes within the span. To ask the machine takes some 20 us. No zone has two changes in one span that undo each other.
_zone_spans = {}


def __start__():
    _zone_facts.clear()
    _zone_spans.clear()


def _zone_at(seconds):
    """What holds at a time, as in _zone_spans; None where that must be asked for."""
    span = seconds >> 16
    facts = _zone_spans.get(span, False)
    if facts is not False:
        return facts
    if not -62135510400 < seconds < 253402200000:  # within years 1 to 9999, by two days
        return None
    if len(_zone_spans) >= 4096:
        _zone_spans.clear()
    first, last = _ask_localtime(span << 16), _ask_localtime((span << 16) + 65535)
    facts = (first.tm_gmtoff, (first.tm_isdst, first.tm_zone, first.tm_gmtoff))
    if (last.tm_gmtoff, last.tm_isdst, last.tm_zone) != (first.tm_gmtoff, first.tm_isdst, first.tm_zone) or (
            _time_parts((span << 16) + first.tm_gmtoff) != tuple(first)[:8]):  # a zone that counts leap seconds
        facts = None
    _zone_spans[span] = facts
    return facts


def tzset():
    """Initialize, or reinitialize, the local timezone to the value stored in os.environ['TZ']."""
    _call('tzset')
    _zone_facts.clear()
    _zone_spans.clear()


def _zone(name):
    if not _zone_facts:
        # As CPython does it: the offsets in January and July of this year; the larger one is summer time.
        start = _seconds(None) // 31556952 * 31556952
        january, july = localtime(start), localtime(start + 15778476)
        first, second = -january.tm_gmtoff, -july.tm_gmtoff
        if first < second:
            first, second, january, july = second, first, july, january
        _zone_facts.update(timezone=first, altzone=second, daylight=1 if first != second else 0, tzname=(january.tm_zone, july.tm_zone))
    return _zone_facts[name]


def __getattr__(name):
    if name in ('timezone', 'altzone', 'daylight', 'tzname'):
        return _zone(name)
    raise AttributeError(f"module 'time' has no attribute '{name}'")
