# Streams: what their abstract bases do, and what all of them need. Fields of the built-in streams are slots named _io_*; natives
# (assembly/natives/io_*.ts) work on some of them.


def io_unsupported(what):
    raise __io_module.UnsupportedOperation(what)


def io_os_error(number, *names):
    # The exception for the negative error number that a file call answered.
    return OSError(-number, error_text(-number), *names)


def io_index(value):
    # An int from anything with __index__, None and what is not given are -1.
    return -1 if value is None else _index(value)


def io_size(value):
    if value is None:
        return -1
    if _type_of(value) is not int:
        if _class_lookup(_type_of(value), '__index__', _nothing) is _nothing:
            raise TypeError(f"argument should be integer or None, not '{_type_of(value).__name__}'")
    return item_index(value, OverflowError)


_reprs = []


def io_inner_repr(self, value):
    # The repr of an attribute within the stream's own, which the attribute may refer to again.
    for active in _reprs:
        if active is self:
            raise RuntimeError(f'reentrant call inside {_type_of(self).__module__}.{_type_of(self).__qualname__}.__repr__')
    _reprs.append(self)
    try:
        return repr(value)
    finally:
        _reprs.pop()


# ---- _IOBase

def io_base_seek(self, offset, whence=0, /):
    io_unsupported('seek')


def io_base_tell(self):
    return self.seek(0, 1)


def io_base_truncate(self, size=None, /):
    io_unsupported('truncate')


def io_base_fileno(self):
    io_unsupported('fileno')


def io_base_flush(self):
    if io_base_is_closed(self):
        raise ValueError('I/O operation on closed file.')


def io_base_is_closed(self):
    return hasattr(self, '__IOBase_closed')


def io_base_get_closed(self):
    return io_base_is_closed(self)


def io_base_close(self):
    if io_base_is_closed(self):
        return
    try:
        self.flush()
    finally:
        setattr(self, '__IOBase_closed', True)


def io_base_false(self):
    io_check_closed(self)
    return False


def io_check_closed(self):
    if self.closed:
        raise ValueError('I/O operation on closed file.')


def io_base_check_closed(self, *args):
    io_check_closed(self)


def io_base_check_seekable(self, *args):
    if self.seekable() is not True:
        io_unsupported('File or stream is not seekable.')
    return True


def io_base_check_readable(self, *args):
    if self.readable() is not True:
        io_unsupported('File or stream is not readable.')
    return True


def io_base_check_writable(self, *args):
    if self.writable() is not True:
        io_unsupported('File or stream is not writable.')
    return True


def io_base_enter(self):
    io_check_closed(self)
    return self


def io_base_exit(self, *args):
    self.close()


def io_base_iter(self):
    io_check_closed(self)
    return self


def io_base_next(self):
    line = self.readline()
    if not line:
        raise StopIteration
    return line


def io_base_readline(self, size=-1, /):
    limit = io_size(size)
    peek = getattr(self, 'peek', None)
    line = bytearray()
    while limit < 0 or len(line) < limit:
        wanted = 1
        if peek is not None:
            ahead = peek(1)
            if not isinstance(ahead, bytes):
                raise OSError(f"peek() should have returned a bytes object, not '{_type_of(ahead).__name__}'")
            if ahead:
                end = ahead.find(b'\n', 0, len(ahead) if limit < 0 else limit - len(line)) + 1
                wanted = end if end else len(ahead) if limit < 0 else min(len(ahead), limit - len(line))
        piece = self.read(wanted)
        if not isinstance(piece, bytes):
            raise OSError(f"read() should have returned a bytes object, not '{_type_of(piece).__name__}'")
        if not piece:
            break
        line += piece
        if line[-1] == 10:
            break
    return bytes(line)


def io_base_readlines(self, hint=None, /):
    limit = io_size(hint)
    lines = []
    if limit <= 0:
        lines.extend(self)
        return lines
    length = 0
    for line in self:
        lines.append(line)
        length += len(line)
        if length > limit:
            break
    return lines


