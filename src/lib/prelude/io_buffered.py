# BufferedReader, BufferedWriter, BufferedRandom. A stream is locked while its raw stream is at work, and then has
# neither data (what was read ahead, from _io_pos on) nor pending (what is still to be written): so the natives keep away, and
# another thread waits. A BufferedRandom has at most one of the two.

_IO_CLASSES = (_FileIO, _BufferedReader, _BufferedWriter, _BufferedRandom, _TextIOWrapper)
_allocate_lock = __thread_module.allocate_lock
_get_ident = __thread_module.get_ident


def io_enter(self):
    lock = self._io_lock
    if not lock.acquire(False):
        if self._io_holder == _get_ident():
            raise RuntimeError(f'reentrant call inside {self!r}')
        lock.acquire()
    self._io_holder = _get_ident()


def io_leave(self):
    self._io_holder = 0
    self._io_lock.release()


def buffered_start(self, raw, buffer_size, reads, writes):
    self._io_raw = raw
    self._io_data = b'' if reads else None
    self._io_pos = 0
    self._io_pending = None if reads else bytearray()
    self._io_size = buffer_size
    self._io_lock = _allocate_lock()
    self._io_holder = 0
    self._io_at = None
    self._io_reads = reads
    self._io_writes = writes
    self._io_owned = False
    self._finalizing = False
    if _type_of(raw) is _FileIO:
        raw._io_owned = True
        _finalize_never(raw)
    if _type_of(self) in _IO_CLASSES and (_type_of(raw) is not _FileIO or raw._io_closefd):
        _finalize_later(self)


def buffered_check_size(buffer_size):
    buffer_size = _index(buffer_size)
    if buffer_size <= 0:
        raise ValueError('buffer size must be strictly positive')
    return buffer_size


def buffered_reader_init(self, raw, buffer_size=8192):
    self._io_raw = None  # not usable where this fails
    io_base_check_readable(raw)
    buffered_start(self, raw, buffered_check_size(buffer_size), True, False)


def buffered_writer_init(self, raw, buffer_size=8192):
    self._io_raw = None
    io_base_check_writable(raw)
    buffered_start(self, raw, buffered_check_size(buffer_size), False, True)


def buffered_random_init(self, raw, buffer_size=8192):
    self._io_raw = None
    io_base_check_seekable(raw)
    io_base_check_readable(raw)
    io_base_check_writable(raw)
    buffered_start(self, raw, buffered_check_size(buffer_size), True, True)


def buffered_raw(self):
    raw = self._io_raw
    if raw is None:
        raise ValueError('raw stream has been detached')
    return raw


def buffered_check_open(self, what):
    raw = buffered_raw(self)
    if raw._io_fd < 0 if _type_of(raw) is _FileIO else raw.closed:
        raise ValueError(f'{what} of closed file' if what != 'write' else 'write to closed file')


def buffered_get_raw(self):
    return self._io_raw


# ---- the raw stream

def buffered_raw_read(self, size):
    # bytes, b'' at the end, None where nothing is there yet
    raw = self._io_raw
    if _type_of(raw) is _FileIO:
        data = fileio_read_bytes(raw, size)
        if data is None:
            return None
    else:
        buffer = bytearray(size)
        view = memoryview(buffer)
        count = raw.readinto(view)
        if count is None:
            return None
        if not isinstance(count, int):
            raise OSError('raw readinto() failed') from TypeError(f"'{_type_of(count).__name__}' object cannot be interpreted as an integer")
        if count < 0 or count > size:
            raise OSError(f'raw readinto() returned invalid length {count} (should have been between 0 and {size})')
        data = bytes(buffer) if count == size else bytes(buffer[:count])
    if self._io_at is not None:
        self._io_at += len(data)
    return data


def buffered_raw_write(self, data, start):
    raw = self._io_raw
    if _type_of(raw) is _FileIO:
        count = fileio_write_bytes(fileio_descriptor(raw), data, start)
        if count is None:
            return None
    else:
        view = memoryview(bytes(data[start:]) if start or _type_of(data) is bytearray else data)  # a copy: raw may keep it
        count = raw.write(view)
        if count is None:
            return None
        count = _index(count)
        if count < 0 or count > len(view):
            raise OSError(f'raw write() returned invalid length {count} (should have been between 0 and {len(view)})')
    if self._io_at is not None:
        self._io_at += count
    return count


def buffered_raw_tell(self):
    self._io_at = None
    position = self._io_raw.tell()
    if not isinstance(position, int):
        position = _index(position)
    if position < 0:
        raise OSError(f'Raw stream returned invalid position {position}')
    self._io_at = position
    return position


def buffered_raw_seek(self, target, whence):
    self._io_at = None
    position = self._io_raw.seek(target, whence)
    if not isinstance(position, int):
        position = _index(position)
    if position < 0:
        raise OSError(f'Raw stream returned invalid position {position}')
    self._io_at = position
    return position


# ---- positions

def buffered_ahead(self):
    data = self._io_data
    return 0 if data is None else len(data) - self._io_pos


def io_buffered_seek(self, target, whence=0, /):
    whence = _index(whence)
    if whence < 0 or whence > 4:
        raise ValueError(f'whence value {whence} unsupported')
    buffered_check_open(self, 'seek')
    io_base_check_seekable(self._io_raw)
    target = io_index(target)
    if whence < 2 and self._io_data is not None and self._io_reads:
        ahead = buffered_ahead(self)
        if ahead > 0:
            current = self._io_at
            if current is None:
                current = buffered_raw_tell(self)
            offset = target - (current - ahead) if whence == 0 else target
            if -self._io_pos <= offset <= ahead:
                self._io_pos += offset
                return current - ahead + offset
    io_enter(self)
    try:
        if self._io_pending is not None:
            buffered_flush_pending(self)
        if whence == 1:
            target -= buffered_ahead(self)
        position = buffered_raw_seek(self, target, whence)
        if self._io_reads:
            buffered_put_ahead(self, b'', 0)
            self._io_pending = None
        return position
    finally:
        io_leave(self)


