# str.format and the % operator.


def str_format(text, args, kwargs):
    return _format_fields(text, args, {} if kwargs is None else kwargs, [0, 0], 2)


def str_format_map(text, mapping):
    return _format_fields(text, None, mapping, [0, 0], 2)


def _format_fields(text, args, kwargs, numbering, depth):
    # numbering: [the next automatic index, 0 not known yet, 1 automatic, 2 manual]
    if depth <= 0:
        raise ValueError('Max string recursion exceeded')
    parts = []
    at = 0
    end = len(text)
    while at < end:
        start = at
        opening = text.find('{', at)
        closing = text.find('}', at) if opening < 0 else text.find('}', at, opening)
        if closing < 0:
            if opening < 0:
                parts.append(text[start:])
                break
            at = opening + 1
            if at == end:
                raise ValueError("Single '{' encountered in format string")
            if text[at] == '{':
                parts.append(text[start:at])
                at += 1
                continue
            if opening > start:
                parts.append(text[start:opening])
        else:
            at = closing + 1
            if at == end or text[at] != '}':
                raise ValueError("Single '}' encountered in format string")
            parts.append(text[start:at])
            at += 1
            continue
        c = text[at]
        if c == '}':  # {}
            at += 1
            parts.append(format(_field_object('', args, kwargs, numbering)))
            continue
        name_from = at
        while at < end:
            c = text[at]
            at += 1
            if c == '{':
                raise ValueError("unexpected '{' in field name")
            if c == '[':
                at = text.find(']', at)
                if at < 0:
                    at = end
            elif c == '}' or c == ':' or c == '!':
                break
        name = text[name_from:at - 1]
        conversion = spec = ''
        if c == '!' or c == ':':
            if c == '!':
                if at >= end:
                    raise ValueError('end of string while looking for conversion specifier')
                conversion = text[at]
                at += 1
                if at < end:
                    c = text[at]
                    at += 1
                    if c != '}' and c != ':':
                        raise ValueError("expected ':' after conversion specifier")
            if c != '}' or at > end:
                spec_from = at
                nesting = 1
                nested = False
                while True:
                    if at >= end:
                        raise ValueError("unmatched '{' in format spec")
                    c = text[at]
                    at += 1
                    if c == '{':
                        nested = True
                        nesting += 1
                    elif c == '}':
                        nesting -= 1
                        if not nesting:
                            break
                spec = text[spec_from:at - 1]
                value = _convert_field(_field_object(name, args, kwargs, numbering), conversion)
                if nested:
                    spec = _format_fields(spec, args, kwargs, numbering, depth - 1)
                parts.append(format(value, spec))
                continue
        elif c != '}':
            raise ValueError("expected '}' before end of string")
        parts.append(format(_convert_field(_field_object(name, args, kwargs, numbering), conversion)))
    return ''.join(parts)


def _convert_field(value, conversion):
    if not conversion:
        return value
    if conversion == 'r':
        return repr(value)
    if conversion == 's':
        return str(value)
    if conversion == 'a':
        return ascii_of(value)
    if 32 < ord(conversion) < 127:
        raise ValueError(f'Unknown conversion specifier {conversion}')
    raise ValueError(f'Unknown conversion specifier \\x{ord(conversion):x}')


def _field_index(name):
    # of digits only, else -1
    if not name or not name.isdecimal():
        return -1
    if len(name) > 19 or int(name) > 0x7fffffffffffffff:
        raise ValueError('Too many decimal digits in format string')
    return int(name)


def _field_object(name, args, kwargs, numbering):
    dot = name.find('.')
    bracket = name.find('[')
    end = len(name)
    if dot >= 0:
        end = dot
    if 0 <= bracket < end:
        end = bracket
    first = name[:end]
    index = _field_index(first)
    if index >= 0 or not first:
        if numbering[1] == 0:
            numbering[1] = 2 if first else 1
        elif numbering[1] == 2 and not first:
            raise ValueError('cannot switch from manual field specification to automatic field numbering')
        elif numbering[1] == 1 and first:
            raise ValueError('cannot switch from automatic field numbering to manual field specification')
        if not first:
            index = numbering[0]
            numbering[0] += 1
        if args is None:
            raise ValueError('Format string contains positional fields')
        if index >= len(args):
            raise IndexError(f'Replacement index {index} out of range for positional args tuple')
        value = args[index]
    else:
        value = kwargs[first]
    at = end
    length = len(name)
    while at < length:
        c = name[at]
        at += 1
        if c == '.':
            start = at
            while at < length and name[at] != '.' and name[at] != '[':
                at += 1
            if at == start:
                raise ValueError('Empty attribute in format string')
            value = getattr(value, name[start:at])
        elif c == '[':
            close = name.find(']', at)
            if close < 0:
                raise ValueError("Missing ']' in format string")
            key = name[at:close]
            if not key:
                raise ValueError('Empty attribute in format string')
            at = close + 1
            index = _field_index(key)
            value = value[key if index < 0 else index]
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return value


