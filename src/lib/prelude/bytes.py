# bytes, bytearray: constructors and what is not asked for often; encodings with their error handlers; memoryview.

_codec_numbers = {
    'utf8': 0, 'u8': 0, 'utf': 0, 'cp65001': 0, 'ascii': 1, 'usascii': 1, '646': 1, 'latin1': 2, 'latin': 2, 'l1': 2, 'iso88591': 2, '88591': 2, 'cp819': 2,
    'utf16le': 3, 'utf16be': 4, 'utf32le': 5, 'utf32be': 6, 'utf16': 7, 'u16': 7, 'utf32': 8, 'u32': 8,
}
_codec_names = ('utf-8', 'ascii', 'latin-1', 'utf-16-le', 'utf-16-be', 'utf-32-le', 'utf-32-be', 'utf-16', 'utf-32')
_error_modes = {
    'strict': 0, 'ignore': 1, 'replace': 2, 'surrogateescape': 3, 'surrogatepass': 4, 'backslashreplace': 5, 'xmlcharrefreplace': 6,
}
_codec_reasons = (
    '', 'invalid start byte', 'invalid continuation byte', 'unexpected end of data', 'surrogates not allowed', 'truncated data',
    'illegal encoding', 'illegal UTF-16 surrogate', 'code point in surrogate code point range(0xd800, 0xe000)',
    'code point not in range(0x110000)', 'ordinal not in range(128)', 'ordinal not in range(256)',
)
_codec_errors = {}
_nothing = object()


def _codec_number(encoding):
    number = _codec_numbers.get(encoding)
    if number is None:
        if '\0' in encoding:
            raise ValueError('embedded null character')
        number = _codec_numbers.get(encoding.lower().replace('-', '').replace('_', '').replace(' ', ''))
    return number


def _check_codec_arguments(method, encoding, errors):
    if not isinstance(encoding, str):
        raise TypeError(f"{method}() argument 'encoding' must be str, not {_type_word(encoding)}")
    if not isinstance(errors, str):
        raise TypeError(f"{method}() argument 'errors' must be str, not {_type_word(errors)}")


def str_encode(text, encoding='utf-8', errors='strict'):
    _check_codec_arguments('encode', encoding, errors)
    number = _codec_number(encoding)
    if number is None:
        return _encode_by_codecs(text, encoding, errors)
    if 2 < number < 7:
        return encode_noted(text, number, errors, encoding)
    return encode_text(text, number, errors)


def encode_noted(text, number, errors, encoding):
    # CPython goes through its registry for these, which notes so in what is raised.
    try:
        return encode_text(text, number, errors)
    except Exception as error:
        error.add_note(f"encoding with '{encoding}' codec failed")
        raise error


def encode_text(text, number, errors):
    if number >= 7:
        mark = b'\xff\xfe' if number == 7 else b'\xff\xfe\0\0'
        return mark + encode_text(text, 3 if number == 7 else 5, errors)
    mode = _error_modes.get(errors, 0)
    if number >= 3 and mode > 4 or number and mode == 4:
        mode = 0 if number < 3 or mode != 4 else mode
    result, stop, end, reason = _encode(text, number, mode, 0)
    if not reason:
        return result
    parts = [result]
    while reason:
        error = UnicodeEncodeError(_codec_names[number], text, stop, end, _codec_reasons[reason])
        replacement, position = _handle_codec_error(errors, error, len(text))
        if isinstance(replacement, str):
            replacement = _encode_replacement(replacement, number, error)
        parts.append(replacement)
        result, stop, end, reason = _encode(text, number, mode, position)
        parts.append(result)
    return b''.join(parts)


def _encode_replacement(replacement, number, error):
    result, stop, end, reason = _encode(replacement, number, 0, 0)
    if reason:
        raise error
    return result


