# Codecs: decoding piece by piece, the registry, and what module _codecs has of its own.


def codec_decode(data, number, errors, final):
    """(text, bytes used) by one of the codecs of text_codec.ts; what is incomplete at the end is left where not `final`."""
    return codec_decode_from(data, number, errors, final, 0, _codec_names[number])


def codec_decode_from(data, number, errors, final, start, name):
    mode = _error_modes.get(errors, 0)
    if mode == 6 or mode > 2 and number >= 3 and mode != 4 or mode == 4 and 0 < number < 3:
        mode = 0
    last = 1 if final else 0
    result, stop, end, reason = _decode(data, number, mode, start, last)
    if not reason:
        return result, stop
    parts = [result]
    while reason:
        error = UnicodeDecodeError(name, bytes(data), stop, end, _codec_reasons[reason])
        replacement, position = _handle_codec_error(errors, error, len(data))
        parts.append(replacement)
        result, stop, end, reason = _decode(data, number, mode, position, last)
        parts.append(result)
    return ''.join(parts), stop


# ---- the registry


def codec_register(search_function, /):
    if not callable(search_function):
        raise TypeError('argument must be callable')
    codec_load_library()
    _codec_searches.append(search_function)


def codec_unregister(search_function, /):
    if search_function in _codec_searches:
        _codec_searches.remove(search_function)
        _codec_cache.clear()


def codec_load_library():
    # The library's codecs are found by a function of the package encodings, which enters itself.
    if not _codec_library:
        _codec_library.append(True)
        if 'encodings' not in _sys_module.modules:
            __import__('encodings')


_codec_library = []


def codec_lookup(encoding, /):
    if not isinstance(encoding, str):
        raise TypeError(f'lookup() argument must be str, not {_type_word(encoding)}')
    if '\0' in encoding:
        raise ValueError('embedded null character')
    return _lookup_codec(encoding)


def codec_key(encoding):
    # As encodings.normalize_encoding() does, and in lower case.
    parts = []
    gap = False
    for c in encoding:
        if c.isascii() and c.isalnum() or c == '.':
            if gap and parts:
                parts.append('_')
            parts.append(c)
            gap = False
        else:
            gap = True
    return ''.join(parts).lower()


def _lookup_codec(encoding):
    key = codec_key(encoding)
    found = _codec_cache.get(key)
    if found is not None:
        return found
    codec_load_library()
    if not _codec_searches:
        raise LookupError('no codec search functions registered: can\'t find encoding')
    for search in _codec_searches:
        found = search(key)
        if found is not None:
            if not isinstance(found, tuple) or len(found) != 4:
                raise TypeError('codec search functions must return 4-tuples')
            _codec_cache[key] = found
            return found
    raise LookupError(f'unknown encoding: {encoding}')


def text_codec_info(encoding, instead):
    # The library's codec of this name, if it is one between text and bytes.
    info = _lookup_codec(encoding)
    if not getattr(info, '_is_text_encoding', True):
        raise LookupError(f"'{encoding}' is not a text encoding; use {instead} to handle arbitrary codecs")
    return info


def codec_call(function, value, errors, encoding, what):
    try:
        result = function(value, errors)
    except Exception as error:
        error.add_note(f"{what} with '{encoding}' codec failed")
        raise error
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError('encoder must return a tuple (object, integer)' if what == 'encoding' else 'decoder must return a tuple (object,integer)')
    return result[0]


def codec_encode(obj, encoding='utf-8', errors='strict'):
    return codec_call(codec_lookup(encoding)[0], obj, errors, encoding, 'encoding')


def codec_decode_any(obj, encoding='utf-8', errors='strict'):
    return codec_call(codec_lookup(encoding)[1], obj, errors, encoding, 'decoding')


def codec_register_error(errors, handler, /):
    if not isinstance(errors, str):
        raise TypeError(f'register_error() argument 1 must be str, not {_type_word(errors)}')
    if not callable(handler):
        raise TypeError('handler must be callable')
    _codec_errors[errors] = handler


def codec_lookup_error(name, /):
    if not isinstance(name, str):
        raise TypeError(f'lookup_error() argument must be str, not {_type_word(name)}')
    handler = _codec_errors.get(name)
    if handler is None:
        handler = _builtin_handlers.get(name)
        if handler is None:
            raise LookupError(f"unknown error handler name '{name}'")
    return handler


# ---- codecs by name