# ---- %


def str_modulo(text, args):
    return _modulo(text, args, False)


def bytes_modulo(text, args):
    result = _modulo(text.decode('latin-1'), args, True).encode('latin-1')
    return bytearray(result) if isinstance(text, bytearray) else result


def _modulo(text, args, binary):
    mapping = None
    if isinstance(args, tuple):
        count = tuple.__len__(args)
    else:
        if not isinstance(args, (str, bytes, bytearray) if binary else str) and _class_lookup(_type_of(args), '__getitem__', _nothing) is not _nothing:
            mapping = args
        args = (args,)
        count = 1
    used = 0
    parts = []
    at = 0
    end = len(text)
    while True:
        percent = text.find('%', at)
        if percent < 0:
            if at < end:
                parts.append(text[at:] if at else text)
            break
        if percent > at:
            parts.append(text[at:percent])
        at = percent + 1
        if at >= end:
            raise ValueError('incomplete format')
        c = text[at]
        at += 1
        if c == '%':
            parts.append('%')
            continue
        if c == 's' and used < count and not binary:  # the common ones first
            parts.append(str(args[used]))
            used += 1
            continue
        if c == 'd' and used < count and type(args[used]) is int:
            parts.append(str(args[used]))
            used += 1
            continue
        value = args
        keyed = False
        if c == '(':
            if mapping is None:
                raise TypeError('format requires a mapping')
            start = at
            nesting = 1
            while nesting:
                if at >= end:
                    raise ValueError('incomplete format key')
                c = text[at]
                at += 1
                if c == ')':
                    nesting -= 1
                elif c == '(':
                    nesting += 1
            key = text[start:at - 1]
            args = (mapping[key.encode('latin-1') if binary else key],)
            count = 1
            used = 0
            keyed = True
            if at >= end:
                raise ValueError('incomplete format')
            c = text[at]
            at += 1
        left = sign = alternate = zero = False
        blank = False
        while c in '-+ #0':
            if c == '-':
                left = True
            elif c == '+':
                sign = True
            elif c == ' ':
                blank = True
            elif c == '#':
                alternate = True
            else:
                zero = True
            if at >= end:
                raise ValueError('incomplete format')
            c = text[at]
            at += 1
        width = precision = -1
        if c == '*':
            if used >= count:
                raise TypeError('not enough arguments for format string')
            width = args[used]
            used += 1
            if not isinstance(width, int):
                raise TypeError('* wants int')
            width = _star(width, 0x8000000000000000, 'ssize_t')
            if width < 0:
                left = True
                width = -width
            if at >= end:
                raise ValueError('incomplete format')
            c = text[at]
            at += 1
        elif '0' <= c <= '9':
            width = 0
            while '0' <= c <= '9':
                width = width * 10 + ord(c) - 48
                if width > 0x7fffffffffffffff:
                    raise ValueError('width too big')
                if at >= end:
                    raise ValueError('incomplete format')
                c = text[at]
                at += 1
        if c == '.':
            precision = 0
            if at >= end:
                raise ValueError('incomplete format')
            c = text[at]
            at += 1
            if c == '*':
                if used >= count:
                    raise TypeError('not enough arguments for format string')
                precision = args[used]
                used += 1
                if not isinstance(precision, int):
                    raise TypeError('* wants int')
                precision = max(_star(precision, 0x80000000, 'int'), 0)
                if at >= end:
                    raise ValueError('incomplete format')
                c = text[at]
                at += 1
            else:
                while '0' <= c <= '9':
                    precision = precision * 10 + ord(c) - 48
                    if precision > 0x7fffffff:
                        raise ValueError('precision too big' if binary else 'precision too big')
                    if at >= end:
                        raise ValueError('incomplete format')
                    c = text[at]
                    at += 1
        if c == 'h' or c == 'l' or c == 'L':
            if at >= end:
                raise ValueError('incomplete format')
            c = text[at]
            at += 1
        if used >= count:
            raise TypeError('not enough arguments for format string')
        value = args[used]
        used += 1
        head = ''
        fill = ' '
        if c == 's' or c == 'r' or c == 'a' or c == 'b' and binary:
            if c == 'r' or c == 'a':
                body = ascii_of(value) if c == 'a' or binary else repr(value)
            elif binary:
                body = _bytes_for_format(value)
            else:
                body = str(value)
            if 0 <= precision < len(body):
                body = body[:precision]
        elif c in 'diuoxX':
            body = _integer_digits(value, 'd' if binary and c in 'iu' else c, precision)
            if body[0] == '-':
                head = '-'
                body = body[1:]
            elif sign:
                head = '+'
            elif blank:
                head = ' '
            if alternate and c in 'oxX':
                head += '0' + c
            if zero:
                fill = '0'
        elif c in 'eEfFgG':
            if not isinstance(value, (float, int)):
                value = _real_number(value, binary)
            body = format(float(value), ('#' if alternate else '') + '.' + str(6 if precision < 0 else precision) + c)
            if body[0] == '-':
                head = '-'
                body = body[1:]
            elif sign:
                head = '+'
            elif blank:
                head = ' '
            if zero:
                fill = '0'
        elif c == 'c':
            body = _one_byte(value) if binary else _one_character(value)
        else:
            raise ValueError(f"unsupported format character '{c if not binary or 32 <= ord(c) < 127 else '?'}' (0x{ord(c):x}) at index {at - 1}")
        missing = width - len(head) - len(body)
        if missing > 0:
            if left:
                body = head + body + ' ' * missing
            elif fill == '0':
                body = head + '0' * missing + body
            else:
                body = ' ' * missing + head + body
        elif head:
            body = head + body
        parts.append(body)
    if used < count and mapping is None:
        raise TypeError(f'not all arguments converted during {"bytes" if binary else "string"} formatting')
    return ''.join(parts)