def _handle_codec_error(errors, error, length):
    # (replacement, position) of the named error handler
    handler = _codec_errors.get(errors)
    if handler is None:
        handler = _builtin_codec_errors.get(errors)
        if handler is None:
            raise LookupError(f"unknown error handler name '{errors}'")
        return handler(error)
    found = handler(error)
    kind = 'decoding' if isinstance(error, UnicodeDecodeError) else 'encoding'
    if not isinstance(found, tuple) or len(found) != 2 or not isinstance(found[0], str if kind == 'decoding' else (str, bytes)) or not isinstance(found[1], int):
        raise TypeError(f'{kind} error handler must return (str, int) tuple' if kind == 'decoding' else 'encoding error handler must return (str/bytes, int) tuple')
    position = found[1]
    if position < 0:
        position += length
    if not 0 <= position <= length:
        raise IndexError(f'position {found[1]} from error handler out of bounds')
    return found[0], position


def strict_errors(error, /):
    if not isinstance(error, BaseException):
        raise TypeError('codec must pass exception instance')
    raise error


def unhandled_codec_error(error):
    raise TypeError(f"don't know how to handle {_type_of(error).__name__} in error callback")


def ignore_errors(error, /):
    if not isinstance(error, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        unhandled_codec_error(error)
    return '', error.end


def replace_errors(error, /):
    if not isinstance(error, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        unhandled_codec_error(error)
    if isinstance(error, UnicodeEncodeError):
        return '?' * (error.end - error.start), error.end
    if isinstance(error, UnicodeDecodeError):
        return '\ufffd', error.end
    return '\ufffd' * (error.end - error.start), error.end


def _escaped(code):
    return f'\\x{code:02x}' if code < 256 else f'\\u{code:04x}' if code < 65536 else f'\\U{code:08x}'


def backslashreplace_errors(error, /):
    if not isinstance(error, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        unhandled_codec_error(error)
    return ''.join([_escaped(c if isinstance(c, int) else ord(c)) for c in error.object[error.start:error.end]]), error.end


def xmlcharrefreplace_errors(error, /):
    if not isinstance(error, UnicodeEncodeError):
        raise TypeError(f"don't know how to handle {_type_of(error).__name__} in error callback")
    return ''.join([f'&#{ord(c)};' for c in error.object[error.start:error.end]]), error.end


def namereplace_errors(error, /):
    if not isinstance(error, UnicodeEncodeError):
        raise TypeError(f"don't know how to handle {_type_of(error).__name__} in error callback")
    parts = []
    for c in error.object[error.start:error.end]:
        name = __import__('unicodedata').name(c, None)
        parts.append(_escaped(ord(c)) if name is None else '\\N{' + name + '}')
    return ''.join(parts), error.end


def surrogateescape_errors(error, /):
    if not isinstance(error, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        unhandled_codec_error(error)
    if isinstance(error, UnicodeEncodeError):
        parts = []
        for c in error.object[error.start:error.end]:
            if not 0xdc80 <= ord(c) <= 0xdcff:
                raise error
            parts.append(ord(c) - 0xdc00)
        return bytes(parts), error.end
    parts = []
    for byte in error.object[error.start:min(error.end, error.start + 4)]:
        if byte < 128:
            break
        parts.append(chr(0xdc00 + byte))
    if not parts:
        raise error
    return ''.join(parts), error.start + len(parts)


_SURROGATE_CODECS = {'utf8': (3, ''), 'utf16': (2, 'little'), 'utf16le': (2, 'little'), 'utf16be': (2, 'big'), 'utf32': (4, 'little'),
                     'utf32le': (4, 'little'), 'utf32be': (4, 'big'), 'cp65001': (3, '')}


def surrogatepass_errors(error, /):
    if not isinstance(error, (UnicodeEncodeError, UnicodeDecodeError)):
        unhandled_codec_error(error)
    size, order = _SURROGATE_CODECS.get(error.encoding.lower().replace('-', '').replace('_', ''), (0, ''))
    if not size:
        raise error
    if isinstance(error, UnicodeEncodeError):
        parts = []
        for c in error.object[error.start:error.end]:
            code = ord(c)
            if not 0xd800 <= code < 0xe000:
                raise error
            if order:
                parts.append(code.to_bytes(size, order))
            else:
                parts.append(bytes((0xe0 | code >> 12, 0x80 | code >> 6 & 0x3f, 0x80 | code & 0x3f)))
        return b''.join(parts), error.end
    data = bytes(error.object[error.start:error.start + size])
    code = 0
    if len(data) == size:
        if order:
            code = int.from_bytes(data, order)
        elif data[0] & 0xf0 == 0xe0 and data[1] & 0xc0 == 0x80 and data[2] & 0xc0 == 0x80:
            code = (data[0] & 0x0f) << 12 | (data[1] & 0x3f) << 6 | data[2] & 0x3f
    if not 0xd800 <= code < 0xe000:
        raise error
    return chr(code), error.start + size


_builtin_codec_errors = {
    'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors, 'backslashreplace': backslashreplace_errors,
    'xmlcharrefreplace': xmlcharrefreplace_errors, 'namereplace': namereplace_errors, 'surrogateescape': surrogateescape_errors,
    'surrogatepass': surrogatepass_errors,
}


def bytes_decode(data, encoding='utf-8', errors='strict'):
    _check_codec_arguments('decode', encoding, errors)
    number = _codec_number(encoding)
    if number is None:
        return _decode_by_codecs(data, encoding, errors)
    if 2 < number < 7:
        try:
            return decode_bytes(data, number, errors)
        except Exception as error:
            error.add_note(f"decoding with '{encoding}' codec failed")
            raise error
    return decode_bytes(data, number, errors)


def decode_bytes(data, number, errors):
    start = 0
    if number >= 7:
        size = 2 if number == 7 else 4
        mark = bytes(data[:size])
        number = 3 if size == 2 else 5
        if mark == (b'\xff\xfe' if size == 2 else b'\xff\xfe\0\0'):
            start = size
        elif mark == (b'\xfe\xff' if size == 2 else b'\0\0\xfe\xff'):
            start = size
            number += 1
    name = _codec_names[number]
    mode = _error_modes.get(errors, 0)
    if mode == 6 or mode > 2 and number >= 3 and mode != 4 or mode == 4 and 0 < number < 3:
        mode = 0
    result, stop, end, reason = _decode(data, number, mode, start, 1)
    if not reason:
        return result
    parts = [result]
    while reason:
        error = UnicodeDecodeError(name, bytes(data), stop, end, _codec_reasons[reason])
        replacement, position = _handle_codec_error(errors, error, len(data))
        parts.append(replacement)
        result, stop, end, reason = _decode(data, number, mode, position, 1)
        parts.append(result)
    return ''.join(parts)


def _encode_by_codecs(text, encoding, errors):
    result = (codec_call(text_codec_info(encoding, 'codecs.encode()')[0], text, errors, encoding, 'encoding'),)
    if not isinstance(result[0], bytes):
        raise TypeError(f"'{encoding}' encoder returned '{_type_of(result[0]).__name__}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types")
    return result[0]


def _decode_by_codecs(data, encoding, errors):
    result = (codec_call(text_codec_info(encoding, 'codecs.decode()')[1], data, errors, encoding, 'decoding'),)
    if not isinstance(result[0], str):
        raise TypeError(f"'{encoding}' decoder returned '{_type_of(result[0]).__name__}' instead of 'str'; use codecs.decode() to decode to arbitrary types")
    return result[0]


_codec_searches = []
_codec_cache = {}


def str_decode(data, encoding, errors):
    if isinstance(data, str):
        raise TypeError('decoding str is not supported')
    if encoding is not None and not isinstance(encoding, str):
        raise TypeError(f"str() argument 'encoding' must be str, not {_type_word(encoding)}")
    if errors is not None and not isinstance(errors, str):
        raise TypeError(f"str() argument 'errors' must be str, not {_type_word(errors)}")
    if isinstance(data, memoryview):
        data = data.tobytes()
    elif not isinstance(data, (bytes, bytearray)):
        raise TypeError(f'decoding to str: need a bytes-like object, {_type_of(data).__name__} found')
    return bytes_decode(data, 'utf-8' if encoding is None else encoding, 'strict' if errors is None else errors)


# ---- bytes and bytearray


def _byte_source(name, source, encoding, errors):
    # what bytes() and bytearray() make of their arguments: bytes, a count or a list of ints
    if encoding is not None and not isinstance(encoding, str):
        raise TypeError(f"{name}() argument 'encoding' must be str, not {_type_word(encoding)}")
    if errors is not None and not isinstance(errors, str):
        raise TypeError(f"{name}() argument 'errors' must be str, not {_type_word(errors)}")
    kind = _type_of(source)
    if name == 'bytes' and encoding is None and errors is None and kind not in (bytes, str) and _class_lookup(kind, '__bytes__', _nothing) is not _nothing:
        result = _bind(_class_lookup(kind, '__bytes__'), source, kind)()
        if not isinstance(result, bytes):
            raise TypeError(f'__bytes__ returned non-bytes (type {_type_of(result).__name__})')
        return result
    if isinstance(source, str):
        if encoding is None:
            raise TypeError('string argument without an encoding')
        return str_encode(source, encoding, 'strict' if errors is None else errors)
    if encoding is not None or errors is not None:
        raise TypeError('encoding without a string argument' if encoding is not None else 'errors without a string argument')
    if isinstance(source, (bytes, bytearray, memoryview, _array)):
        return source
    if _class_lookup(kind, '__buffer__') is not None:
        return _lent_bytes(source)
    if _class_lookup(kind, '__index__', _nothing) is not _nothing:
        count = _index(source)
        if count < -0x8000000000000000 or count > 0x7fffffffffffffff:
            raise OverflowError(f"cannot fit '{kind.__name__}' into an index-sized integer")
        if count < 0:
            raise ValueError('negative count')
        return count
    if _class_lookup(kind, '__iter__', _nothing) is _nothing and _class_lookup(kind, '__getitem__', _nothing) is _nothing:
        raise TypeError(f"cannot convert '{kind.__name__}' object to {name}")
    values = bytearray()
    for value in source:
        if type(value) is not int:
            if _class_lookup(_type_of(value), '__index__', _nothing) is _nothing:
                raise TypeError(f"'{_type_of(value).__name__}' object cannot be interpreted as an integer")
            value = _index(value)
        if not 0 <= value < 256:
            raise ValueError(f'{"bytes" if name == "bytes" else "byte"} must be in range(0, 256)')
        values.append(value)
    return values


def bytes_new(cls, source=_nothing, encoding=None, errors=None):
    if isinstance(source, memoryview):
        _check_view(source)
    if encoding is None and errors is None:
        packed = _bytes_packed(cls, source)
        if packed is not None:
            return packed
    if source is _nothing and (encoding is not None or errors is not None):
        raise TypeError('encoding without a string argument' if encoding is not None else 'errors without a string argument')
    data = _byte_source('bytes', b'' if source is _nothing else source, encoding, errors)
    return _bytes_zero(cls, data) if type(data) is int else _bytes_of(cls, data)


def bytes_new_of_nothing(cls, source, encoding, errors):
    """bytes() without a source: of a subclass, or with an encoding."""
    return bytes_new(cls, _nothing, encoding, errors)


def bytearray_init_of_nothing(self, source, encoding, errors):
    return bytearray_init(self, _nothing, encoding, errors)


def bytearray_init(self, source=_nothing, encoding=None, errors=None):
    if isinstance(source, memoryview):
        _check_view(source)
    if source is _nothing and (encoding is not None or errors is not None):
        raise TypeError('encoding without a string argument' if encoding is not None else 'errors without a string argument')
    bytearray.clear(self)
    data = _byte_source('bytearray', b'' if source is _nothing else source, encoding, errors)
    if type(data) is int:
        data = _bytes_zero(bytes, data)
    bytearray.extend(self, data)


def bytearray_append(array, value):
    array.append(_index(value))


def bytearray_extend(array, iterable):
    if isinstance(iterable, str):
        raise TypeError("expected iterable of integers; got: 'str'")
    kind = _type_of(iterable)
    if _class_lookup(kind, '__iter__', _nothing) is _nothing and _class_lookup(kind, '__getitem__', _nothing) is _nothing:
        raise TypeError(f"can't extend bytearray with {kind.__name__}")
    values = bytearray()
    _ask_length(iterable)
    for value in iterable:
        values.append(value)
    bytearray.extend(array, values)


def bytearray_imul(array, times):
    return bytearray.__imul__(array, _index(times))


def bytearray_set_slice(array, key, value):
    if isinstance(value, str) or _class_lookup(_type_of(value), '__index__', _nothing) is not _nothing:
        raise TypeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)')
    bytearray.__setitem__(array, key, bytearray(value))


def bytearray_setitem(array, key, value):
    array[item_index(key)] = _index(value)


def delitem_by_index(array, key):
    del array[item_index(key)]


def bytearray_insert(array, index, item):
    array.insert(_index(index), _index(item))


def bytearray_pop(array, index):
    return array.pop(_index(index))


def bytearray_remove(array, value):
    array.remove(_index(value))


def bytearray_repr(array):
    return f'{type(array).__name__}({_bytes_repr(array)})'


def bytearray_reduce(array):
    return type(array), (bytes(array),), None if type(array) is bytearray else _get_state(array, False)


def bytes_hex(data, sep=_nothing, bytes_per_sep=1):
    digits = _hex(data)
    bytes_per_sep = _index(bytes_per_sep)
    if sep is _nothing:
        return digits
    if len(sep) != 1:
        raise ValueError('sep must be length 1.')
    if not isinstance(sep, (str, bytes)):
        raise TypeError('sep must be str or bytes.')
    if isinstance(sep, bytes):
        sep = sep.decode('latin-1')
    if not sep.isascii():
        raise ValueError('sep must be ASCII.')
    group = bytes_per_sep * 2
    if not group or not digits:
        return digits
    if group < 0:
        return sep.join([digits[i:i - group] for i in range(0, len(digits), -group)])
    first = len(digits) % group
    parts = [digits[i:i + group] for i in range(first, len(digits), group)]
    if first:
        parts.insert(0, digits[:first])
    return sep.join(parts)


def bytes_hex_every(data, bytes_per_sep):
    return bytes_hex(data, bytes_per_sep=bytes_per_sep)


def bytes_fromhex(cls, text):
    if not isinstance(text, str):
        raise TypeError(f'fromhex() argument must be str, not {_type_word(text)}')
    values = bytearray()
    at = 0
    end = len(text)
    while at < end:
        c = text[at]
        if c in ' \t\n\r\v\f':
            at += 1
            continue
        if c not in '0123456789abcdefABCDEF':
            raise ValueError(f'non-hexadecimal number found in fromhex() arg at position {at}')
        if at + 1 >= end or text[at + 1] not in '0123456789abcdefABCDEF':
            raise ValueError(f'non-hexadecimal number found in fromhex() arg at position {at + 1}')
        values.append(int(text[at:at + 2], 16))
        at += 2
    return bytes(values) if cls is bytes else values if cls is bytearray else cls(values)


def bytes_maketrans(source, to):
    source, to = io_bytes_like(source), io_bytes_like(to)
    if len(source) != len(to):
        raise ValueError('maketrans arguments must have same length')
    table = bytearray(range(256))
    for i in range(len(source)):
        table[source[i]] = to[i]
    return bytes(table)


def bytes_translate(data, table, delete=b''):
    if table is not None:
        table = bytes(io_bytes_like(table))
        if len(table) != 256:
            raise ValueError('translation table must be 256 characters long')
    return _bytes_map(data, table, bytes(io_bytes_like(delete)))
