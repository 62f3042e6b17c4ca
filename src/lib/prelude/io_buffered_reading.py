# Reading from buffered streams: what was read ahead first, then the raw stream.


def buffered_take_ahead(self):
    # What was read ahead; the stream has no data then, until buffered_put_ahead.
    data = self._io_data
    if data is None:
        ahead = b''
    elif self._io_pos:
        ahead = data[self._io_pos:]
    else:
        ahead = data
    self._io_data = None
    self._io_pos = 0
    return ahead


def buffered_put_ahead(self, data, pos):
    self._io_data = data
    self._io_pos = pos


def buffered_begin_read(self):
    if self._io_pending is not None:
        buffered_flush_pending(self)
        self._io_pending = None


def io_buffered_read(self, size=-1, /):
    size = io_size(size)
    if size < -1:
        raise ValueError('read length must be non-negative or -1')
    buffered_check_open(self, 'read')
    if not self._io_reads:
        io_unsupported('read')
    io_enter(self)
    try:
        buffered_begin_read(self)
        if size == -1:
            return buffered_read_all(self)
        return buffered_read_exactly(self, size)
    finally:
        io_leave(self)


def buffered_read_all(self):
    ahead = buffered_take_ahead(self)
    raw = self._io_raw
    try:
        readall = getattr(raw, 'readall', None)
        if readall is not None:
            rest = readall()
            self._io_at = None
            if rest is None:
                return ahead if ahead else None
            if not isinstance(rest, bytes):
                raise TypeError('readall() should return bytes')
            return ahead + rest if ahead else rest
        parts = [ahead]
        while True:
            piece = raw.read()
            if piece is not None and not isinstance(piece, bytes):
                raise TypeError('read() should return bytes')
            self._io_at = None
            if not piece:
                if piece is None and parts == [b'']:
                    return None
                return b''.join(parts)
            parts.append(piece)
    finally:
        buffered_put_ahead(self, b'', 0)


def buffered_read_exactly(self, size):
    if self._io_data is not None and size <= len(self._io_data) - self._io_pos:
        pos = self._io_pos
        self._io_pos = pos + size
        return self._io_data[pos:pos + size]
    ahead = buffered_take_ahead(self)
    parts = [ahead]
    missing = size - len(ahead)
    left, left_pos = b'', 0
    filled = 0
    buffer_size = self._io_size
    try:
        while missing > 0:
            whole = missing - missing % buffer_size
            piece = buffered_raw_read(self, whole or buffer_size - filled)
            if not piece:
                if piece is None and len(parts) == 1 and not ahead:
                    return None
                break
            if len(piece) > missing:
                parts.append(piece[:missing])
                left, left_pos = piece, missing
                break
            parts.append(piece)
            missing -= len(piece)
            if not whole:
                filled += len(piece)
                if filled == buffer_size:
                    filled = 0
        return b''.join(parts) if len(parts) != 2 or ahead else parts[1]
    finally:
        buffered_put_ahead(self, left, left_pos)


def io_buffered_peek(self, size=0, /):
    buffered_check_open(self, 'peek')
    io_enter(self)
    try:
        buffered_begin_read(self)
        return buffered_peek(self)
    finally:
        io_leave(self)


def buffered_peek(self):
    ahead = buffered_take_ahead(self)
    try:
        if not ahead:
            ahead = buffered_raw_read(self, self._io_size) or b''
        return ahead
    finally:
        buffered_put_ahead(self, ahead, 0)


def io_buffered_read1(self, size=-1, /):
    if not isinstance(size, int):
        size = _index(size)
    if size < 0:
        size = self._io_size
    buffered_check_open(self, 'read')
    if size == 0:
        return b''
    io_enter(self)
    try:
        buffered_begin_read(self)
        return buffered_read_some(self, size)
    finally:
        io_leave(self)


def buffered_read_some(self, size):
    ahead = buffered_take_ahead(self)
    if ahead:
        if len(ahead) <= size:
            buffered_put_ahead(self, b'', 0)
            return ahead
        buffered_put_ahead(self, ahead, size)
        return ahead[:size]
    try:
        return buffered_raw_read(self, size) or b''
    finally:
        buffered_put_ahead(self, b'', 0)


def io_buffered_readinto(self, buffer, /):
    view = io_writable(buffer, 'readinto')
    buffered_check_open(self, 'readinto')
    io_enter(self)
    try:
        buffered_begin_read(self)
        data = buffered_read_exactly(self, len(view))
    finally:
        io_leave(self)
    return io_put(view, data)


def io_buffered_readinto1(self, buffer, /):
    view = io_writable(buffer, 'readinto1')
    buffered_check_open(self, 'readinto')
    if len(view) == 0:
        return 0
    io_enter(self)
    try:
        buffered_begin_read(self)
        ahead = buffered_take_ahead(self)
        if not ahead and len(view) <= self._io_size:
            buffered_put_ahead(self, b'', 0)
            ahead = buffered_peek(self)
        buffered_put_ahead(self, ahead, 0)
        data = buffered_read_some(self, len(view))
        if len(view) - len(data) > self._io_size:  # so much is missing that it does not go through the buffer
            data += buffered_raw_read(self, len(view) - len(data)) or b''
    finally:
        io_leave(self)
    return io_put(view, data)


def io_buffered_readline(self, size=-1, /):
    limit = io_size(size)
    buffered_check_open(self, 'readline')
    io_enter(self)
    try:
        buffered_begin_read(self)
        return buffered_line(self, limit)
    finally:
        io_leave(self)


def buffered_line(self, limit):
    data = buffered_take_ahead(self)
    parts = []
    pos = 0
    try:
        while True:
            end = len(data) if limit < 0 else min(limit, len(data))
            found = data.find(b'\n', 0, end)
            if found >= 0:
                end = found + 1
            if found >= 0 or limit >= 0 and end == limit:
                pos = end
                break
            parts.append(data)
            if limit >= 0:
                limit -= end
            data = b''
            data = buffered_raw_read(self, self._io_size)
            if not data:
                data = b''
                break
        if not parts:
            return data[:pos]
        parts.append(data[:pos])
        return b''.join(parts)
    finally:
        buffered_put_ahead(self, data, pos)


def io_buffered_next(self):
    if _type_of(self) in _IO_CLASSES:
        line = io_buffered_readline(self)
    else:
        line = self.readline()
        if not isinstance(line, bytes):
            raise OSError(f"readline() should have returned a bytes object, not '{_type_of(line).__name__}'")
    if not line:
        raise StopIteration
    return line
