# TextIOWrapper: making one, its state, writing. Natives (assembly/natives/io_text.ts) put text into _io_pending and take lines from
# _io_decoded; here is what needs the stream below. Decoders, reading and positions have files of their own (io_text_*.py).

_LINE_BUFFERING, _WRITE_THROUGH, _PLAIN_WRITE, _PLAIN_LINES = 1, 2, 4, 8


# ---- making one

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
