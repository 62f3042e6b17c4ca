"""CSV parsing and writing.

The functions and classes of the csv module that CPython writes in C.
"""
from _intrinsics import _csv_join, _csv_scan, _type_of

__version__ = '1.0'
QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3
QUOTE_STRINGS = 4
QUOTE_NOTNULL = 5

_dialects = {}
_limit = [131072, 131072]  # as given, and as a small int
_missing = object()


class Error(Exception):
    __module__ = '_csv'


def _character(name, value, none_allowed=True):
    if value is None and none_allowed:
        return None
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be string{" or None" if none_allowed else ""}, not {_type_of(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


class Dialect:
    """CSV dialect

The Dialect type records CSV dialect options."""
    __module__ = '_csv'
    __slots__ = ('delimiter', 'doublequote', 'escapechar', 'lineterminator', 'quotechar', 'quoting', 'skipinitialspace', 'strict')

    def __new__(cls, dialect=None, delimiter=_missing, doublequote=_missing, escapechar=_missing, lineterminator=_missing, quotechar=_missing,
                quoting=_missing, skipinitialspace=_missing, strict=_missing):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        given = (delimiter, doublequote, escapechar, lineterminator, quotechar, quoting, skipinitialspace, strict)
        if type(dialect) is Dialect and all([value is _missing for value in given]):
            return dialect

        def option(value, name, default):
            if value is not _missing:
                return value
            return default if dialect is None else getattr(dialect, name, default)

        self = object.__new__(cls)
        put = object.__setattr__
        delimiter = _character('delimiter', option(delimiter, 'delimiter', ','), False)
        escapechar = _character('escapechar', option(escapechar, 'escapechar', None))
        quotechar_given = option(quotechar, 'quotechar', _missing)
        quotechar = _character('quotechar', '"' if quotechar_given is _missing else quotechar_given)
        quoting = option(quoting, 'quoting', _missing)
        if quoting is _missing:
            quoting = QUOTE_NONE if quotechar is None and quotechar_given is not _missing else QUOTE_MINIMAL
        elif type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= quoting <= 5:
            raise TypeError('bad "quoting" value')
        lineterminator = option(lineterminator, 'lineterminator', '\r\n')
        if not isinstance(lineterminator, str):
            raise TypeError('"lineterminator" must be a string')
        if quoting != QUOTE_NONE and quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')
        skip = bool(option(skipinitialspace, 'skipinitialspace', False))
        for name, character in (('delimiter', delimiter), ('escapechar', escapechar), ('quotechar', quotechar)):
            if character is not None and (character in '\r\n' or (character == ' ' and skip and name != 'delimiter')):
                raise ValueError(f'bad {name} value')
            if character is not None and character in lineterminator:
                raise ValueError(f'bad {name} or lineterminator value')
        if delimiter == escapechar:
            raise ValueError('bad delimiter or escapechar value')
        if delimiter == quotechar:
            raise ValueError('bad delimiter or quotechar value')
        if escapechar is not None and escapechar == quotechar:
            raise ValueError('bad escapechar or quotechar value')
        put(self, 'delimiter', delimiter)
        put(self, 'doublequote', bool(option(doublequote, 'doublequote', True)))
        put(self, 'escapechar', escapechar)
        put(self, 'lineterminator', lineterminator)
        put(self, 'quotechar', quotechar)
        put(self, 'quoting', quoting)
        put(self, 'skipinitialspace', skip)
        put(self, 'strict', bool(option(strict, 'strict', False)))
        return self

    def __setattr__(self, name, value):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable" if name in Dialect.__slots__
                             else f"'_csv.Dialect' object has no attribute '{name}'")

    def __delattr__(self, name):
        self.__setattr__(name, None)

    def __reduce__(self):
        raise TypeError("cannot pickle '_csv.Dialect' object")

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_csv.Dialect' object")


class Reader:
    """CSV reader

Reader objects are responsible for reading and parsing tabular data
in CSV format."""
    __module__ = '_csv'
    __slots__ = ('_lines', 'dialect', 'line_num', '_config')

    def __iter__(self):
        return self

    def __next__(self):
        fields = []
        pending = ''
        state = 0
        while (line := next(self._lines, _missing)) is not _missing:
            outcome = _csv_scan(line, fields, pending, state, self._config, _limit[1])
            if outcome is None:
                raise Error(f'iterator should return strings, not {_type_of(line).__name__} (the file should be opened in text mode)')
            self.line_num += 1
            if outcome == 0:
                return _with_numbers(fields) if self.dialect.quoting in _CONVERTING else fields
            if isinstance(outcome, tuple):
                state, pending = outcome
                continue
            _with_numbers(fields)
            if outcome == _EXPECTED_DELIMITER:
                raise Error(f"'{self.dialect.delimiter}' expected after '{self.dialect.quotechar}'")
            if outcome == _NEWLINE_IN_FIELD:
                raise Error('new-line character seen in unquoted field - do you need to open the file with newline=\'\'?')
            raise Error(f'field larger than field limit ({_limit[0]})')
        fields = _with_numbers(fields)
        if pending or state & 15 == _QUOTED:
            if self.dialect.strict:
                raise Error('unexpected end of data')
            converts = pending and not state & _FIELD_WAS_QUOTED and self.dialect.quoting in _CONVERTING
            return [*fields, float(pending) if converts else pending]
        raise StopIteration


# what _csv_scan answers (assembly/csv/scan.ts): states and mistakes
_QUOTED = 4
_FIELD_WAS_QUOTED = 16
_EXPECTED_DELIMITER = -1
_NEWLINE_IN_FIELD = -2
_CONVERTING = (QUOTE_NONNUMERIC, QUOTE_STRINGS)


def _with_numbers(fields):
    """Fields in which texts that are to be floats stand in tuples."""
    return [float(field[0]) if isinstance(field, tuple) else field for field in fields]


class Writer:
    """CSV writer

Writer objects are responsible for generating tabular data
in CSV format from sequence input."""
    __module__ = '_csv'
    __slots__ = ('_write', 'dialect', '_config')

    def writerow(self, row, /):
        """writerow(iterable)

Construct and write a CSV record from an iterable of fields.  Non-string
elements will be converted to string."""
        config = self._config
        if config is not None:
            line = _csv_join(row, config, self.dialect.lineterminator)
            if line is not None:
                return self._write(line)
        try:
            values = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {_type_of(row).__name__}") from None
        dialect = self.dialect
        quoting = dialect.quoting
        texts = []
        count = 0
        alone = None
        for value in values:
            count += 1
            if quoting == QUOTE_NONNUMERIC:
                quoted = not isinstance(value, (int, float, complex)) and not _is_number(value)
            elif quoting == QUOTE_ALL:
                quoted = True
            elif quoting == QUOTE_STRINGS:
                quoted = isinstance(value, str)
            elif quoting == QUOTE_NOTNULL:
                quoted = value is not None
            else:
                quoted = False
            null = value is None
            text = '' if null else value if isinstance(value, str) else str(value)
            text, quoted = _field_text(dialect, text, quoted)
            if not text and dialect.delimiter == ' ' and dialect.skipinitialspace:
                if quoting == QUOTE_NONE or (null and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL)):
                    raise Error('empty field must be quoted if delimiter is a space and skipinitialspace is true')
                quoted = True
            alone = (text, quoted, null)
            texts.append(dialect.quotechar + text + dialect.quotechar if quoted else text)
        if count == 1 and not alone[0] and not alone[1]:
            if quoting == QUOTE_NONE or (alone[2] and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL)):
                raise Error('single empty field record must be quoted')
            texts[0] = dialect.quotechar + dialect.quotechar
        return self._write(dialect.delimiter.join(texts) + dialect.lineterminator)

    def writerows(self, rows, /):
        """writerows(iterable of iterables)

Construct and write a series of iterables to a csv file.  Non-string
elements will be converted to string."""
        for row in rows:
            self.writerow(row)


