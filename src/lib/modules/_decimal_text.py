# Decimals from and to text: the numbers that strings spell, str(), format().
from _decimal_kernel import length as _length, number as _number, shorten as _shorten, text as _text


def _parse(text):
    """(sign, coefficient, exponent) of a numeric string, None where it is none."""
    text = text.strip().replace('_', '')
    sign = 0
    if text[:1] in ('+', '-'):
        sign = 1 if text[0] == '-' else 0
        text = text[1:]
    folded = text.lower()
    if folded in ('inf', 'infinity'):
        return sign, 0, 'F'
    if folded[:3] == 'nan' or folded[:4] == 'snan':
        kind, payload = ('n', text[3:]) if folded[0] == 'n' else ('N', text[4:])
        if payload and not payload.isdecimal():
            return None
        return sign, _number(payload) if payload else 0, kind
    mantissa, mark, power = folded.partition('e')
    exponent = 0
    if mark:
        digits = power[1:] if power[:1] in ('+', '-') else power
        if not digits.isdecimal():
            return None
        exponent = _number(digits)
        if power[0] == '-':
            exponent = -exponent
    whole, _, fraction = mantissa.partition('.')
    digits = whole + fraction
    if not digits.isdecimal():
        return None
    return sign, _number(digits), exponent - len(fraction)


def _digits_text(value):
    return _text(value._coefficient)


def _to_text(value, capitals, engineering):
    sign = '-' if value._sign else ''
    exponent = value._exp
    if exponent == 'F':
        return sign + 'Infinity'
    if exponent == 'n' or exponent == 'N':
        return sign + ('sNaN' if exponent == 'N' else 'NaN') + (_digits_text(value) if value._coefficient else '')
    digits = _digits_text(value)
    left = exponent + len(digits)  # digits before the point
    if exponent <= 0 and left > -6:
        point = left
    elif not engineering:
        point = 1
    elif digits == '0':
        point = (left + 1) % 3 - 1
    else:
        point = (left - 1) % 3 + 1
    if point <= 0:
        whole, fraction = '0', '.' + '0' * -point + digits
    elif point >= len(digits):
        whole, fraction = digits + '0' * (point - len(digits)), ''
    else:
        whole, fraction = digits[:point], '.' + digits[point:]
    power = '' if left == point else ('E' if capitals else 'e') + '%+d' % (left - point)
    return sign + whole + fraction + power


# ---- format


_ALIGNMENTS = '<>=^'


_parsed_formats = {}


