# FileIO: a descriptor. Every system call lets the GIL go (assembly/natives/io_files.ts).

_O_RDONLY, _O_WRONLY, _O_RDWR, _O_CREAT, _O_EXCL, _O_TRUNC, _O_APPEND, _O_CLOEXEC = 0, 1, 2, 0o100, 0o200, 0o1000, 0o2000, 0o2000000
_S_IFMT, _S_IFDIR, _S_IFCHR = 0o170000, 0o040000, 0o020000


def io_call(operation, *args):
    # A file call that starts over where a signal interrupted it (after its handler has run); the negative error number is answered.
    while True:
        result = _file_call(operation, *args)
        if result != -4:
            return result
        io_run_signals()


def io_settle(output=False):
    """Closes files that nobody refers to any more, before one is looked up by its name; before output, only where it may depend on it."""
    if _collect_open_files(output):
        run_pending()


def io_run_signals():
    if _is_main_thread():
        run_signal_handlers()


def path_text(path):
    """os.fspath()."""
    if isinstance(path, (str, bytes)):
        return path
    method = _class_lookup(_type_of(path), '__fspath__')
    if method is None:  # absent, or None in a class that takes it back
        raise TypeError(f'expected str, bytes or os.PathLike object, not {_type_of(path).__name__}')
    text = _bind(method, path, _type_of(path))()
    if not isinstance(text, (str, bytes)):
        raise TypeError(f'expected {_type_of(path).__name__}.__fspath__() to return str or bytes, not {_type_of(text).__name__}')
    return text


def path_bytes(path, where=None):
    # A path as the system takes it: what is not ASCII as bytes.
    if isinstance(path, str):
        if '\0' in path:
            raise ValueError(where or 'embedded null byte')
        return path if path.isascii() else str_encode(path, 'utf-8', 'surrogateescape')
    if b'\0' in path:
        raise ValueError(where or 'embedded null byte')
    return bytes(path)


def fileio_mode(mode):
    # (flags for open, readable, writable, created, appending)
    if '\0' in mode:
        raise ValueError('embedded null character')
    kind = plus = ''
    for c in mode:
        if c in 'rwxa':
            if kind:
                kind = '?'
                break
            kind = c
        elif c == '+':
            if plus:
                kind = ''
                break
            plus = c
        elif c != 'b':
            raise ValueError(f'invalid mode: {mode}')
    if not kind or kind == '?':
        raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
    readable = kind == 'r' or plus != ''
    writable = kind != 'r' or plus != ''
    flags = _O_RDWR if readable and writable else _O_RDONLY if readable else _O_WRONLY
    if kind == 'w':
        flags |= _O_CREAT | _O_TRUNC
    elif kind == 'x':
        flags |= _O_CREAT | _O_EXCL
    elif kind == 'a':
        flags |= _O_CREAT | _O_APPEND
    return flags | _O_CLOEXEC, readable, writable, kind == 'x', kind == 'a'


def fileio_init(self, file, mode='r', closefd=True, opener=None):
    if not isinstance(mode, str):
        raise TypeError(f"FileIO() argument 'mode' must be str, not {_type_word(mode)}")
    if isinstance(file, float):
        raise TypeError('integer argument expected, got float')
    if isinstance(file, bool):
        warn(RuntimeWarning, 'bool is used as a file descriptor')
    if getattr(self, '_io_fd', -1) >= 0:
        if self._io_closefd:
            fileio_close_descriptor(self)
        else:
            self._io_fd = -1
    descriptor = -1
    if _class_lookup(_type_of(file), '__index__', _nothing) is not _nothing:
        descriptor = _index(file)
        if descriptor < 0:
            raise ValueError('negative file descriptor')
    path = None if descriptor >= 0 else path_text(file)
    if path is not None:
        system_path = path_bytes(path)
    flags, readable, writable, created, appending = _file_modes.get(mode) or fileio_mode(mode)
    self._io_fd = -1
    self._io_closefd = True if closefd else False
    self._io_readable, self._io_writable, self._io_created, self._io_appending = readable, writable, created, appending
    self._io_seekable = self._io_known = self._io_character = self._io_waits = None
    self._io_owned = False
    self._blksize = _DEFAULT_BUFFER_SIZE
    if descriptor < 0:
        if not closefd:
            raise ValueError('Cannot use closefd=False with file name')
        io_settle()
        if opener is None:
            found = io_call('open_file', system_path, flags, 0o666)
            if _type_of(found) is int:
                raise io_os_error(found, file)
            descriptor = found[0]
            self._io_known = True
        else:
            descriptor = opener(file, flags)
            if not isinstance(descriptor, int):
                raise TypeError('expected integer from opener')
            if descriptor < 0:
                raise ValueError(f'opener returned {descriptor}')
    self._io_fd = descriptor
    ours = path is not None
    if not self._io_known:
        found = io_call('descriptor_facts', descriptor)
    if _type_of(found) is tuple:
        kind = found[1] & _S_IFMT
        if kind == _S_IFDIR:
            fileio_abandon(self, ours)
            raise OSError(21, error_text(21), file)
        self._io_character = kind == _S_IFCHR
        if kind == 0o100000:
            self._io_seekable = True
            self._io_waits = False
        else:
            # /dev/null, zero, full, random and urandom never make anybody wait
            self._io_waits = readable and kind != 0o060000 and not (kind == _S_IFCHR and found[4] >> 8 == 1)
        if found[3] > 1:
            self._blksize = found[3]
    elif found == -9:
        fileio_abandon(self, ours)
        raise io_os_error(found) if not ours else io_os_error(found, file)
    try:
        self.name = file
        if appending:
            end = io_call('lseek', descriptor, 0, 2) if not self._io_known or found[2] else 0
            if end < 0 and end != -29:
                raise io_os_error(end)
            self._io_known = None
    except BaseException as error:
        fileio_abandon(self, ours)
        raise error
    if _type_of(self) is _FileIO and self._io_closefd:
        _finalize_later(self)