def io_buffered_tell(self):
    buffered_check_open(self, 'tell') if _type_of(buffered_raw(self)) is not _FileIO else None
    position = buffered_raw_tell(self) - buffered_ahead(self)
    if self._io_pending is not None:
        position += len(self._io_pending)
    return max(position, 0)


def io_buffered_truncate(self, pos=None, /):
    buffered_check_open(self, 'truncate')
    if not self._io_writes:
        io_unsupported('truncate')
    io_enter(self)
    try:
        buffered_flush_and_rewind(self)
        if pos is None:
            pos = buffered_raw_tell(self)
        self._io_at = None
        return self._io_raw.truncate(pos)
    finally:
        io_leave(self)


# ---- writing

def io_buffered_write(self, buffer, /):
    data = io_bytes_like(buffer)
    raw = buffered_raw(self)
    if raw._io_fd < 0 if _type_of(raw) is _FileIO else self.closed:
        raise ValueError('write to closed file')
    io_enter(self)
    try:
        return buffered_write(self, data)
    finally:
        io_leave(self)


def buffered_write(self, data):
    if self._io_data is not None:
        ahead = buffered_ahead(self)
        self._io_data = None
        if ahead:
            buffered_raw_seek(self, -ahead, 1)
    pending = self._io_pending
    if pending is None:
        pending = self._io_pending = bytearray()
    size = len(data)
    if len(pending) + size <= self._io_size:
        pending += data
        return size
    try:
        buffered_flush_pending(self)
    except BlockingIOError:
        pending = self._io_pending
        room = self._io_size - len(pending)
        if size <= room:
            pending += data
            return size
        pending += data[:room]
        raise BlockingIOError(11, 'write could not complete without blocking', room)
    written = 0
    pending = self._io_pending
    self._io_pending = None
    try:
        while size - written > self._io_size:
            count = buffered_raw_write(self, data, written)
            if count is None:
                pending += data[written:written + self._io_size]
                raise BlockingIOError(11, 'write could not complete without blocking', written + len(pending))
            written += count
        if written < size:
            pending += data if written == 0 else data[written:]
        return size
    finally:
        self._io_pending = pending


def buffered_flush_pending(self):
    pending = self._io_pending
    if not pending:
        return
    self._io_pending = None
    start = 0
    try:
        while start < len(pending):
            count = buffered_raw_write(self, pending, start)
            if count is None:
                raise BlockingIOError(11, 'write could not complete without blocking', 0)
            start += count
    finally:
        if start == len(pending):
            pending.clear()
        elif start:
            pending = pending[start:]
        self._io_pending = pending


def buffered_flush_and_rewind(self):
    if self._io_pending is not None:
        buffered_flush_pending(self)
    if self._io_reads:
        ahead = buffered_ahead(self)
        if ahead:
            buffered_raw_seek(self, -ahead, 1)
        if self._io_data is not None:
            buffered_put_ahead(self, b'', 0)


def io_buffered_flush(self):
    buffered_check_open(self, 'flush')
    io_enter(self)
    try:
        buffered_flush_and_rewind(self)
    finally:
        io_leave(self)


def io_buffered_simple_flush(self):
    return buffered_raw(self).flush()


# ---- the rest

def io_buffered_close(self):
    raw = buffered_raw(self)
    if raw.closed:
        return
    if self._finalizing is True and hasattr(raw, '_dealloc_warn'):
        try:
            raw._dealloc_warn(self)
        except BaseException:
            pass
    if _type_of(self) in _IO_CLASSES:
        _finalize_never(self)
    try:
        self.flush()
    except BaseException as error:
        try:
            raw.close()
        except BaseException as second:
            second.__context__ = error
            raise second
        raise error
    finally:
        if self._io_pending:
            self._io_pending = bytearray()
    raw.close()


def io_buffered_dealloc_warn(self, source, /):
    raw = self._io_raw
    if raw is not None and hasattr(raw, '_dealloc_warn'):
        raw._dealloc_warn(source)


def io_buffered_detach(self):
    raw = buffered_raw(self)
    self.flush()
    if _type_of(self) in _IO_CLASSES:
        _finalize_never(self)
    if _type_of(raw) is _FileIO:
        raw._io_owned = False
        if raw._io_closefd:
            _finalize_later(raw)
    self._io_raw = None
    return raw


def io_buffered_seekable(self):
    return buffered_raw(self).seekable()


def io_buffered_readable(self):
    return buffered_raw(self).readable()


def io_buffered_writable(self):
    return buffered_raw(self).writable()


def io_buffered_fileno(self):
    return buffered_raw(self).fileno()


def io_buffered_isatty(self):
    return buffered_raw(self).isatty()


def io_buffered_get_closed(self):
    return buffered_raw(self).closed


def io_buffered_get_name(self):
    return buffered_raw(self).name


def io_buffered_get_mode(self):
    return buffered_raw(self).mode


def io_buffered_repr(self):
    title = f'{_type_of(self).__module__}.{_type_of(self).__qualname__}'
    if self._io_raw is None:
        return f'<{title}>'
    try:
        name = self.name
    except AttributeError:
        return f'<{title}>'
    except ValueError:
        return f'<{title}>'
    return f'<{title} name={io_inner_repr(self, name)}>'