def _parse_format(spec):
    """(fill, alignment, sign, no negative zero, width, grouping, precision, type)"""
    at = 0
    fill, alignment = ' ', '>'
    if len(spec) > 1 and spec[1] in _ALIGNMENTS:
        fill, alignment, at = spec[0], spec[1], 2
    elif spec[:1] and spec[0] in _ALIGNMENTS:
        alignment, at = spec[0], 1
    aligned = at > 0
    sign = '-'
    if spec[at:at + 1] and spec[at] in '+- ':
        sign = spec[at]
        at += 1
    coerce = spec[at:at + 1] == 'z'
    at += coerce
    if spec[at:at + 1] == '#':
        at += 1  # changes nothing
    if spec[at:at + 1] == '0':
        if aligned:
            raise ValueError('invalid format string')
        fill, alignment = '0', '='
        at += 1
        if spec[at:at + 1] == '0':
            raise ValueError('invalid format string')
    start = at
    while spec[at:at + 1].isdecimal():
        at += 1
    width = int(spec[start:at] or 0)
    grouping = ''
    if spec[at:at + 1] == ',':
        grouping = ','
        at += 1
    precision = None
    if spec[at:at + 1] == '.':
        start = at + 1
        at = start
        while spec[at:at + 1].isdecimal():
            at += 1
        if at == start:
            raise ValueError('invalid format string')
        precision = int(spec[start:at])
    kind = spec[at:]
    if kind not in ('', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%') or (kind == 'n' and grouping):
        raise ValueError('invalid format string')
    return fill, alignment, sign, coerce, width, grouping, precision, kind


def _grouped(digits, separator, least):
    parts = []
    while True:
        parts.insert(0, digits[-3:])
        digits = digits[:-3]
        if not digits:
            break
    text = separator.join(parts)
    while len(text) < least:  # zeros before the digits are grouped too
        first = text.partition(separator)[0]
        text = ('0' + separator + text) if len(first) == 3 and len(text) + 2 <= least + 1 else '0' + text
    return text


_FIXED = {f'.{_places}f': _places for _places in range(1, 10)}


def _fixed(value, places, rounding):
    """The commonest format: so many places behind the point."""
    coefficient, drop = value._coefficient, -value._exp - places
    if drop > 0:
        coefficient = _shorten(coefficient, drop, rounding, value._sign)[0]
    elif drop:
        coefficient *= 10 ** -drop
    text = _text(coefficient).zfill(places + 1)
    return f"{'-' if value._sign else ''}{text[:-places]}.{text[-places:]}"


def _format(value, spec, context):
    if not isinstance(spec, str):
        raise TypeError('format arg must be str')
    if spec in _FIXED and value._exp.__class__ is int and value._exp <= 0:
        return _fixed(value, _FIXED[spec], context.rounding)
    parsed = _parsed_formats.get(spec)
    if parsed is None:
        if len(_parsed_formats) > 100:
            _parsed_formats.clear()
        parsed = _parsed_formats[spec] = _parse_format(spec)
    fill, alignment, sign_mark, coerce, width, grouping, precision, kind = parsed
    sign = value._sign
    if value._exp.__class__ is not int:
        body = 'Infinity' if value._exp == 'F' else ('sNaN' if value._exp == 'N' else 'NaN') + (_digits_text(value) if value._coefficient else '')
        if kind == '%':
            body += '%'
        if fill == '0' and alignment == '=':
            fill, alignment = ' ', '>'
        whole, rest = body, ''
        grouping = ''
    else:
        coefficient, exponent = value._coefficient, value._exp
        capital = (kind or ('G' if context.capitals else 'g')) in 'EGF'
        form = kind.lower() or 'g'
        if form == 'n':
            form = 'g'
        if form == '%':
            exponent += 2
        if form in 'f%' and not coefficient and exponent > 0:
            exponent = 0
        rounding = context.rounding
        if precision is not None:
            if form in 'f%':
                if exponent < -precision:
                    coefficient = _shorten(coefficient, -precision - exponent, rounding, sign)[0]
                    exponent = -precision
                elif exponent > -precision:
                    coefficient *= 10 ** (exponent + precision)
                    exponent = -precision
            else:
                keep = precision + 1 if form == 'e' else precision or 1
                digits = _length(coefficient)
                if coefficient and digits > keep:
                    coefficient = _shorten(coefficient, digits - keep, rounding, sign)[0]
                    exponent += digits - keep
                    if _length(coefficient) > keep:
                        coefficient //= 10
                        exponent += 1
        if coerce and not coefficient:
            sign = 0
        digits = _text(coefficient)
        left = exponent + len(digits)
        if form in 'f%':
            point = left
        elif form == 'e':
            point = 1 - precision if not coefficient and precision is not None else 1
        else:
            point = left if exponent <= 0 and left > -6 else 1
        if form == 'e' and precision is not None and coefficient and len(digits) < precision + 1:
            exponent -= precision + 1 - len(digits)
            digits = digits.ljust(precision + 1, '0')
        if point <= 0:
            whole, fraction = '0', '0' * -point + digits
        elif point > len(digits):
            whole, fraction = digits + '0' * (point - len(digits)), ''
        else:
            whole, fraction = digits[:point] or '0', digits[point:]
        rest = '.' + fraction if fraction else ''
        if form in 'eg' and (left != point or form == 'e'):
            rest += ('E' if capital else 'e') + '%+d' % (left - point)
        if form == '%':
            rest += '%'
    mark = '-' if sign else sign_mark if sign_mark in '+ ' else ''
    if grouping:
        least = width - len(mark) - len(rest) if fill == '0' and alignment == '=' else 0
        whole = _grouped(whole, grouping, least)
    body = whole + rest
    padding = fill * (width - len(mark) - len(body))
    if alignment == '<':
        return mark + body + padding
    if alignment == '>':
        return padding + mark + body
    if alignment == '=':
        return mark + padding + body
    half = len(padding) // 2
    return padding[:half] + mark + body + padding[half:]