def codec_text(value, name):
    if not isinstance(value, str):
        raise TypeError(f"{name}() argument 1 must be str, not {_type_word(value)}")
    return value


def codec_bytes(data):
    data = io_bytes_like(data)
    return data if isinstance(data, (bytes, bytearray)) else bytes(data)


def _errors(errors):
    return 'strict' if errors is None else errors


def utf_8_encode(str, errors=None, /):
    return encode_text(codec_text(str, 'utf_8_encode'), 0, _errors(errors)), len(str)


def utf_8_decode(data, errors=None, final=False, /):
    return codec_decode(codec_bytes(data), 0, _errors(errors), final)


def ascii_encode(str, errors=None, /):
    return encode_text(codec_text(str, 'ascii_encode'), 1, _errors(errors)), len(str)


def ascii_decode(data, errors=None, /):
    return codec_decode(codec_bytes(data), 1, _errors(errors), True)


def latin_1_encode(str, errors=None, /):
    return encode_text(codec_text(str, 'latin_1_encode'), 2, _errors(errors)), len(str)


def latin_1_decode(data, errors=None, /):
    return codec_decode(codec_bytes(data), 2, _errors(errors), True)


def utf_16_le_encode(str, errors=None, /):
    return encode_text(codec_text(str, 'utf_16_le_encode'), 3, _errors(errors)), len(str)


def utf_16_le_decode(data, errors=None, final=False, /):
    return codec_decode(codec_bytes(data), 3, _errors(errors), final)


def utf_16_be_encode(str, errors=None, /):
    return encode_text(codec_text(str, 'utf_16_be_encode'), 4, _errors(errors)), len(str)


def utf_16_be_decode(data, errors=None, final=False, /):
    return codec_decode(codec_bytes(data), 4, _errors(errors), final)


def utf_32_le_encode(str, errors=None, /):
    return encode_text(codec_text(str, 'utf_32_le_encode'), 5, _errors(errors)), len(str)


def utf_32_le_decode(data, errors=None, final=False, /):
    return codec_decode(codec_bytes(data), 5, _errors(errors), final)


def utf_32_be_encode(str, errors=None, /):
    return encode_text(codec_text(str, 'utf_32_be_encode'), 6, _errors(errors)), len(str)


def utf_32_be_decode(data, errors=None, final=False, /):
    return codec_decode(codec_bytes(data), 6, _errors(errors), final)


def utf_16_encode(str, errors=None, byteorder=0, /):
    number = 7 if byteorder == 0 else 3 if byteorder < 0 else 4
    return encode_text(codec_text(str, 'utf_16_encode'), number, _errors(errors)), len(str)


def utf_32_encode(str, errors=None, byteorder=0, /):
    number = 8 if byteorder == 0 else 5 if byteorder < 0 else 6
    return encode_text(codec_text(str, 'utf_32_encode'), number, _errors(errors)), len(str)


def marked_decode(data, errors, byteorder, final, little, marks):
    # (text, bytes used, byte order found) of text that may begin with a byte order mark
    data = codec_bytes(data)
    size = len(marks[0])
    skip = 0
    if byteorder == 0 and len(data) >= size:
        for order, mark in ((-1, marks[0]), (1, marks[1])):
            if data[:size] == mark:
                byteorder, skip = order, size
    number = little + 1 if byteorder > 0 else little
    text, used = codec_decode_from(data, number, errors, final, skip, _codec_names[number])
    return text, used, byteorder


_MARKS_16 = (b'\xff\xfe', b'\xfe\xff')
_MARKS_32 = (b'\xff\xfe\0\0', b'\0\0\xfe\xff')


def utf_16_decode(data, errors=None, final=False, /):
    return marked_decode(data, _errors(errors), 0, final, 3, _MARKS_16)[:2]


def utf_16_ex_decode(data, errors=None, byteorder=0, final=False, /):
    return marked_decode(data, _errors(errors), byteorder, final, 3, _MARKS_16)


def utf_32_decode(data, errors=None, final=False, /):
    return marked_decode(data, _errors(errors), 0, final, 5, _MARKS_32)[:2]


def utf_32_ex_decode(data, errors=None, byteorder=0, final=False, /):
    return marked_decode(data, _errors(errors), byteorder, final, 5, _MARKS_32)


def readbuffer_encode(data, errors=None, /):
    data = str_encode(data) if isinstance(data, str) else bytes(io_bytes_like(data))
    return data, len(data)


# ---- by a table