_file_modes = {'r': (_O_CLOEXEC, True, False, False, False), 'w': (_O_WRONLY | _O_CREAT | _O_TRUNC | _O_CLOEXEC, False, True, False, False)}


def fileio_abandon(self, ours):
    # __init__ fails: what it opened is closed, a descriptor that was given is not.
    descriptor = self._io_fd
    self._io_fd = -1
    if ours:
        io_call('close', descriptor)


def fileio_descriptor(self):
    descriptor = self._io_fd
    if descriptor < 0:
        raise ValueError('I/O operation on closed file')
    return descriptor


def fileio_close_descriptor(self):
    descriptor = self._io_fd
    self._io_fd = -1
    if _type_of(self) is _FileIO:
        _finalize_never(self)
    if descriptor >= 0:
        result = io_call('close', descriptor)
        if result < 0:
            raise io_os_error(result)


def fileio_close(self):
    if not getattr(self, '_io_closefd', True):
        try:
            io_base_close(self)
        finally:
            self._io_fd = -1
        return
    if getattr(self, '_finalizing', False) is True and getattr(self, '_io_fd', -1) >= 0:
        fileio_dealloc_warn(self, self)
    try:
        io_base_close(self)
    finally:
        fileio_close_descriptor(self)


def fileio_dealloc_warn(self, source, /):
    if self._io_fd >= 0 and self._io_closefd:
        io_warn(ResourceWarning, f'unclosed file {source!r}', source)


def io_warn(category, message, source=None):
    warnings = _sys_module.modules.get('warnings')
    if warnings is not None:
        try:
            warnings.warn(message, category, 1, source)
        except BaseException as error:
            if isinstance(error, Warning):
                report_unraisable(error, source)
            else:
                raise error


def fileio_read(self, size=-1, /):
    descriptor = fileio_descriptor(self)
    if not self._io_readable:
        io_unsupported('File not open for reading')
    size = io_size(size)
    if size < 0:
        return self.readall()
    return fileio_read_bytes(self, size)


def fileio_read_bytes(self, size):
    descriptor = fileio_descriptor(self)
    waits = self._io_waits
    size = min(size, 0x7ffff000)
    while True:
        data = _read(descriptor, size, waits)
        if _type_of(data) is bytes:
            return data
        if data == -11:
            if descriptor > 2 or not waits:
                return None
            data = read_when_ready(descriptor, size)
            if _type_of(data) is bytes:
                return data
        if data != -4:
            raise io_os_error(data)
        io_run_signals()


def fileio_readall(self):
    descriptor = fileio_descriptor(self)
    if not self._io_readable:
        io_unsupported('File not open for reading')
    wanted = _DEFAULT_BUFFER_SIZE
    found = io_call('fstat', descriptor)
    if _type_of(found) is tuple and found[6] > 0:
        wanted = found[6] + 1
        if not self._io_known and found[6] > 65536:
            position = io_call('lseek', descriptor, 0, 1)
            if position > 0:
                wanted = max(found[6] - position, 0) + 1
    parts = []
    total = 0
    while True:
        data = fileio_read_bytes(self, wanted)
        self._io_known = None
        if data is None:
            return b''.join(parts) if parts else None
        if not data:
            break
        parts.append(data)
        total += len(data)
        if len(data) < wanted and wanted > _DEFAULT_BUFFER_SIZE:
            wanted = max(wanted - len(data), 1)
        else:
            wanted = max(total >> 3, _DEFAULT_BUFFER_SIZE)
    return parts[0] if len(parts) == 1 else b''.join(parts)


def fileio_readinto(self, buffer, /):
    descriptor = fileio_descriptor(self)
    if not self._io_readable:
        io_unsupported('File not open for reading')
    view = io_writable(buffer, 'readinto')
    if self._io_waits and descriptor <= 2:
        data = fileio_read_bytes(self, len(view))
        return io_put(view, data)
    while True:
        count = _read_into(descriptor, view, 0, self._io_waits)
        if count >= 0:
            view.release()
            return count
        if count == -11:
            view.release()
            return None
        if count != -4:
            raise io_os_error(count)
        io_run_signals()


def fileio_write(self, b, /):
    descriptor = fileio_descriptor(self)
    if not self._io_writable:
        io_unsupported('File not open for writing')
    return fileio_write_bytes(descriptor, io_bytes_like(b), 0)


