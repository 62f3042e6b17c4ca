# StringIO and BytesIO: what their natives (assembly/natives/io_string.ts, io_bytes.ts) leave to Python.


def io_string_check(self):
    state = _stringio_state(self)
    if state == 0:
        raise ValueError('I/O operation on uninitialized object')
    if state == 1:
        raise ValueError('I/O operation on closed file')


def io_newline_check(newline):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f"newline must be str or None, not {_type_of(newline).__name__}")
    if newline not in (None, '', '\n', '\r', '\r\n'):
        raise ValueError(f'illegal newline value: {newline!r}')


_LINE_ENDS = {None: 0, '\n': 0, '': 1, '\r': 2, '\r\n': 3}


def io_string_init(self, initial_value='', newline='\n'):
    io_newline_check(newline)
    if initial_value is not None and not isinstance(initial_value, str):
        raise TypeError(f'initial_value must be str or None, not {_type_of(initial_value).__name__}')
    plain = newline == '\n'
    self._io_newline = newline
    self._io_decoder = _IncrementalNewlineDecoder(None, newline is None) if not newline else None
    _stringio_start(self, (4 if plain else 0) | _LINE_ENDS[newline] << 8)
    if initial_value:
        if plain:
            _stringio_put(self, initial_value)
        else:
            io_string_write(self, initial_value)
        self.seek(0) if _type_of(self) is not _StringIO else io_string_seek(self, 0, 0)


def io_string_write(self, s, /):
    io_string_check(self)
    if not isinstance(s, str):
        raise TypeError(f"string argument expected, got '{_type_of(s).__name__}'")
    text = s
    if self._io_decoder is not None:
        text = self._io_decoder.decode(text, True)
    if self._io_newline and self._io_newline != '\n':
        text = text.replace('\n', self._io_newline)
    _stringio_put(self, text)
    return len(s)


def io_small_size(size):
    # What the natives of memory streams take: no stream is longer.
    return max(min(io_size(size), 0x7fffffff), -1)


def io_string_read(self, size=-1, /):
    io_string_check(self)
    return _stringio_read(self, io_small_size(size))


def io_string_readline(self, size=-1, /):
    io_string_check(self)
    return _stringio_readline(self, io_small_size(size))


def io_string_next(self):
    io_string_check(self)
    line = self.readline()
    if not isinstance(line, str):
        raise OSError(f"readline() should have returned a str object, not '{_type_of(line).__name__}'")
    if not line:
        raise StopIteration
    return line


def io_string_seek(self, pos, whence=0, /):
    io_string_check(self)
    pos = _index(pos)
    whence = _index(whence)
    if whence < 0 or whence > 2:
        raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
    if whence == 0:
        if pos < 0:
            raise ValueError(f'Negative seek position {pos}')
        if pos > 0x3ffffffe:
            raise OverflowError('Python int too large to convert to C ssize_t')
        return _stringio_move(self, pos)
    if pos != 0:
        raise OSError("Can't do nonzero cur-relative seeks")
    return _stringio_move(self, _stringio_tell(self) if whence == 1 else _stringio_length(self))


def io_string_truncate(self, pos=None, /):
    io_string_check(self)
    size = _stringio_tell(self) if pos is None else _index(pos)
    if size < 0:
        raise ValueError(f'Negative size value {size}')
    _stringio_cut(self, size)
    return size


def io_string_close(self):
    if _stringio_state(self) == 2:
        _stringio_close(self)


def io_string_true(self):
    io_string_check(self)
    return True


def io_string_newlines(self):
    io_string_check(self)
    return None if self._io_decoder is None else self._io_decoder.newlines


def io_string_line_buffering(self):
    io_string_check(self)
    return False


def io_string_getstate(self):
    io_string_check(self)
    newline = self._io_newline
    own = _own_dict(self)
    return self.getvalue(), newline, self.tell(), dict(own) if own else None


def io_string_setstate(self, state, /):
    if _stringio_state(self):  # pickle makes it by __new__ alone
        io_string_check(self)
    io_state_check(self, state, 4)
    if not isinstance(state[0], str):
        raise TypeError(f'initial_value must be str or None, not {_type_of(state[0]).__name__}')
    io_string_init(self, '', state[1])
    _stringio_put(self, state[0])
    position = state[2]
    if not isinstance(position, int):
        raise TypeError(f'third item of state must be an integer, got {_type_of(position).__name__}')
    if position < 0:
        raise ValueError('position value cannot be negative')
    _stringio_move(self, position)
    io_state_dict(self, state[3], 'fourth')