def charmap_build(map, /):
    if not isinstance(map, str):
        raise TypeError(f'charmap_build() argument must be str, not {_type_word(map)}')
    table = {}
    for byte, c in enumerate(map):
        if c != '\ufffe':
            table[ord(c)] = byte
    return table


def charmap_decode(data, errors=None, mapping=None, /):
    data = codec_bytes(data)
    errors = _errors(errors)
    if mapping is None:
        return codec_decode(data, 2, errors, True)
    if isinstance(mapping, str):
        if len(mapping) == 256:
            text = ''.join([mapping[byte] for byte in data])
            if '\ufffe' not in text:
                return text, len(data)
    parts = []
    position = 0
    while position < len(data):
        c = charmap_character(data[position], mapping)
        if c is None:
            error = UnicodeDecodeError('charmap', bytes(data), position, position + 1, 'character maps to <undefined>')
            c, position = _handle_codec_error(errors, error, len(data))
        else:
            position += 1
        parts.append(c)
    return ''.join(parts), len(data)


def charmap_character(byte, mapping):
    if isinstance(mapping, str):
        c = mapping[byte] if byte < len(mapping) else '\ufffe'
    else:
        try:
            c = mapping[byte]
        except LookupError:
            return None
    if c is None or c == '\ufffe' or c == 0xfffe:
        return None
    if isinstance(c, int):
        if not 0 <= c < 0x110000:
            raise TypeError('character mapping must be in range(0x110000)')
        return chr(c)
    if not isinstance(c, str):
        raise TypeError('character mapping must return integer, None or str')
    return c


def charmap_encode(str, errors=None, mapping=None, /):
    codec_text(str, 'charmap_encode')
    errors = _errors(errors)
    if mapping is None:
        return latin_1_encode(str, errors)
    parts = []
    position = 0
    while position < len(str):
        piece = charmap_piece(str[position], mapping)
        if piece is not None:
            parts.append(piece)
            position += 1
            continue
        end = position + 1
        while end < len(str) and charmap_piece(str[end], mapping) is None:
            end += 1
        error = UnicodeEncodeError('charmap', str, position, end, 'character maps to <undefined>')
        replacement, position = _handle_codec_error(errors, error, len(str))
        if isinstance(replacement, bytes):
            parts.append(replacement)
            continue
        for c in replacement:
            piece = charmap_piece(c, mapping)
            if piece is None:
                raise error
            parts.append(piece)
    return b''.join(parts), len(str)


def charmap_piece(c, mapping):
    try:
        value = mapping[ord(c)]
    except LookupError:
        return None
    if value is None:
        return None
    if isinstance(value, int):
        if not 0 <= value < 256:
            raise TypeError('character mapping must be in range(256)')
        return bytes((value,))
    if not isinstance(value, bytes):
        raise TypeError(f'character mapping must return integer, bytes or None, not {_type_of(value).__name__}')
    return value


# ---- backslashes

_SIMPLE_ESCAPES = {10: b'', 92: b'\\', 39: b"'", 34: b'"', 97: b'\a', 98: b'\b', 102: b'\f', 110: b'\n', 114: b'\r', 116: b'\t', 118: b'\v'}
_ESCAPED = {9: '\\t', 10: '\\n', 13: '\\r', 39: "\\'", 92: '\\\\'}
_HEX_LENGTHS = {'x': 2, 'u': 4, 'U': 8}
_HEX_DIGITS = '0123456789abcdefABCDEF'


def escape_encode(data, errors=None, /):
    if not isinstance(data, bytes):
        raise TypeError(f'escape_encode() argument 1 must be bytes, not {_type_word(data)}')
    text = ''.join([_ESCAPED.get(byte) or (chr(byte) if 32 <= byte < 127 else f'\\x{byte:02x}') for byte in data])
    return str_encode(text, 'latin-1'), len(data)