def fileio_write_bytes(descriptor, data, start):
    # How many bytes were written, None where none could be without waiting.
    while True:
        count = _write_bytes(descriptor, data, start)
        if count >= 0:
            return count
        if count == -11:
            return None
        if count != -4:
            note_broken_pipe(descriptor, count)
            raise io_os_error(count)
        io_run_signals()


def fileio_seek(self, pos, whence=0, /):
    descriptor = fileio_descriptor(self)
    if isinstance(pos, float):
        raise TypeError('an integer is required')
    position = io_call('lseek', descriptor, _index(pos), whence)
    self._io_known = None
    if position < 0:
        if self._io_seekable is None:
            self._io_seekable = False
        raise io_os_error(position)
    if self._io_seekable is None:
        self._io_seekable = True
    return position


def fileio_tell(self):
    return fileio_seek(self, 0, 1)


def fileio_truncate(self, size=None, /):
    descriptor = fileio_descriptor(self)
    if not self._io_writable:
        io_unsupported('File not open for writing')
    if size is None:
        size = fileio_tell(self)
    result = io_call('ftruncate', descriptor, _index(size)) if size >= 0 else -22
    if result < 0:
        raise io_os_error(result)
    return size


def fileio_seekable(self):
    descriptor = fileio_descriptor(self)
    if self._io_seekable is None:
        self._io_seekable = fileio_is_regular(self) or io_call('lseek', descriptor, 0, 1) >= 0
    return self._io_seekable


def fileio_is_regular(self):
    found = io_call('fstat', self._io_fd)
    return _type_of(found) is tuple and found[0] & _S_IFMT == 0o100000


def fileio_readable(self):
    fileio_descriptor(self)
    return self._io_readable


def fileio_writable(self):
    fileio_descriptor(self)
    return self._io_writable


def fileio_fileno(self):
    return fileio_descriptor(self)


def fileio_isatty(self):
    return _file_call('isatty', fileio_descriptor(self))


def fileio_get_closed(self):
    return getattr(self, '_io_fd', -1) < 0


def fileio_get_closefd(self):
    return self._io_closefd


def fileio_get_mode(self):
    if self._io_created:
        return 'xb+' if self._io_readable else 'xb'
    if self._io_appending:
        return 'ab+' if self._io_readable else 'ab'
    if self._io_readable:
        return 'rb+' if self._io_writable else 'rb'
    return 'wb'


def fileio_repr(self):
    title = f'{_type_of(self).__module__}.{_type_of(self).__qualname__}'
    if getattr(self, '_io_fd', -1) < 0:
        return f'<{title} [closed]>'
    name = getattr(self, 'name', None)
    closefd = self._io_closefd
    if name is None:
        return f'<{title} fd={self._io_fd} mode={fileio_get_mode(self)!r} closefd={closefd}>'
    return f'<{title} name={io_inner_repr(self, name)} mode={fileio_get_mode(self)!r} closefd={closefd}>'


_broken_pipes = []


def note_broken_pipe(descriptor, number):
    # Whoever reads our standard output has gone: a program that then ends by the error ends quietly.
    if number == -32 and (descriptor == 1 or descriptor == 2):
        _broken_pipes.append(descriptor)


# ---- for the modules over files


def os_strerror(code, /):
    if not isinstance(code, int):
        code = _index(code)
    return error_text(code)


def encode_path(path):
    return path if isinstance(path, bytes) else str_encode(path, 'utf-8', 'surrogateescape')


def decode_path(path):
    return path if isinstance(path, str) else bytes_decode(path, 'utf-8', 'surrogateescape')


def read_when_ready(descriptor, count):
    # Standard streams that somebody else has made non-blocking wait all the same. bytes, or a negative error number.
    return __system_module.receive(descriptor, 0x10001, None, __system_module.READ, count) if __system_module.available() else -11


def posix_descriptor(fd):
    fd = +_index(fd)
    if not -0x80000000 <= fd <= 0x7fffffff:
        raise OverflowError('Python int too large to convert to C int')
    return fd


def posix_read(fd, length):
    # os.read() of what is no small int.
    fd = posix_descriptor(fd)
    length = +_index(length)
    if not -0x8000000000000000 <= length <= 0x7fffffffffffffff:
        raise OverflowError('Python int too large to convert to C ssize_t')
    if length < 0:
        raise io_os_error(-22)
    length = min(length, 0x7ffff000)
    data = _read(fd, length, None)
    return data if _type_of(data) is bytes else posix_read_failed(fd, length, data)


def posix_read_failed(fd, length, number):
    if number == -11 and fd <= 2:
        number = read_when_ready(fd, length)
        if _type_of(number) is bytes:
            return number
    raise io_os_error(number)


def posix_write(fd, data):
    # os.write() of what is not bytes or a bytearray.
    fd = posix_descriptor(fd)
    count = _write_bytes(fd, io_bytes_like(data), 0)
    return count if count >= 0 else posix_write_failed(fd, count)


def posix_write_failed(fd, number):
    note_broken_pipe(fd, number)
    raise io_os_error(number)
