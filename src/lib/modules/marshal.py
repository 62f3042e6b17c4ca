"""This module contains functions that can read and write Python values in
a binary format. The format is specific to Python, but independent of
machine architecture issues."""
# CPython's format, version 4, for values. Code objects are ours: their parts in one tuple, which the verifier looks at before anything of it runs.
from _intrinsics import CODE_PARTS as _CODE_PARTS, code_parts as _code_parts, make_code as _make_code, _code as _code, _type_of as _type_of

version = 4
_MAXIMUM_DEPTH = 2000
_REF = 0x80


class _Writer:
    def __init__(self, version, allow_code):
        self.parts = []
        self.version = version
        self.allow_code = allow_code
        self.known = {}
        self.kept = []
        self.depth = 0

    def number(self, value, size=4):
        self.parts.append((value & (1 << 8 * size) - 1).to_bytes(size, 'little'))

    def kind(self, code, value):
        """The type's byte, with the mark that later references may lead here."""
        if self.version >= 3:
            self.known[id(value)] = len(self.known)
            self.kept.append(value)
            self.parts.append(bytes([ord(code) | _REF]))
        else:
            self.parts.append(code.encode())

    def counted(self, data, size=4):
        self.number(len(data), size)
        self.parts.append(data)

    def value(self, value):
        if value is None:
            self.parts.append(b'N')
        elif value is True:
            self.parts.append(b'T')
        elif value is False:
            self.parts.append(b'F')
        elif value is ...:
            self.parts.append(b'.')
        elif value is StopIteration:
            self.parts.append(b'S')
        else:
            self.depth += 1
            if self.depth > _MAXIMUM_DEPTH:
                raise ValueError('object too deeply nested to marshal')
            self.structure(value)
            self.depth -= 1

    def structure(self, value):
        kind = _type_of(value)
        index = self.known.get(id(value)) if kind is not int and kind is not float else None
        if index is not None:
            self.parts.append(b'r')
            self.number(index)
        elif kind is int:
            self.integer(value)
        elif kind is float:
            self.real(value, b'g', b'f')
        elif kind is complex:
            self.kind('y' if self.version > 1 else 'x', value)
            self.real(value.real, b'', b'')
            self.real(value.imag, b'', b'')
        elif kind is str:
            self.text(value)
        elif kind is tuple:
            if len(value) < 256 and self.version >= 4:
                self.kind(')', value)
                self.number(len(value), 1)
            else:
                self.kind('(', value)
                self.number(len(value))
            self.items(value)
        elif kind is list:
            self.kind('[', value)
            self.number(len(value))
            self.items(value)
        elif kind is dict:
            self.kind('{', value)
            for key, item in value.items():
                self.value(key)
                self.value(item)
            self.parts.append(b'0')
        elif kind is set or kind is frozenset:
            self.kind('<' if kind is set else '>', value)
            self.number(len(value))
            # in the order of their own forms, so that equal sets give equal bytes
            self.items(sorted(value, key=lambda item: dumps(item, self.version)))
        elif kind is _code:
            if not self.allow_code:
                raise ValueError('marshalling code objects is disallowed')
            self.kind('c', value)
            parts = _code_parts(value)
            self.items([parts[name] for name in _CODE_PARTS])
        else:
            self.buffer(value)

    def items(self, values):
        for value in values:
            self.value(value)

    def integer(self, value):
        if -0x80000000 <= value <= 0x7fffffff:
            self.parts.append(b'i')
            self.number(value)
            return
        self.parts.append(b'l')
        size = abs(value)
        digits = (size.bit_length() + 14) // 15
        self.number(digits if value > 0 else -digits)
        self.parts.append(b''.join([(size >> 15 * index & 0x7fff).to_bytes(2, 'little') for index in range(digits)]))

    def real(self, value, binary, text):
        if self.version > 1:
            import struct
            self.parts.append(binary + struct.pack('<d', value))
        else:
            self.parts.append(text)
            self.counted(f'{value:.17g}'.encode(), 1)

    def text(self, value):
        if self.version >= 4 and value.isascii():
            data = value.encode()
            self.kind('z' if len(data) < 256 else 'a', value)
            self.counted(data, 1 if len(data) < 256 else 4)
        else:
            self.kind('u', value)
            self.counted(value.encode('utf-8', 'surrogatepass'))

    def buffer(self, value):
        try:
            data = bytes(memoryview(value))
        except (TypeError, BufferError):
            raise ValueError('unmarshallable object') from None
        self.kind('s', value)
        self.counted(data)


