"""Conversion between binary data and ASCII"""
from _intrinsics import _crc32, _crc_hqx, _from_base64, _from_hex, _to_base64, _type_of


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


Error.__module__ = Incomplete.__module__ = 'binascii'


def _bytes(data):
    # bytes and bytearrays as they are, what else lends bytes as a copy
    if isinstance(data, (bytes, bytearray)):
        return data
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{_type_of(data).__name__}'") from None
    return _contiguous(view)


def _contiguous(view):
    if not view.c_contiguous:
        raise BufferError('memoryview: underlying buffer is not C-contiguous')
    return bytes(view)


def _ascii(data):
    # the same, and text of ASCII characters
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode('ascii')
    if isinstance(data, (bytes, bytearray)):
        return data
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{_type_of(data).__name__}'") from None
    return _contiguous(view)


def b2a_hex(data, sep=None, bytes_per_sep=1):
    """Hexadecimal representation of binary data."""
    data = bytes(_bytes(data))
    if sep is None:
        return data.hex().encode('ascii')
    return data.hex(sep, bytes_per_sep).encode('ascii')


def hexlify(data, sep=None, bytes_per_sep=1):
    """Hexadecimal representation of binary data."""
    if data.__class__ is bytes and sep is None:
        return data.hex().encode('ascii')
    return b2a_hex(data, sep, bytes_per_sep)


def a2b_hex(hexstr, /):
    """Binary data of hexadecimal representation."""
    made = _from_hex(_ascii(hexstr))
    if made == 1:
        raise Error('Odd-length string')
    if made == 2:
        raise Error('Non-hexadecimal digit found')
    return made


def unhexlify(hexstr, /):
    """Binary data of hexadecimal representation."""
    made = _from_hex(hexstr) if hexstr.__class__ is bytes else None
    return made if made.__class__ is bytes else a2b_hex(hexstr)


def b2a_base64(data, /, *, newline=True):
    """Base64-code line of data."""
    return _to_base64(_bytes(data), 1 if newline else 0)


_base64_errors = {
    1: 'Excess data after padding', 2: 'Leading padding not allowed', 3: 'Discontinuous padding not allowed',
    4: 'Only base64 data is allowed', 5: 'Excess padding not allowed', 6: 'Incorrect padding',
}


def a2b_base64(data, /, *, strict_mode=False):
    """Decode a line of base64 data."""
    made = _from_base64(_ascii(data), 1 if strict_mode else 0)
    if isinstance(made, int):
        if made > 16:
            raise Error(f'Invalid base64-encoded string: number of data characters ({made - 16}) cannot be 1 more than a multiple of 4')
        raise Error(_base64_errors[made])
    return made


def crc32(data, crc=0, /):
    """Compute CRC-32 incrementally."""
    return _crc32(_bytes(data), crc.__index__() & 0xffffffff)


def crc_hqx(data, crc, /):
    """Compute CRC-CCITT incrementally."""
    return _crc_hqx(_bytes(data), crc.__index__() & 0xffff)


def b2a_uu(data, /, *, backtick=False):
    """Uuencode line of data."""
    data = _bytes(data)
    if len(data) > 45:
        raise Error('At most 45 bytes at once')
    blank = 96 if backtick else 32
    line = [len(data) + 32 if data else blank]
    for i in range(0, len(data), 3):
        word = int.from_bytes(bytes(data[i:i + 3]).ljust(3, b'\0'), 'big')
        for shift in (18, 12, 6, 0):
            value = word >> shift & 63
            line.append(value + 32 if value else blank)
    line.append(10)
    return bytes(line)


def a2b_uu(data, /):
    """Decode a line of uuencoded data."""
    data = _ascii(data)
    size = (data[0] if data else 0) - 32 & 63
    made = bytearray()
    bits = word = 0
    at = 1
    while len(made) < size:
        letter = data[at] if at < len(data) else 10
        at += 1
        if letter in (10, 13):
            value = 0
        elif 32 <= letter <= 96:
            value = letter - 32 & 63
        else:
            raise Error('Illegal char')
        word = word << 6 | value
        bits += 6
        if bits >= 8:
            bits -= 8
            made.append(word >> bits & 255)
    for letter in data[at:]:
        if letter not in (32, 96, 10, 13):
            raise Error('Trailing garbage')
    return bytes(made)


def a2b_qp(data, header=False):
    """Decode a string of qp-encoded data."""
    data = _ascii(data)
    made = bytearray()
    at = 0
    size = len(data)
    while at < size:
        byte = data[at]
        if byte == 61:
            at += 1
            if at >= size:
                break
            if data[at] in (10, 13):
                if data[at] != 10:
                    while at < size and data[at] != 10:
                        at += 1
                if at < size:
                    at += 1
            elif data[at] == 61:
                made.append(61)
                at += 1
            elif at + 1 < size and chr(data[at]) in '0123456789abcdefABCDEF' and chr(data[at + 1]) in '0123456789abcdefABCDEF':
                made.append(int(bytes(data[at:at + 2]), 16))
                at += 2
            else:
                made.append(61)
        elif header and byte == 95:
            made.append(32)
            at += 1
        else:
            made.append(byte)
            at += 1
    return bytes(made)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Encode a string using quoted-printable encoding."""
    data = bytes(_bytes(data))
    size = len(data)
    newline = data.find(b'\n')
    crlf = newline > 0 and data[newline - 1] == 13
    made = bytearray()
    width = 0
    at = 0

    def soft_break():
        made.extend(b'=\r\n' if crlf else b'=\n')

    while at < size:
        byte = data[at]
        following = data[at + 1] if at + 1 < size else -1
        if (byte > 126 or byte == 61 or (header and byte == 95)
                or (byte == 46 and width == 0 and (at + 1 == size or following in (10, 13, 0)))
                or (not istext and byte in (13, 10))
                or (byte in (9, 32) and at + 1 == size)
                or (byte < 33 and byte not in (13, 10, 9, 32))
                or (byte < 33 and (quotetabs or (not quotetabs and byte not in (9, 32))) and byte not in (13, 10))):
            if width + 3 >= 76:
                soft_break()
                width = 0
            made.extend(b'=%02X' % byte)
            at += 1
            width += 3
        elif istext and (byte == 10 or (byte == 13 and following == 10)):
            width = 0
            if made and made[-1] in (32, 9):
                blank = made.pop()
                made.extend(b'=%02X' % blank)
            made.extend(b'\r\n' if crlf else b'\n')
            at += 2 if byte == 13 else 1
        else:
            if at + 1 != size and following != 10 and width + 1 >= 76:
                soft_break()
                width = 0
            width += 1
            made.append(95 if header and byte == 32 else byte)
            at += 1
    return bytes(made)
