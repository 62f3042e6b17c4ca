# TextIOWrapper and the decoders below it. Natives (assembly/natives/io_text.ts) put text into _io_pending and take lines from
# _io_decoded; here is what needs the stream below. Positions are what tell() of CPython makes of them: see io_text_tell.

_LINE_BUFFERING, _WRITE_THROUGH, _PLAIN_WRITE, _PLAIN_LINES = 1, 2, 4, 8


# ---- decoders

def newline_decoder_init(self, decoder, translate, errors='strict'):
    self._io_inner = None if decoder is None else decoder
    self._io_translate = True if translate else False
    self._io_return = False
    self._io_seen = 0


def newline_decoder_decode(self, input, final=False):
    inner = self._io_inner
    if inner is None:
        text = input
    else:
        text = inner.decode(input, final)
    if not isinstance(text, str):
        raise TypeError(f"decoder should return a string result, not '{_type_of(text).__name__}'")
    if self._io_return and (final or text):
        text = '\r' + text
        self._io_return = False
    if '\r' not in text:
        if self._io_seen & 2 == 0 and '\n' in text:
            self._io_seen |= 2
        return text
    if not final and text[-1] == '\r':
        text = text[:-1]
        self._io_return = True
    if self._io_translate or self._io_seen != 7:
        both = text.count('\r\n')
        returns = text.count('\r') - both
        feeds = text.count('\n') - both
        self._io_seen |= (1 if returns else 0) | (2 if feeds else 0) | (4 if both else 0)
        if self._io_translate:
            if both:
                text = text.replace('\r\n', '\n')
            if returns:
                text = text.replace('\r', '\n')
    return text


def newline_decoder_getstate(self):
    if self._io_inner is None:
        data, flags = b'', 0
    else:
        state = self._io_inner.getstate()
        if not isinstance(state, tuple):
            raise TypeError('illegal decoder state')
        data, flags = state
    return data, flags << 1 | (1 if self._io_return else 0)


def newline_decoder_setstate(self, state, /):
    if not isinstance(state, tuple):
        raise TypeError('state argument must be a tuple')
    data, flags = state
    self._io_return = flags & 1 == 1
    if self._io_inner is not None:
        self._io_inner.setstate((data, flags >> 1))


def newline_decoder_reset(self):
    self._io_seen = 0
    self._io_return = False
    if self._io_inner is not None:
        self._io_inner.reset()


_SEEN = (None, '\r', '\n', ('\r', '\n'), '\r\n', ('\r', '\r\n'), ('\n', '\r\n'), ('\r', '\n', '\r\n'))


def newline_decoder_newlines(self):
    return _SEEN[self._io_seen]


def text_decoder_new(number, errors):
    decoder = _TextDecoder()
    decoder._io_codec = number
    decoder._io_errors = errors
    decoder._io_rest = b''
    return decoder


def text_decoder_decode(self, input, final=False):
    if _type_of(input) is not bytes:
        input = bytes(io_bytes_like(input))
    if self._io_rest:
        input = self._io_rest + input
    text, used = codec_decode(input, self._io_codec, self._io_errors, final)
    self._io_rest = b'' if used == len(input) else bytes(input[used:])
    return text


def text_decoder_getstate(self):
    return self._io_rest, 0


def text_decoder_setstate(self, state):
    self._io_rest = state[0]


def text_decoder_reset(self):
    self._io_rest = b''


# ---- TextIOWrapper: making one

def io_text_init(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
    self._io_flags = None
    io_newline_check_value(newline)
    if encoding is not None and not isinstance(encoding, str):
        raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {_type_word(encoding)}")
    if encoding is None or encoding == 'locale':
        encoding = _default_encoding if encoding is None else 'UTF-8'
    elif '\0' in encoding:
        raise ValueError('embedded null character')
    elif not encoding.isascii():
        str_encode(encoding)  # raises where it cannot be encoded
    if errors is None:
        errors = 'strict'
    elif not isinstance(errors, str):
        raise TypeError(f"TextIOWrapper() argument 'errors' must be str or None, not {_type_word(errors)}")
    elif '\0' in errors:
        raise ValueError('embedded null character')
    number = _codec_number(encoding)
    info = None
    if number is None or number >= 7:
        info = text_codec_info(encoding, 'codecs.open()')
    self._io_buffer = buffer
    self._io_encoding = encoding
    self._io_errors = errors
    self._io_pending = bytearray()
    self._io_decoded = self._io_snapshot = None
    self._io_used = 0
    self._io_chunk = _DEFAULT_BUFFER_SIZE
    self._io_ratio = 1.0
    self._io_owned = False
    self._finalizing = False
    io_text_set_codec(self, number, info, errors)
    self._io_newline = newline
    reads = buffer.readable()
    writes = buffer.writable()
    self._io_decoder = io_text_decoder(self) if reads else None
    self._io_encoder = io_text_encoder(self) if writes else None
    self._io_seekable = self._io_telling = buffer.seekable() if buffer is not _STANDARD else True
    self._io_read1 = hasattr(buffer, 'read1')
    io_text_set_flags(self, True if line_buffering else False, True if write_through else False)
    io_text_fix_encoder(self)
    if _type_of(buffer) in _IO_CLASSES:
        buffer._io_owned = True
        _finalize_never(buffer)
    if _type_of(self) is _TextIOWrapper and io_closes(buffer):
        _finalize_later(self)


def io_closes(buffer):
    # Does closing the stream close a descriptor, or what we do not know?
    raw = buffer if _type_of(buffer) not in _IO_CLASSES or _type_of(buffer) is _FileIO else buffer._io_raw
    return _type_of(raw) is not _FileIO or raw._io_closefd


_STANDARD = object()


def io_newline_check_value(newline):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f"TextIOWrapper() argument 'newline' must be str or None, not {_type_of(newline).__name__}")
    if newline not in (None, '', '\n', '\r', '\r\n'):
        raise ValueError(f'illegal newline value: {newline}')