def escape_decode(data, errors=None, /):
    data = str_encode(data) if isinstance(data, str) else bytes(io_bytes_like(data))
    errors = _errors(errors)
    parts = []
    invalid = None  # the first that is, of which alone is warned, once all is decoded
    i = 0
    size = len(data)
    while i < size:
        at = data.find(b'\\', i)
        if at < 0:
            parts.append(data[i:])
            break
        parts.append(data[i:at])
        if at + 1 >= size:
            raise ValueError('Trailing \\ in string')
        c = data[at + 1]
        i = at + 2
        if c in _SIMPLE_ESCAPES:
            parts.append(_SIMPLE_ESCAPES[c])
        elif 48 <= c < 56:
            end = i
            while end < min(at + 4, size) and 48 <= data[end] < 56:
                end += 1
            code = int(data[at + 1:end], 8)
            if code > 255:
                invalid = invalid or f"octal escape sequence '\\{bytes_decode(data[at + 1:end], 'latin-1')}'"
            parts.append(bytes((code & 255,)))
            i = end
        elif c == 120:
            digits = bytes_decode(data[i:i + 2], 'latin-1')
            if len(digits) == 2 and digits[0] in _HEX_DIGITS and digits[1] in _HEX_DIGITS:
                parts.append(bytes((int(digits, 16),)))
                i += 2
                continue
            if errors == 'strict':
                raise ValueError(f'invalid \\x escape at position {at}')
            if errors == 'replace':
                parts.append(b'?')
            elif errors != 'ignore':
                raise ValueError(f'decoding error; unknown error handling code: {errors}')
            if digits and digits[0] in _HEX_DIGITS:
                i += 1
        else:
            invalid = invalid or f"escape sequence '\\{chr(c)}'"
            parts.append(data[at:i])
    if invalid is not None:
        warn(DeprecationWarning, 'invalid ' + invalid)
    return b''.join(parts), size


def unicode_escape_encode(str, errors=None, /):
    parts = []
    for c in codec_text(str, 'unicode_escape_encode'):
        code = ord(c)
        if c == '\\':
            parts.append('\\\\')
        elif 32 <= code < 127:
            parts.append(c)
        elif c == '\t':
            parts.append('\\t')
        elif c == '\n':
            parts.append('\\n')
        elif c == '\r':
            parts.append('\\r')
        else:
            parts.append(_escaped(code))
    return str_encode(''.join(parts), 'latin-1'), len(str)


def raw_unicode_escape_encode(str, errors=None, /):
    codec_text(str, 'raw_unicode_escape_encode')
    return str_encode(''.join([c if ord(c) < 256 else _escaped(ord(c)) for c in str]), 'latin-1'), len(str)


def raw_unicode_escape_decode(data, errors=None, final=True, /):
    return unicode_escapes('rawunicodeescape', data, _errors(errors), final, True)


def unicode_escape_decode(data, errors=None, final=True, /):
    return unicode_escapes('unicodeescape', data, _errors(errors), final, False)


def unicode_escapes(name, data, errors, final, raw):
    data = str_encode(data) if isinstance(data, str) else bytes(io_bytes_like(data))
    text = bytes_decode(data, 'latin-1')
    parts = []
    i = 0
    size = len(text)
    while i < size:
        at = text.find('\\', i)
        if at < 0:
            parts.append(text[i:])
            i = size
            break
        parts.append(text[i:at])
        if raw and at + 1 == size:
            if not final:
                i = at
                break
            parts.append('\\')
            i = size
            break
        piece, i = one_escape(text, at, raw)
        if i < 0:  # what is wrong ends at -i; None: it may go on
            reason, end = piece, -i
            if end >= size and not final:
                i = at
                break
            error = UnicodeDecodeError(name, data, at, end, reason)
            piece, i = _handle_codec_error(errors, error, size)
        parts.append(piece)
    return ''.join(parts), i


def one_escape(text, at, raw):
    # (characters, where it ends) of the escape that begins at the backslash, or (reason, minus where the error ends)
    size = len(text)
    if at + 1 >= size:
        return ('\\ at end of string', -size) if not raw else ('\\', size)
    c = text[at + 1]
    i = at + 2
    if raw and c not in 'uU':
        return text[at:i], i
    if c in _HEX_LENGTHS:
        wanted = _HEX_LENGTHS[c]
        end = i
        while end < min(i + wanted, size) and text[end] in _HEX_DIGITS:
            end += 1
        if end - i < wanted:
            return f'truncated \\{c}{"X" * wanted} escape', -end
        code = int(text[i:end], 16)
        if code > 0x10ffff:
            return ('\\Uxxxxxxxx out of range' if raw else 'illegal Unicode character'), -end
        return chr(code), end
    if '0' <= c <= '7':
        end = i
        while end < min(at + 4, size) and '0' <= text[end] <= '7':
            end += 1
        code = int(text[at + 1:end], 8)
        if code > 255:
            warn(DeprecationWarning, f"invalid octal escape sequence '\\{text[at + 1:end]}'")
        return chr(code), end
    if c == 'N':
        end = text.find('}', i)
        if text[i:i + 1] != '{' or end <= i + 1:
            return 'malformed \\N character escape', -(size if end < 0 and text[i:i + 1] == '{' else i + (text[i:i + 1] == '{'))
        try:
            return __import__('unicodedata').lookup(text[i + 1:end]), end + 1
        except KeyError:
            return 'unknown Unicode character name', -(end + 1)
    code = ord(c)
    if code in _SIMPLE_ESCAPES:
        return bytes_decode(_SIMPLE_ESCAPES[code], 'latin-1'), i
    warn(DeprecationWarning, f"invalid escape sequence '\\{c}'")
    return text[at:i], i


