# What _datetime needs besides its classes: the proleptic Gregorian calendar as arithmetic on day numbers (1 = 1 January of year 1),
# ISO 8601 texts read and written, and what strftime() knows beyond time.strftime().
MONTH_NAMES = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
DAY_NAMES = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_CYCLE = 146097  # days of 400 years


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year, month):
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month]


def days_before_month(year, month):
    return _BEFORE[month] + (month > 2 and is_leap(year))


def ordinal_of(year, month, day):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400 + days_before_month(year, month) + day


def date_of(ordinal):
    """(year, month, day) of a day number."""
    cycles, rest = divmod(ordinal - 1, _CYCLE)
    centuries = min(rest // 36524, 3)
    rest -= centuries * 36524
    quads = rest // 1461
    rest -= quads * 1461
    years = min(rest // 365, 3)
    rest -= years * 365
    year = cycles * 400 + centuries * 100 + quads * 4 + years + 1
    month = (rest + 50) >> 5
    if days_before_month(year, month) > rest:
        month -= 1
    return year, month, rest - days_before_month(year, month) + 1


def first_iso_monday(year):
    """The day number on which ISO week 1 of a year begins."""
    first = ordinal_of(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def date_of_iso_week(year, week, day):
    """(year, month, day) of a day in an ISO week, ValueError where there is none."""
    if not 1 <= year <= 9999:
        raise ValueError(f'Year is out of range: {year}')
    if not 0 < week < 53:
        weekday = (ordinal_of(year, 1, 1) + 6) % 7
        if week != 53 or not (weekday == 3 or (weekday == 2 and is_leap(year))):
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid day: {day} (range is [1, 7])')
    return date_of(first_iso_monday(year) + (week - 1) * 7 + day - 1)


# ---- ISO 8601: readers answer None where the text is none

def _digits(text, start, end):
    part = text[start:end]
    return int(part) if len(part) == end - start and part.isascii() and part.isdigit() else -1


def read_date(text):
    """YYYY-MM-DD, YYYYMMDD, YYYY-Www-D, YYYYWwwD, YYYY-Www: (year, month, day)."""
    year = _digits(text, 0, 4)
    if year < 0:
        return None
    dashed = text[4:5] == '-'
    at = 5 if dashed else 4
    if text[at:at + 1] == 'W':
        week = _digits(text, at + 1, at + 3)
        if week < 0:
            return None
        rest = text[at + 3:]
        if rest == '':
            return date_of_iso_week(year, week, 1)
        if (rest[0] == '-') != dashed:
            return None
        day = _digits(rest, dashed, dashed + 1)
        if day < 0 or len(rest) != dashed + 1:
            return None
        return date_of_iso_week(year, week, day)
    month = _digits(text, at, at + 2)
    if month < 0 or (dashed and text[at + 2:at + 3] != '-'):
        return None
    day = _digits(text, at + 2 + dashed, at + 4 + dashed)
    if day < 0 or len(text) != at + 4 + dashed:
        return None
    return year, month, day


def _clock(text):
    """HH[:MM[:SS[.ffffff]]] or without colons: [hour, minute, second, microsecond]."""
    found = [0, 0, 0, 0]
    length = len(text)
    colons = text[2:3] == ':'
    at = 0
    for index in range(3):
        value = _digits(text, at, at + 2)
        if value < 0:
            return None
        found[index] = value
        at += 2
        if at == length:
            return found
        if index == 2:
            break
        if colons:
            if text[at] != ':':
                return None
            at += 1
        elif text[at] in '.,':
            return None
    if text[at] not in '.,':
        return None
    fraction = text[at + 1:]
    if not fraction.isascii() or not fraction.isdigit():
        return None
    found[3] = int((fraction + '00000')[:6])
    return found


def read_time(text):
    """([hour, minute, second, microsecond], offset): offset is None, or (sign, the same four)."""
    at = len(text)
    for index in range(len(text)):
        if text[index] in '+-Z':
            at = index
            break
    clock = _clock(text[:at])
    if clock is None:
        return None
    if at == len(text):
        return clock, None
    if text[at] == 'Z':
        return (clock, (1, [0, 0, 0, 0])) if at + 1 == len(text) else None
    offset = _clock(text[at + 1:])
    if offset is None:
        return None
    return clock, (-1 if text[at] == '-' else 1, offset)


def separator_at(text):
    """Where the date of an ISO text ends."""
    length = len(text)
    if length == 7:
        return 7
    if text[4:5] == '-':
        if text[5:6] == 'W':
            if length < 8:
                return length
            if text[8:9] == '-':  # YYYY-Www-D, or a dash that separates YYYY-Www from a time of more than one digit
                if length == 9:
                    return 9
                if length > 10 and text[10].isdigit():
                    return 8
                return 10
            return 8
        return 10
    if text[4:5] == 'W':
        at = 7
        while at < length and text[at].isascii() and text[at].isdigit():
            at += 1
        if at < 9:
            return at
        return 7 if at % 2 == 0 else 8
    return 8


def clock_text(hour, minute, second, microsecond, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    if timespec == 'seconds':
        return f'{hour:02}:{minute:02}:{second:02}'
    if timespec == 'microseconds':
        return f'{hour:02}:{minute:02}:{second:02}.{microsecond:06}'
    if timespec == 'milliseconds':
        return f'{hour:02}:{minute:02}:{second:02}.{microsecond // 1000:03}'
    if timespec == 'minutes':
        return f'{hour:02}:{minute:02}'
    if timespec == 'hours':
        return f'{hour:02}'
    raise ValueError('Unknown timespec value')


def offset_text(offset, separator):
    """'+05:30' of a timedelta; '' of None."""
    if offset is None:
        return ''
    sign = '+'
    if offset._days < 0:
        sign = '-'
        offset = -offset
    hours, seconds = divmod(offset._seconds, 3600)
    minutes, seconds = divmod(seconds, 60)
    text = f'{sign}{hours:02}{separator}{minutes:02}'
    if seconds or offset._microseconds:
        text += f'{separator}{seconds:02}'
        if offset._microseconds:
            text += f'.{offset._microseconds:06}'
    return text


def expand_format(value, pattern, microsecond):
    """A pattern for strftime() with what only dates and times know put in: %z %:z %Z %f."""
    parts = []
    at = 0
    length = len(pattern)
    while at < length:
        found = pattern.find('%', at)
        if found < 0 or found + 1 >= length:
            parts.append(pattern[at:])
            break
        parts.append(pattern[at:found])
        letter = pattern[found + 1]
        at = found + 2
        if letter == 'z':
            parts.append(_offset_of(value, ''))
        elif letter == ':' and pattern[at:at + 1] == 'z':
            parts.append(_offset_of(value, ':'))
            at += 1
        elif letter == 'Z':
            name = value.tzname() if hasattr(value, 'tzname') else None
            parts.append('' if name is None else name.replace('%', '%%'))
        elif letter == 'f':
            parts.append(f'{microsecond:06}')
        else:
            parts.append('%' + letter)
    return ''.join(parts)


def _offset_of(value, separator):
    return offset_text(value.utcoffset(), separator) if hasattr(value, 'utcoffset') else ''