def io_state_check(self, state, count):
    if not isinstance(state, tuple) or len(state) < count:
        raise TypeError(f'{_type_of(self).__name__}.__setstate__ argument should be {count}-tuple, got {_type_of(state).__name__}')


def io_state_dict(self, values, which):
    if values is None:
        return
    if not isinstance(values, dict):
        raise TypeError(f'{which} item of state should be a dict, got a {_type_of(values).__name__}')
    self.__dict__.update(values)


# ---- BytesIO

def io_bytes_check(self):
    if getattr(self, '_io_data', None) is None:
        raise ValueError('I/O operation on closed file.')


def io_bytes_check_exports(self):
    # While a view from getbuffer() lives the size stays. A view that nobody refers to any more has gone without release().
    if _bytearray_exported(self._io_data):
        raise BufferError('Existing exports of data: object cannot be re-sized')


def io_bytes_init(self, initial_bytes=b''):
    if getattr(self, '_io_data', None) is not None:
        io_bytes_check_exports(self)
    self._io_data = bytearray()
    self._io_pos = 0
    if initial_bytes is not None:
        data = io_bytes_like(initial_bytes)
        self._io_data += data


def io_bytes_write(self, b, /):
    io_bytes_check(self)
    data = bytes(io_bytes_like(b))
    io_bytes_check_exports(self)
    return _bytesio_write(self, data)


def io_bytes_writelines(self, lines, /):
    io_bytes_check(self)
    for line in lines:
        self.write(line) if _type_of(self) is not _BytesIO else _bytesio_write(self, bytes(io_bytes_like(line)))


def io_bytes_read(self, size=-1, /):
    io_bytes_check(self)
    return _bytesio_read(self, io_small_size(size))


def io_bytes_read1(self, size=-1, /):
    return self.read(size)


def io_bytes_readline(self, size=-1, /):
    io_bytes_check(self)
    return _bytesio_readline(self, io_small_size(size))


def io_bytes_readlines(self, size=None, /):
    limit = io_size(size)
    lines = []
    length = 0
    while line := _bytesio_readline(self, -1):
        lines.append(line)
        length += len(line)
        if 0 < limit <= length:
            break
    return lines


def io_bytes_next(self):
    line = _bytesio_readline(self, -1)
    if not line:
        raise StopIteration
    return line


def io_bytes_iter(self):
    io_bytes_check(self)
    return self


def io_bytes_readinto(self, buffer, /):
    io_bytes_check(self)
    view = io_writable(buffer, 'readinto')
    return io_put(view, _bytesio_read(self, len(view)))


def io_bytes_getbuffer(self):
    io_bytes_check(self)
    return memoryview(self._io_data)


def io_bytes_seek(self, pos, whence=0, /):
    io_bytes_check(self)
    pos = _index(pos)
    whence = _index(whence)
    if whence == 0:
        if pos < 0:
            raise ValueError(f'negative seek value {pos}')
    elif whence == 1:
        pos += self._io_pos
    elif whence == 2:
        pos += len(self._io_data)
    else:
        raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
    if pos > 0x7fffffffffffffff:
        raise OverflowError('new position too large')
    self._io_pos = max(pos, 0)
    return self._io_pos


def io_bytes_truncate(self, size=None, /):
    io_bytes_check(self)
    io_bytes_check_exports(self)
    size = self._io_pos if size is None else io_size(size)
    if size < 0:
        raise ValueError(f'negative size value {size}')
    if size < len(self._io_data):
        del self._io_data[size:]
    return size


def io_bytes_close(self):
    if getattr(self, '_io_data', None) is not None:
        io_bytes_check_exports(self)
    self._io_data = None


def io_bytes_get_closed(self):
    return getattr(self, '_io_data', None) is None


def io_bytes_true(self):
    io_bytes_check(self)
    return True


def io_bytes_false(self):
    io_bytes_check(self)
    return False


def io_bytes_flush(self):
    io_bytes_check(self)


def io_bytes_getstate(self):
    io_bytes_check(self)
    own = _own_dict(self)
    return bytes(self._io_data), self._io_pos, dict(own) if own else None


def io_bytes_setstate(self, state, /):
    if getattr(self, '_io_data', b'') is None:
        io_bytes_check(self)
    io_state_check(self, state, 3)
    io_bytes_init(self, state[0])
    position = state[1]
    if not isinstance(position, int):
        raise TypeError(f'second item of state must be an integer, got {_type_of(position).__name__}')
    if position < 0:
        raise ValueError('position value cannot be negative')
    self._io_pos = position
    io_state_dict(self, state[2], 'third')