# ---- UTF-7

_BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_UTF7_DIRECT = frozenset('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789\'(),-./:? \t\n\r!"#$%&*;<=>@[]^_`{|}')


def utf_7_encode(str, errors=None, /):
    codec_text(str, 'utf_7_encode')
    parts = []
    units = []

    def flush(next_character):
        if units:
            bits = ''.join([f'{unit:016b}' for unit in units])
            bits += '0' * (-len(bits) % 6)
            parts.append('+' + ''.join([_BASE64[int(bits[k:k + 6], 2)] for k in range(0, len(bits), 6)]))
            if next_character == '' or next_character in _BASE64 or next_character == '-':
                parts.append('-')
            units.clear()

    for c in str:
        if c in _UTF7_DIRECT:
            flush(c)
            parts.append(c)
        elif c == '+' and not units:
            parts.append('+-')
        else:
            code = ord(c)
            if code >= 0x10000:
                code -= 0x10000
                units.append(0xd800 + (code >> 10))
                units.append(0xdc00 + (code & 0x3ff))
            else:
                units.append(code)
    flush('')
    return str_encode(''.join(parts), 'ascii'), len(str)


def utf_7_decode(data, errors=None, final=False, /):
    data = codec_bytes(data)
    errors = _errors(errors)
    parts = []
    i = 0
    size = len(data)
    while i < size:
        byte = data[i]
        if byte != 43:
            if byte < 128:
                parts.append(chr(byte))
                i += 1
            else:
                i = utf_7_error(parts, data, i, i + 1, 'unexpected special character', errors)
            continue
        start = i
        end = i + 1
        bits = ''
        while end < size and (place := _BASE64.find(chr(data[end]))) >= 0 and data[end] < 128:
            bits += f'{place:06b}'
            end += 1
        if end >= size and not final:
            return ''.join(parts), start
        if end < size and data[end] == 45 and end == start + 1:
            parts.append('+')
            i = end + 1
            continue
        if end == start + 1:
            i = utf_7_error(parts, data, start, min(end + 1, size) if end < size else end, 'ill-formed sequence' if end < size else 'unterminated shift sequence', errors)
            continue
        count = len(bits) // 16
        rest = bits[count * 16:]
        text = []
        for k in range(count):
            unit = int(bits[k * 16:k * 16 + 16], 2)
            if 0xdc00 <= unit < 0xe000 and text and 0xd800 <= ord(text[-1]) < 0xdc00:
                text[-1] = chr(0x10000 + (ord(text[-1]) - 0xd800 << 10) + unit - 0xdc00)
            else:
                text.append(chr(unit))
        half = text.pop() if text and 0xd800 <= ord(text[-1]) < 0xdc00 else ''  # still waits for its other half
        parts.extend(text)
        reason = ''
        if end >= size:
            if half or len(rest) >= 6 or '1' in rest:
                reason = 'unterminated shift sequence'
        elif len(rest) >= 6:
            reason = 'partial character in base64 sequence'
        elif '1' in rest:
            reason = 'non-zero padding bits in base64 sequence'
        if reason:
            i = utf_7_error(parts, data, start, min(end + 1, size), reason, errors)
            continue
        if half and data[end] < 128 and data[end] != 43:
            parts.append(half)
        i = end + 1 if end < size and data[end] == 45 else end
    return ''.join(parts), size


def utf_7_error(parts, data, start, end, reason, errors):
    error = UnicodeDecodeError('utf7', bytes(data), start, end, reason)
    replacement, position = _handle_codec_error(errors, error, len(data))
    parts.append(replacement)
    return position


# The built-in error handlers as programs see them.
_builtin_handlers = {}


def install_error_handlers():
    namespace = __codecs_module.__dict__
    for name in list(_builtin_codec_errors):
        _builtin_handlers[name] = namespace.pop(name + '_errors')


install_error_handlers()