class _Reader:
    def __init__(self, take, allow_code):
        self.take = take
        self.allow_code = allow_code
        self.known = []
        self.depth = 0

    def number(self, size=4, signed=True):
        return int.from_bytes(self.take(size), 'little', signed=signed)

    def length(self, what, size=4):
        count = self.number(size, size == 4)
        if count < 0 or count > 0x7fffffff:
            raise ValueError(f'bad marshal data ({what} size out of range)')
        return count

    def value(self):
        self.depth += 1
        if self.depth > _MAXIMUM_DEPTH:
            raise ValueError('recursion limit exceeded')
        try:
            return self.structure()
        finally:
            self.depth -= 1

    def wanted(self, what):
        value = self.value()
        if value is _END:
            raise TypeError(f'NULL object in marshal data for {what}')
        return value

    def structure(self):
        try:
            byte = self.take(1)[0]
        except EOFError:
            raise EOFError('EOF read where object expected') from None
        code = chr(byte & 0x7f)
        place = None
        if byte & _REF and code != 'r':
            place = len(self.known)
            self.known.append(_END)
        value = self.read(code, place)
        if place is not None:
            self.known[place] = value
        return value

    def read(self, code, place):
        if code in _CONSTANTS:
            return _CONSTANTS[code]
        if code == 'i':
            return self.number()
        if code == 'I':
            return self.number(8)
        if code == 'l':
            return self.integer()
        if code in 'fgxy':
            return self.real(code)
        if code == 's':
            return self.take(self.length('bytes object'))
        if code in 'zZ':
            return self.take(self.length('string', 1)).decode('ascii')
        if code in 'aA':
            return self.take(self.length('string')).decode('ascii')
        if code in 'ut':
            return self.take(self.length('string')).decode('utf-8', 'surrogatepass')
        if code == ')':
            return tuple([self.wanted('tuple') for _ in range(self.length('tuple', 1))])
        if code == '(':
            return tuple([self.wanted('tuple') for _ in range(self.length('tuple'))])
        if code in '[{<>':
            return self.container(code, place)
        if code == 'c':
            return self.code()
        if code == 'r':
            index = self.number()
            if not 0 <= index < len(self.known) or self.known[index] is _END:
                raise ValueError('bad marshal data (invalid reference)')
            return self.known[index]
        raise ValueError('bad marshal data (unknown type code)')

    def integer(self):
        count = self.number()
        value = 0
        data = self.take(2 * abs(count))
        for index in range(abs(count)):
            digit = int.from_bytes(data[2 * index:2 * index + 2], 'little')
            if digit > 0x7fff:
                raise ValueError('bad marshal data (digit out of range in long)')
            value |= digit << 15 * index
        if count and not digit:
            raise ValueError('bad marshal data (unnormalized long data)')
        return -value if count < 0 else value

    def real(self, code):
        if code == 'g':
            import struct
            return struct.unpack('<d', self.take(8))[0]
        if code == 'f':
            return float(self.take(self.length('float', 1)))
        inner = 'g' if code == 'y' else 'f'
        return complex(self.real(inner), self.real(inner))

    def container(self, code, place):
        if code == '{':
            made = {}
        elif code == '<':
            made = set()
        else:
            made = []
        if place is not None and code != '>':
            self.known[place] = made  # it may hold itself
        if code == '{':
            while (key := self.value()) is not _END:
                item = self.value()
                if item is not _END:
                    made[key] = item
            return made
        for _ in range(self.length('list' if code == '[' else 'set')):
            item = self.wanted('list' if code == '[' else 'set')
            if code == '<':
                made.add(item)
            else:
                made.append(item)
        return frozenset(made) if code == '>' else made

    def code(self):
        if not self.allow_code:
            raise ValueError('unmarshalling code objects is disallowed')
        parts = {name: self.wanted('code object') for name in _CODE_PARTS}
        for name, value in parts.items():
            if _type_of(value) is not _PART_TYPES.get(name, int):
                raise ValueError('bad marshal data (code object)')
        for name in ('co_names', 'locals'):
            for item in parts[name]:
                if not isinstance(item, str):
                    raise ValueError('bad marshal data (code object)')
        return _make_code(parts)


_END = ['end of a dict']
_CONSTANTS = {'N': None, 'T': True, 'F': False, '.': ..., 'S': StopIteration, '0': _END}
_PART_TYPES = {'co_code': bytes, 'co_consts': tuple, 'co_names': tuple, 'sites': bytes, 'locals': tuple, 'kinds': bytes, 'co_filename': str,
               'co_name': str, 'co_qualname': str, 'co_linetable': bytes, 'co_exceptiontable': bytes}


def dumps(value, version=version, /, *, allow_code=True):
    """Return the bytes object that would be written to a file by dump(value, file)."""
    writer = _Writer(version, allow_code)
    writer.value(value)
    return b''.join(writer.parts)


def _read(take, allow_code):
    value = _Reader(take, allow_code).value()
    if value is _END:
        raise TypeError('NULL object in marshal data for object')
    return value


def loads(bytes, /, *, allow_code=True):
    """Convert the bytes-like object to a value."""
    data = memoryview(bytes).tobytes()
    at = 0

    def take(count):
        nonlocal at
        piece = data[at:at + count]
        if len(piece) < count:
            raise EOFError('marshal data too short')
        at += count
        return piece

    return _read(take, allow_code)


def dump(value, file, version=version, /, *, allow_code=True):
    """Write the value on the open file."""
    return file.write(dumps(value, version, allow_code=allow_code))


def load(file, /, *, allow_code=True):
    """Read one value from the open file and return it."""
    def take(count):
        piece = file.read(count)
        if not isinstance(piece, bytes):
            raise TypeError(f'file.read() returned not bytes but {_type_of(piece).__name__}')
        if len(piece) > count:
            raise ValueError(f'read() returned too much data: {count} bytes requested, {len(piece)} returned')
        if len(piece) < count:
            raise EOFError('EOF read where not expected')
        return piece

    return _read(take, allow_code)