Reader.__name__ = Reader.__qualname__ = 'reader'
Writer.__name__ = Writer.__qualname__ = 'writer'


def _is_number(value):
    return hasattr(_type_of(value), '__float__') or hasattr(_type_of(value), '__index__')


def _field_text(dialect, text, quoted):
    # the field with what must be escaped or doubled, and whether it is to be quoted
    delimiter = dialect.delimiter
    quotechar = dialect.quotechar
    escapechar = dialect.escapechar
    lineterminator = dialect.lineterminator
    special = False
    for c in (delimiter, quotechar, escapechar, '\r', '\n', *lineterminator):
        if c is not None and c in text:
            special = True
            break
    if not special:
        return text, quoted
    parts = []
    for c in text:
        if c == delimiter or c == escapechar or c == quotechar or c in '\r\n' or c in lineterminator:
            escape = False
            if dialect.quoting == QUOTE_NONE:
                escape = True
            else:
                if c == quotechar:
                    if dialect.doublequote:
                        parts.append(quotechar)
                    else:
                        escape = True
                elif c == escapechar:
                    escape = True
                if not escape:
                    quoted = True
            if escape:
                if escapechar is None:
                    raise Error('need to escape, but no escapechar set')
                parts.append(escapechar)
        parts.append(c)
    return ''.join(parts), quoted


def reader(iterable, /, dialect=None, **fmtparams):
    """Return a reader object that will process lines from the given iterable."""
    made = object.__new__(Reader)
    made._lines = iter(iterable)
    made.line_num = 0
    made.dialect = _dialect_of(dialect, fmtparams)
    made._config = _config_of(made.dialect)
    return made


def writer(fileobj, /, dialect=None, **fmtparams):
    """Return a writer object that will write user data on the given file object."""
    write = getattr(fileobj, 'write', None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    made = object.__new__(Writer)
    made._write = write
    dialect = made.dialect = _dialect_of(dialect, fmtparams)
    doubles = dialect.doublequote and dialect.escapechar is None and dialect.quotechar is not None and dialect.quoting != QUOTE_NONE
    made._config = _config_of(dialect) if doubles and dialect.delimiter != ' ' and not dialect.lineterminator.strip('\r\n') else None
    return made


def _config_of(dialect):
    """The dialect as assembly/csv/layout.ts has it."""
    characters = [-2 if c is None else ord(c) for c in (dialect.delimiter, dialect.quotechar, dialect.escapechar)]
    return (*characters, dialect.quoting, int(dialect.doublequote), int(dialect.skipinitialspace), int(dialect.strict))


def _dialect_of(dialect, fmtparams):
    for name in fmtparams:
        if name not in Dialect.__slots__:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
    return Dialect(dialect, **fmtparams)


def register_dialect(name, dialect=None, /, **fmtparams):
    """Create a mapping from a string name to a dialect class."""
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _dialect_of(dialect, fmtparams)


def unregister_dialect(name):
    """Delete the name/dialect mapping associated with a string name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    """Return the dialect instance associated with name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    """Return a list of all known dialect names."""
    return list(_dialects)


def field_size_limit(new_limit=_missing):
    """Sets an upper limit on parsed fields."""
    old = _limit[0]
    if new_limit is not _missing:
        if type(new_limit) is not int:
            raise TypeError('limit must be an integer')
        if not -0x8000000000000000 <= new_limit <= 0x7fffffffffffffff:
            raise OverflowError('Python int too large to convert to C long')
        _limit[:] = new_limit, max(min(new_limit, 1 << 40), -1)
    return old
