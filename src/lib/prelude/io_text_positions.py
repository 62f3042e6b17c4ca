# Positions of a TextIOWrapper, as tell() of CPython makes them: an int of the stream's position, the decoder's flags there, bytes to feed from
# there, characters of them to skip, and whether the end has to be told to the decoder.


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