def _integer_digits(value, code, precision):
    if not isinstance(value, int):
        kind = _type_of(value)
        if code in 'oxX':
            if _class_lookup(kind, '__index__', _nothing) is _nothing:
                raise TypeError(f'%{code} format: an integer is required, not {kind.__name__}')
            value = _index(value)
        else:
            if _class_lookup(kind, '__int__', _nothing) is _nothing and _class_lookup(kind, '__index__', _nothing) is _nothing or isinstance(value, (str, bytes, bytearray)):
                raise TypeError(f'%{code} format: a real number is required, not {kind.__name__}')
            try:
                value = int(value)
            except TypeError:
                raise TypeError(f'%{code} format: a real number is required, not {kind.__name__}')
    else:
        value = _index(value)
    digits = format(value, code if code in 'oxX' else 'd')
    if precision >= 0:
        if digits[0] == '-':
            return '-' + '0' * (precision - len(digits) + 1) + digits[1:]
        return '0' * (precision - len(digits)) + digits
    return digits


def _real_number(value, binary):
    kind = _type_of(value)
    if _class_lookup(kind, '__float__', _nothing) is _nothing and _class_lookup(kind, '__index__', _nothing) is _nothing:
        raise TypeError(f'float argument required, not {kind.__name__}' if binary else f'must be real number, not {kind.__name__}')
    return float(value)


def _star(number, bound, kind):
    """What stands for a `*`: a bool is a number too."""
    number = int(number)
    if not -bound <= number < bound:
        raise OverflowError(f'Python int too large to convert to C {kind}')
    return number


def _one_character(value):
    if isinstance(value, str):
        if len(value) != 1:
            raise TypeError('%c requires int or char')
        return value
    if _class_lookup(_type_of(value), '__index__', _nothing) is _nothing:
        raise TypeError('%c requires int or char')
    value = _index(value)
    if not 0 <= value <= 0x10ffff:
        raise OverflowError('%c arg not in range(0x110000)')
    return chr(value)


def _one_byte(value):
    if isinstance(value, (bytes, bytearray)):
        if len(value) != 1:
            raise TypeError('%c requires an integer in range(256) or a single byte')
        return value.decode('latin-1')
    if _class_lookup(_type_of(value), '__index__', _nothing) is _nothing:
        raise TypeError('%c requires an integer in range(256) or a single byte')
    value = _index(value)
    if not 0 <= value <= 255:
        raise OverflowError('%c arg not in range(256)')
    return chr(value)


def _bytes_for_format(value):
    if isinstance(value, (bytes, bytearray)):
        return value.decode('latin-1')
    if isinstance(value, memoryview):
        return value.tobytes().decode('latin-1')
    if _class_lookup(_type_of(value), '__bytes__') is not None:
        return bytes(value).decode('latin-1')
    raise TypeError(f"%b requires a bytes-like object, or an object that implements __bytes__, not '{_type_of(value).__name__}'")
