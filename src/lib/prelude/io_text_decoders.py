# The decoders below a TextIOWrapper: of line ends, and of text in the encodings that are native here.


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