def io_text_set_codec(self, number, info, errors):
    self._io_info = info
    self._io_codec = -1 if info is not None or number > 2 or number and errors not in _error_modes else number
    self._io_number = number


def io_text_decoder(self):
    if self._io_info is None:
        decoder = text_decoder_new(self._io_number, self._io_errors)
    else:
        decoder = self._io_info.incrementaldecoder(self._io_errors)
    if not self._io_newline:
        decoder = _IncrementalNewlineDecoder(decoder, self._io_newline is None)
    return decoder


def io_text_encoder(self):
    return True if self._io_info is None else self._io_info.incrementalencoder(self._io_errors)


def io_text_fix_encoder(self):
    # A byte order mark is for the start of a file only.
    encoder = self._io_encoder
    if self._io_seekable and encoder is not None and encoder is not True and self._io_buffer.tell() != 0:
        encoder.setstate(0)


def io_text_set_flags(self, line_buffering, write_through):
    newline = self._io_newline
    plain_write = self._io_encoder is True and newline in (None, '', '\n')
    plain_lines = newline is None or newline == '\n'
    self._io_flags = ((_LINE_BUFFERING if line_buffering else 0) | (_WRITE_THROUGH if write_through else 0)
                      | (_PLAIN_WRITE if plain_write and self._io_codec >= 0 else 0) | (_PLAIN_LINES if plain_lines else 0))


def io_text_reconfigure(self, *, encoding=None, errors=None, newline=_nothing, line_buffering=None, write_through=None):
    io_text_check(self)
    if self._io_decoder is not None and (self._io_decoded is not None or self._io_snapshot is not None) and (
            encoding is not None or errors is not None or newline is not _nothing):
        if self._io_decoded is not None or self._io_snapshot[1:] != (b'',):
            io_unsupported('It is not possible to set the encoding or newline of stream after the first read')
    if newline is not _nothing:
        io_newline_check_value(newline)
    flags = self._io_flags
    line = flags & _LINE_BUFFERING != 0 if line_buffering is None else line_buffering
    through = flags & _WRITE_THROUGH != 0 if write_through is None else write_through
    self.flush()
    if encoding is None and errors is None and newline is _nothing:
        io_text_set_flags(self, line, through)
        return
    if errors is None:
        errors = self._io_errors if encoding is None else 'strict'
    elif not isinstance(errors, str):
        raise TypeError(f"reconfigure() argument 'errors' must be str or None, not {_type_word(errors)}")
    if encoding is None:
        encoding = self._io_encoding
    elif not isinstance(encoding, str):
        raise TypeError(f"reconfigure() argument 'encoding' must be str or None, not {_type_word(encoding)}")
    elif encoding == 'locale':
        encoding = 'UTF-8'
    elif not encoding.isascii():
        str_encode(encoding)
    number = _codec_number(encoding)
    info = text_codec_info(encoding, 'codecs.open()') if number is None or number >= 7 else None
    self._io_encoding = encoding
    self._io_errors = errors
    io_text_set_codec(self, number, info, errors)
    if newline is not _nothing:
        self._io_newline = newline
    if self._io_decoder is not None:
        self._io_decoder = io_text_decoder(self)
    if self._io_encoder is not None:
        self._io_encoder = io_text_encoder(self)
    io_text_set_flags(self, line, through)
    io_text_fix_encoder(self)


# ---- state

def io_text_check(self):
    if getattr(self, '_io_flags', None) is None:
        raise ValueError('I/O operation on uninitialized object')
    if self._io_buffer is None:
        raise ValueError('underlying buffer has been detached')


