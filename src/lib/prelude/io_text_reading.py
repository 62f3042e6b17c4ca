# Reading from a TextIOWrapper: chunks of the stream below are decoded, what of them has not been asked for yet stays in _io_decoded.


def io_text_read_chunk(self, hint):
    # Reads and decodes a chunk; False at the end. What was decoded before must be used up.
    decoder = self._io_decoder
    if decoder is None:
        io_unsupported('not readable')
    state = decoder.getstate() if self._io_telling else None
    size = self._io_chunk
    if hint > 0:
        size = max(size, int(max(self._io_ratio, 1.0) * hint))
    buffer = self._io_buffer
    if _type_of(buffer) is _BufferedReader:
        data = io_buffered_read1(buffer, size)
    elif self._io_read1:
        data = buffer.read1(size)
    else:
        data = buffer.read(size)
    if _type_of(data) is not bytes:
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"underlying {'read1' if self._io_read1 else 'read'}() should have returned a bytes-like object, not '{_type_of(data).__name__}'")
        data = bytes(data)
    at_end = not data
    text = None
    if _type_of(decoder) is _IncrementalNewlineDecoder:
        inner = decoder._io_inner
        if _type_of(inner) is _TextDecoder and not inner._io_rest and not decoder._io_return and decoder._io_seen & 2:
            # The common case in one step: a codec of ours, nothing left over, no '\r'.
            text, stop, _, reason = _decode(data, inner._io_codec, 0, 0, 0)
            if reason or stop != len(data) or '\r' in text:
                text = None
    if text is None:
        text = decoder.decode(data, at_end)
        if not isinstance(text, str):
            raise TypeError(f"decoder should return a string result, not '{_type_of(text).__name__}'")
    self._io_decoded = text
    self._io_used = 0
    self._io_ratio = len(data) / len(text) if text else 0.0
    if state is not None:
        if not isinstance(state, tuple):
            raise TypeError('illegal decoder state')
        before, flags = state
        if not isinstance(before, bytes):
            raise TypeError(f"illegal decoder state: the first item should be a bytes object, not '{_type_of(before).__name__}'")
        self._io_snapshot = (flags, before + data if before else data)
    return not at_end or text != ''


def io_text_take(self, count):
    decoded = self._io_decoded
    if decoded is None:
        return ''
    used = self._io_used
    if count < 0 or count >= len(decoded) - used:
        self._io_used = len(decoded)
        return decoded[used:] if used else decoded
    self._io_used = used + count
    return decoded[used:used + count]


def io_text_read(self, size=-1, /):
    size = io_size(size)
    io_text_check_open(self)
    if self._io_decoder is None:
        io_unsupported('not readable')
    io_text_writeflush(self)
    if size < 0:
        data = self._io_buffer.read()
        text = self._io_decoder.decode(data, True)
        if not isinstance(text, str):
            raise TypeError(f"decoder should return a string result, not '{_type_of(text).__name__}'")
        ahead = io_text_take(self, -1)
        self._io_decoded = self._io_snapshot = None
        return ahead + text if ahead else text
    text = io_text_take(self, size)
    if len(text) == size:
        return text
    parts = [text]
    missing = size - len(text)
    while missing > 0:
        if not io_text_read_chunk(self, missing):
            break
        text = io_text_take(self, missing)
        parts.append(text)
        missing -= len(text)
    return ''.join(parts)


_LINE_MODES = {None: 0, '\n': 0, '': 1, '\r': 2, '\r\n': 3}


def io_text_readline(self, size=-1, /):
    size = -1 if size is None else _index(size)
    io_text_check_open(self)
    return io_text_line(self, size)


def io_text_line(self, size):
    if self._io_pending:
        io_text_writeflush(self)
    mode = _LINE_MODES[self._io_newline]
    before = ''  # of the line, in chunks that are used up
    while True:
        decoded = self._io_decoded
        if decoded is None or self._io_used >= len(decoded):
            while True:
                more = io_text_read_chunk(self, 0)
                if not more or self._io_decoded:
                    break
            decoded = self._io_decoded
            if not decoded:
                self._io_decoded = self._io_snapshot = None
                return before
        start = self._io_used
        if before and mode == 3 and before[-1] == '\r' and decoded[start] == '\n':
            end = start + 1
        else:
            end = _find_line_end(decoded, start, mode, 1)
        last = end if end >= 0 else len(decoded)
        if size >= 0 and len(before) + last - start >= size:
            last = start + size - len(before)
            end = last
        self._io_used = last
        if end >= 0:
            return before + decoded[start:last] if before else decoded[start:last]
        before += decoded[start:] if start else decoded


def io_text_next(self):
    io_text_check(self)
    self._io_telling = False
    if _type_of(self) is _TextIOWrapper:
        io_text_check_open(self)
        line = io_text_line(self, -1)
    else:
        line = self.readline()
        if not isinstance(line, str):
            raise OSError(f"readline() should have returned a str object, not '{_type_of(line).__name__}'")
    if not line:
        self._io_snapshot = None
        self._io_telling = self._io_seekable
        raise StopIteration
    return line
