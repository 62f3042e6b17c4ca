"""Support for POSIX locales: of all of them, the C locale (with UTF-8) is there."""

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
CODESET = 14
_ITEMS = {
    14: 'UTF-8', 131110: 'AM', 131111: 'PM',
    65536: '.', 65537: '', 327680: '^[yY]', 327681: '^[nN]', 262159: '-', 131116: '', 131118: '', 131119: '', 131120: '', 131121: '',
}
AM_STR, PM_STR = 131110, 131111
RADIXCHAR, THOUSEP, YESEXPR, NOEXPR, CRNCYSTR = 65536, 65537, 327680, 327681, 262159
ERA, ERA_D_FMT, ALT_DIGITS, ERA_D_T_FMT, ERA_T_FMT = 131116, 131118, 131119, 131120, 131121
_DAYS = ('Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday')
_MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December')
ABDAY_1, ABDAY_2, ABDAY_3, ABDAY_4, ABDAY_5, ABDAY_6, ABDAY_7 = range(131072, 131079)
DAY_1, DAY_2, DAY_3, DAY_4, DAY_5, DAY_6, DAY_7 = range(131079, 131086)
ABMON_1, ABMON_2, ABMON_3, ABMON_4, ABMON_5, ABMON_6, ABMON_7, ABMON_8, ABMON_9, ABMON_10, ABMON_11, ABMON_12 = range(131086, 131098)
MON_1, MON_2, MON_3, MON_4, MON_5, MON_6, MON_7, MON_8, MON_9, MON_10, MON_11, MON_12 = range(131098, 131110)
D_T_FMT, D_FMT, T_FMT, T_FMT_AMPM = 131112, 131113, 131114, 131115
_ITEMS.update({D_T_FMT: '%a %b %e %H:%M:%S %Y', D_FMT: '%m/%d/%y', T_FMT: '%H:%M:%S', T_FMT_AMPM: '%I:%M:%S %p'})
for _i in range(7):
    _ITEMS[131072 + _i] = _DAYS[_i][:3]
    _ITEMS[131079 + _i] = _DAYS[_i]
for _i in range(12):
    _ITEMS[131086 + _i] = _MONTHS[_i][:3]
    _ITEMS[131098 + _i] = _MONTHS[_i]


class Error(Exception):
    __module__ = 'locale'


_current = ['C'] * 7


def setlocale(category, locale=None, /):
    """Activates/queries locale processing."""
    if not 0 <= category <= 6:
        raise Error('unsupported locale setting')
    if locale is not None:
        if locale not in ('', 'C', 'POSIX', 'C.UTF-8', 'C.utf8', 'en_US.UTF-8'):
            raise Error('unsupported locale setting')
        name = 'C' if locale in ('C', 'POSIX') else 'C.UTF-8'
        for index in range(6) if category == LC_ALL else (category,):
            _current[index] = name
        _current[6] = name
    return _current[category]


def localeconv():
    """Returns numeric and monetary locale-specific parameters."""
    return {
        'decimal_point': '.', 'thousands_sep': '', 'grouping': [], 'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '',
        'mon_thousands_sep': '', 'mon_grouping': [], 'positive_sign': '', 'negative_sign': '', 'int_frac_digits': 127, 'frac_digits': 127,
        'p_cs_precedes': 127, 'p_sep_by_space': 127, 'n_cs_precedes': 127, 'n_sep_by_space': 127, 'p_sign_posn': 127, 'n_sign_posn': 127,
    }


def strcoll(os1, os2, /):
    """Compares two strings according to the locale."""
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    """Return a string that can be used as a key for locale-aware comparisons."""
    return string


def nl_langinfo(key, /):
    """Return the value for the locale information associated with key."""
    if key not in _ITEMS:
        raise ValueError('unsupported langinfo constant')
    return _ITEMS[key]


def getencoding():
    """Get the current locale encoding."""
    return 'utf-8'


def gettext(msg, /):
    """Return translation of msg."""
    return msg


def dgettext(domain, msg, /):
    """Return translation of msg in domain."""
    return msg


def dcgettext(domain, msg, category, /):
    """Return translation of msg in domain and category."""
    return msg


def textdomain(domain, /):
    """Set the C library's textdomain to domain, returning the new domain."""
    return domain or 'messages'


def bindtextdomain(domain, dir, /):
    """Bind the C library's domain to dir."""
    return dir


def bind_textdomain_codeset(domain, codeset, /):
    """Bind the C library's domain to codeset."""
    return codeset