def io_base_writelines(self, lines, /):
    io_check_closed(self)
    for line in lines:
        self.write(line)


def io_base_del(self):
    # Files and what is over them: closed with the last reference. Who is owned by another stream leaves that to it.
    if getattr(self, '_io_owned', None) is True:
        return
    try:
        closed = self.closed
    except BaseException:
        closed = False
    if closed is True:
        return
    try:
        self._finalizing = True
    except BaseException:
        pass
    try:
        self.close()
    except BaseException:
        pass


def io_base_reduce(self, protocol=None, /):
    raise TypeError(f"cannot pickle '{_type_of(self).__name__}' instances")


# ---- _RawIOBase

def io_raw_read(self, size=-1, /):
    size = io_size(size)
    if size < 0:
        return self.readall()
    buffer = bytearray(size)
    count = self.readinto(buffer)
    if count is None:
        return None
    if not isinstance(count, int):
        count = _index(count)
    return bytes(buffer[:count])


def io_raw_readall(self):
    parts = []
    while True:
        piece = self.read(_DEFAULT_BUFFER_SIZE)
        if piece is None:
            if parts:
                break
            return None
        if not isinstance(piece, bytes):
            raise TypeError('read() should return bytes')
        if not piece:
            break
        parts.append(piece)
    return b''.join(parts)


# ---- _BufferedIOBase

def io_base_detach(self):
    io_unsupported('detach')


def io_base_read(self, size=-1, /):
    io_unsupported('read')


def io_base_read1(self, size=-1, /):
    io_unsupported('read1')


def io_base_write(self, b, /):
    io_unsupported('write')


def io_fill(self, buffer, read):
    view = io_writable(buffer, 'readinto')
    data = read(len(view))
    if data is None:
        return None
    if not isinstance(data, bytes):
        raise TypeError('read() should return bytes')
    if len(data) > len(view):
        raise ValueError(f'read() returned too much data: {len(view)} bytes requested, {len(data)} returned')
    return io_put(view, data)


def io_put(view, data):
    # What readinto() read goes into the caller's buffer, which is free again then. Answers how many bytes, None for nothing there.
    if data is None:
        view.release()
        return None
    view[:len(data)] = data
    view.release()
    return len(data)


def io_base_readinto(self, buffer, /):
    return io_fill(self, buffer, self.read)


def io_base_readinto1(self, buffer, /):
    return io_fill(self, buffer, self.read1)


def io_writable(buffer, method):
    # A view of writable bytes, as readinto() takes it.
    try:
        view = memoryview(buffer)
    except TypeError:
        view = None
    if view is None or view.readonly or not view.c_contiguous:
        raise TypeError(f'{method}() argument must be read-write bytes-like object, not {_type_word(buffer)}')
    if view.format != 'B' or view.ndim != 1:
        view = view.cast('B')
    return view


def io_bytes_like(buffer):
    # bytes, a bytearray or a flat view of something else.
    if isinstance(buffer, (bytes, bytearray)):
        return buffer
    if isinstance(buffer, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    try:
        view = memoryview(buffer)
    except TypeError:
        view = None
    if view is None:
        raise TypeError(f"a bytes-like object is required, not '{_type_of(buffer).__name__}'")
    if not view.c_contiguous:
        raise BufferError('memoryview: underlying buffer is not C-contiguous')
    if view.format != 'B' or view.ndim != 1:
        view = view.cast('B')
    return view


# ---- _TextIOBase

def io_base_none(self):
    return None


def io_text_base_readline(self, size=-1, /):
    io_unsupported('readline')


_DEFAULT_BUFFER_SIZE = 8192


def io_text_encoding(encoding, stacklevel=2, /):
    return 'locale' if encoding is None and not _sys_module.flags.utf8_mode else 'utf-8' if encoding is None else encoding