def io_text_check_open(self):
    io_text_check(self)
    if _type_of(self) is _TextIOWrapper:
        closed = self._io_buffer.closed
    else:
        closed = self.closed
    if closed:
        raise ValueError('I/O operation on closed file.')


def io_text_get_closed(self):
    io_text_check(self)
    return self._io_buffer.closed


def io_text_get_buffer(self):
    return self._io_buffer


def io_text_get_name(self):
    io_text_check(self)
    return self._io_buffer.name


def io_text_get_errors(self):
    return self._io_errors


def io_text_get_newlines(self):
    io_text_check(self)
    return getattr(self._io_decoder, 'newlines', None)


def io_text_get_line_buffering(self):
    return self._io_flags & _LINE_BUFFERING != 0


def io_text_get_write_through(self):
    return self._io_flags & _WRITE_THROUGH != 0


def io_text_get_chunk(self):
    io_text_check(self)
    return self._io_chunk


def io_text_set_chunk(self, value=_nothing):
    if value is _nothing or value is None:
        raise AttributeError('cannot delete attribute')
    if not isinstance(value, int):
        raise TypeError(f"'{_type_of(value).__name__}' object cannot be interpreted as an integer")
    if value <= 0:
        raise ValueError('a strictly positive integer is required')
    self._io_chunk = value


def io_text_repr(self):
    if getattr(self, '_io_flags', None) is None:
        raise ValueError('I/O operation on uninitialized object')
    text = f'<{_type_of(self).__module__}.{_type_of(self).__qualname__}'
    for field in ('name', 'mode'):
        try:
            text += f' {field}={io_inner_repr(self, getattr(self, field))}'
        except (AttributeError, ValueError):
            pass
    return f'{text} encoding={self._io_encoding!r}>'


def io_text_seekable(self):
    io_text_check(self)
    return self._io_buffer.seekable()


def io_text_readable(self):
    io_text_check(self)
    return self._io_buffer.readable()


def io_text_writable(self):
    io_text_check(self)
    return self._io_buffer.writable()


def io_text_fileno(self):
    io_text_check(self)
    return self._io_buffer.fileno()


def io_text_isatty(self):
    io_text_check(self)
    return self._io_buffer.isatty()


def io_text_detach(self):
    io_text_check(self)
    self.flush()
    buffer = self._io_buffer
    if _type_of(self) is _TextIOWrapper:
        _finalize_never(self)
    if _type_of(buffer) in _IO_CLASSES:
        buffer._io_owned = False
        if io_closes(buffer):
            _finalize_later(buffer)
    self._io_buffer = None
    return buffer


def io_text_close(self):
    io_text_check(self)
    if self.closed:
        return
    buffer = self._io_buffer
    if self._finalizing is True and hasattr(buffer, '_dealloc_warn'):
        try:
            buffer._dealloc_warn(self)
        except BaseException:
            pass
    if _type_of(self) is _TextIOWrapper:
        _finalize_never(self)
    try:
        self.flush()
    except BaseException as error:
        try:
            buffer.close()
        except BaseException as second:
            second.__context__ = error
            raise second
        raise error
    buffer.close()


# ---- writing

def io_text_encode(self, text):
    encoder = self._io_encoder
    if encoder is True:
        return encode_text(text, self._io_number, self._io_errors)
    data = encoder.encode(text)
    if not isinstance(data, bytes):
        raise TypeError(f"encoder should return a bytes object, not '{_type_of(data).__name__}'")
    return data


def io_text_write(self, text, /):
    io_text_check(self)
    if not isinstance(text, str):
        raise TypeError(f'write() argument must be str, not {_type_of(text).__name__}')
    io_text_check_open(self)
    if self._io_encoder is None:
        io_unsupported('not writable')
    length = len(text)
    flags = self._io_flags
    has_feed = '\n' in text
    if has_feed and self._io_newline and self._io_newline != '\n':
        text = text.replace('\n', self._io_newline)
    push = flags & _LINE_BUFFERING != 0 and (has_feed or '\r' in text)
    data = io_text_encode(self, text)
    pending = self._io_pending
    if len(pending) + len(data) > self._io_chunk:
        io_text_writeflush(self)
        pending = self._io_pending
    pending += data
    if push or flags & _WRITE_THROUGH or len(pending) >= self._io_chunk:
        io_text_writeflush(self)
    if push:
        self._io_buffer.flush()
    if self._io_snapshot is not None:
        self._io_decoded = self._io_snapshot = None
    if self._io_decoder is not None:
        self._io_decoder.reset()
    return length


def io_text_written(self, result):
    # After a native put so much text into _io_pending that it has to go on.
    if self._io_flags & _LINE_BUFFERING:
        io_text_writeflush(self)
        self._io_buffer.flush()
    else:
        io_text_writeflush(self)
    return result


