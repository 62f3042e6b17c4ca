"""This module provides access to the Unicode Character Database which
defines character properties for all Unicode characters. The data in
this database is based on the UnicodeData.txt file version
15.1.0 which is publicly available from the Unicode Consortium."""
from _intrinsics import (
    _type_of, _ucd_decomposition, _ucd_lookup, _ucd_name, _ucd_normalize, _ucd_numeric, _ucd_property, _ucd_quick_check)

_forms = {'NFC': 0, 'NFD': 1, 'NFKC': 2, 'NFKD': 3}


def _code(function, number, chr):
    if not isinstance(chr, str) or len(chr) != 1:
        raise TypeError(f'{function}() argument{number} must be a unicode character, not {"None" if chr is None else _type_of(chr).__name__}')
    return ord(chr)


class UCD:
    __module__ = 'unicodedata'
    __slots__ = ('_old', 'unidata_version')

    def category(self, chr, /):
        """Returns the general category assigned to the character chr as string."""
        return _categories[_ucd_property(0, _code('category', '', chr), self._old)]

    def bidirectional(self, chr, /):
        """Returns the bidirectional class assigned to the character chr as string."""
        return _bidirectional[_ucd_property(1, _code('bidirectional', '', chr), self._old)]

    def east_asian_width(self, chr, /):
        """Returns the east asian width assigned to the character chr as string."""
        return _widths[_ucd_property(2, _code('east_asian_width', '', chr), self._old)]

    def combining(self, chr, /):
        """Returns the canonical combining class assigned to the character chr as integer."""
        return _ucd_property(3, _code('combining', '', chr), self._old)

    def mirrored(self, chr, /):
        """Returns the mirrored property assigned to the character chr as integer."""
        return _ucd_property(4, _code('mirrored', '', chr), self._old)

    def decimal(self, chr, default=_categories, /):
        """Converts a Unicode character into its equivalent decimal value."""
        value = _ucd_property(5, _code('decimal', ' 1', chr), self._old)
        if value < 0:
            if default is _categories:
                raise ValueError('not a decimal')
            return default
        return value

    def digit(self, chr, default=_categories, /):
        """Converts a Unicode character into its equivalent digit value."""
        value = _ucd_property(6, _code('digit', ' 1', chr), self._old)
        if value < 0:
            if default is _categories:
                raise ValueError('not a digit')
            return default
        return value

    def numeric(self, chr, default=_categories, /):
        """Converts a Unicode character into its equivalent numeric value."""
        value = _ucd_numeric(_code('numeric', ' 1', chr), self._old)
        if value is None:
            if default is _categories:
                raise ValueError('not a numeric character')
            return default
        return value

    def decomposition(self, chr, /):
        """Returns the character decomposition mapping assigned to the character chr as string."""
        parts = _ucd_decomposition(_code('decomposition', '', chr), self._old)
        if not parts:
            return ''
        text = ' '.join([f'{code:04X}' for code in parts[1:]])
        return f'{_tags[parts[0]]} {text}' if parts[0] else text

    def normalize(self, form, unistr, /):
        """Return the normal form 'form' for the Unicode string unistr."""
        number = _form('normalize', form, unistr)
        if self._old is False and _ucd_quick_check(number, unistr) == 1:
            return unistr if type(unistr) is str else str(unistr)
        return _ucd_normalize(number, unistr, self._old)

    def is_normalized(self, form, unistr, /):
        """Return whether the Unicode string unistr is in the normal form 'form'."""
        number = _form('is_normalized', form, unistr)
        if self._old is False:
            known = _ucd_quick_check(number, unistr)
            if known != 2:
                return known == 1
        return _ucd_normalize(number, unistr, self._old) == unistr

    def name(self, chr, default=_categories, /):
        """Returns the name assigned to the character chr as a string."""
        code = _code('name', ' 1', chr)
        found = _ucd_name(code) if not self._old or _ucd_property(0, code, True) else None
        if found is None:
            if default is _categories:
                raise ValueError('no such name')
            return default
        return found

    def lookup(self, name, /):
        """Look up character by name."""
        if not isinstance(name, str):
            raise TypeError(f"a bytes-like object is required, not '{_type_of(name).__name__}'")
        found = _ucd_lookup(name) if name else None
        if found is None:
            raise KeyError(f"undefined character name '{name}'")
        return found


def _form(function, form, unistr):
    if not isinstance(form, str):
        raise TypeError(f'{function}() argument 1 must be str, not {"None" if form is None else _type_of(form).__name__}')
    if not isinstance(unistr, str):
        raise TypeError(f'{function}() argument 2 must be str, not {"None" if unistr is None else _type_of(unistr).__name__}')
    if form not in _forms:
        raise ValueError('invalid normalization form')
    return _forms[form]


def _made(old, version):
    made = UCD()
    made._old = old
    made.unidata_version = version
    return made


_present = _made(False, unidata_version)
ucd_3_2_0 = _made(True, '3.2.0')


def category(chr, /):
    """Returns the general category assigned to the character chr as string."""
    return _present.category(chr)


def bidirectional(chr, /):
    """Returns the bidirectional class assigned to the character chr as string."""
    return _present.bidirectional(chr)


def east_asian_width(chr, /):
    """Returns the east asian width assigned to the character chr as string."""
    return _present.east_asian_width(chr)


def combining(chr, /):
    """Returns the canonical combining class assigned to the character chr as integer."""
    return _present.combining(chr)


def mirrored(chr, /):
    """Returns the mirrored property assigned to the character chr as integer."""
    return _present.mirrored(chr)


def decimal(chr, default=_categories, /):
    """Converts a Unicode character into its equivalent decimal value."""
    return _present.decimal(chr, default)


def digit(chr, default=_categories, /):
    """Converts a Unicode character into its equivalent digit value."""
    return _present.digit(chr, default)


def numeric(chr, default=_categories, /):
    """Converts a Unicode character into its equivalent numeric value."""
    return _present.numeric(chr, default)


def decomposition(chr, /):
    """Returns the character decomposition mapping assigned to the character chr as string."""
    return _present.decomposition(chr)


def normalize(form, unistr, /):
    """Return the normal form 'form' for the Unicode string unistr."""
    return _present.normalize(form, unistr)


def is_normalized(form, unistr, /):
    """Return whether the Unicode string unistr is in the normal form 'form'."""
    return _present.is_normalized(form, unistr)


def name(chr, default=_categories, /):
    """Returns the name assigned to the character chr as a string."""
    return _present.name(chr, default)


def lookup(name, /):
    """Look up character by name."""
    return _present.lookup(name)