def io_text_writeflush(self):
    pending = self._io_pending
    if not pending:
        return
    self._io_pending = bytearray()
    buffer = self._io_buffer
    if _type_of(buffer) is _BufferedWriter:
        io_buffered_write(buffer, pending)
    else:
        buffer.write(bytes(pending))


def io_text_flush(self):
    io_text_check_open(self)
    self._io_telling = self._io_seekable
    io_text_writeflush(self)
    self._io_buffer.flush()


# ---- reading

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


# ---- positions: an int of the stream's position, the decoder's flags there, bytes to feed from there, characters of them to skip,
# and whether the end has to be told to the decoder

def io_text_tell(self):
    io_text_check_open(self)
    if not self._io_seekable:
        io_unsupported('underlying stream is not seekable')
    if not self._io_telling:
        raise OSError('telling position disabled by next() call')
    io_text_writeflush(self)
    self.flush()
    position = self._io_buffer.tell()
    decoder, snapshot = self._io_decoder, self._io_snapshot
    if decoder is None or snapshot is None:
        return position
    flags, data = snapshot
    position -= len(data)
    skip = 0 if self._io_decoded is None else self._io_used
    if skip == 0:
        return position | flags << 64
    saved = decoder.getstate()
    try:
        return io_text_position(decoder, position, flags, data, skip)
    finally:
        decoder.setstate(saved)


def io_text_position(decoder, position, flags, data, skip):
    # The furthest place at which the decoder has nothing in hand and that is not behind the character asked for; first a large
    # step there, found from behind, then byte by byte.
    start = min(len(data), skip * 4)
    back = 1
    while start > 0:
        decoder.setstate((b'', flags))
        count = len(decoder.decode(data[:start]))
        if count <= skip:
            held, new_flags = decoder.getstate()
            if not held:
                flags = new_flags
                skip -= count
                break
            start -= len(held)
            back = 1
        else:
            start -= back
            back *= 2
    if start <= 0:
        start = 0
        decoder.setstate((b'', flags))
    position += start
    if skip == 0:
        return position | flags << 64
    fed = characters = 0
    for i in range(start, len(data)):
        fed += 1
        characters += len(decoder.decode(data[i:i + 1]))
        held, new_flags = decoder.getstate()
        if not held and characters <= skip:
            position += fed
            skip -= characters
            flags, fed, characters = new_flags, 0, 0
        if characters >= skip:
            return position | flags << 64 | fed << 128 | skip << 192
    characters += len(decoder.decode(b'', True))
    if characters < skip:
        raise OSError("can't reconstruct logical file position")
    return position | flags << 64 | fed << 128 | skip << 192 | 1 << 256


def io_text_seek(self, cookie, whence=0, /):
    io_text_check_open(self)
    if not self._io_seekable:
        io_unsupported('underlying stream is not seekable')
    if whence == 1:
        if cookie != 0:
            io_unsupported("can't do nonzero cur-relative seeks")
        self.flush()
        cookie = self.tell()
    elif whence == 2:
        if cookie != 0:
            io_unsupported("can't do nonzero end-relative seeks")
        self.flush()
        self._io_decoded = self._io_snapshot = None
        if self._io_decoder is not None:
            self._io_decoder.reset()
        position = self._io_buffer.seek(0, 2)
        io_text_reset_encoder(self, position == 0)
        return position
    elif whence != 0:
        raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
    if cookie < 0:
        raise ValueError(f'negative seek position {cookie!r}')
    self.flush()
    word = 0xffffffffffffffff
    position, flags, feed, skip, ended = cookie & word, cookie >> 64 & word, cookie >> 128 & word, cookie >> 192 & word, cookie >> 256
    self._io_buffer.seek(position)
    self._io_decoded = self._io_snapshot = None
    decoder = self._io_decoder
    if decoder is not None:
        if cookie == 0:
            decoder.reset()
        else:
            decoder.setstate((b'', flags))
            self._io_snapshot = (flags, b'')
    if skip:
        if decoder is None:
            raise OSError("can't restore logical file position")
        data = self._io_buffer.read(feed)
        if not isinstance(data, bytes):
            raise TypeError(f"underlying read() should have returned a bytes object, not '{_type_of(data).__name__}'")
        text = decoder.decode(data, ended != 0)
        self._io_snapshot = (flags, data)
        if len(text) < skip:
            raise OSError("can't restore logical file position")
        self._io_decoded = text
        self._io_used = skip
    io_text_reset_encoder(self, cookie == 0)
    return cookie


def io_text_reset_encoder(self, at_start):
    encoder = self._io_encoder
    if encoder is not None and encoder is not True:
        if at_start:
            encoder.reset()
        else:
            encoder.setstate(0)


def io_text_truncate(self, pos=None, /):
    io_text_check(self)
    self.flush()
    return self._io_buffer.truncate(pos)
