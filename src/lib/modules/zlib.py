"""The functions in this module allow compression and decompression using the
zlib library, which is based on GNU zip.

Here deflate and inflate are the VM's own: streams are valid, their bytes are not those of the zlib library.
"""
from _intrinsics import (
    _adler32, _crc32, _deflate, _deflate_new, _inflate, _inflate_dictionary, _inflate_new, _stream_copy, _type_of, index_of as _index)

MAX_WBITS = 15
DEFLATED = 8
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = '1.3.1'
Z_NO_COMPRESSION = 0
Z_BEST_SPEED = 1
Z_BEST_COMPRESSION = 9
Z_DEFAULT_COMPRESSION = -1
Z_FILTERED = 1
Z_HUFFMAN_ONLY = 2
Z_RLE = 3
Z_FIXED = 4
Z_DEFAULT_STRATEGY = 0
Z_NO_FLUSH = 0
Z_PARTIAL_FLUSH = 1
Z_SYNC_FLUSH = 2
Z_FULL_FLUSH = 3
Z_FINISH = 4
Z_BLOCK = 5
Z_TREES = 6

_PART = 262144  # so much is collected before it is deflated
_wrong = {
    16: 'incorrect header check', 17: 'unknown compression method', 18: 'invalid window size', 19: 'invalid block type', 20: 'invalid stored block lengths',
    21: 'too many length or distance symbols', 22: 'invalid code lengths set', 23: 'invalid bit length repeat', 24: 'invalid code -- missing end-of-block',
    25: 'invalid literal/lengths set', 26: 'invalid distances set', 27: 'invalid literal/length code', 28: 'invalid distance code',
    29: 'invalid distance too far back', 30: 'incorrect data check', 31: 'incorrect length check',
}


class error(Exception):
    __module__ = 'zlib'


def _bytes(data):
    if isinstance(data, (bytes, bytearray)):
        return data
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{_type_of(data).__name__}'") from None


def _level(level):
    level = _index(level)
    if level == -1:
        return 6
    if not 0 <= level <= 9:
        raise ValueError('Invalid initialization option')
    return level


def _wrap_out(wbits):
    wbits = _index(wbits)
    if 9 <= wbits <= 15:
        return 1
    if -15 <= wbits <= -9:
        return 0
    if 25 <= wbits <= 31:
        return 2
    raise ValueError('Invalid initialization option')


def _wrap_in(wbits):
    wbits = _index(wbits)
    if wbits == 0 or 8 <= wbits <= 15:
        return 1
    if -15 <= wbits <= -8:
        return 0
    if 24 <= wbits <= 31:
        return 2
    if 40 <= wbits <= 47:
        return 3
    raise ValueError('Invalid initialization option')


def _failed(outcome, what):
    if outcome == 15:  # InflateOutcome.NO_MEMORY
        raise MemoryError
    raise error(f'Error -3 while {what}: {_wrong[outcome]}')


def crc32(data, value=0, /):
    """Compute a CRC-32 checksum of data."""
    return _crc32(_bytes(data), _index(value) & 0xffffffff)


def adler32(data, value=1, /):
    """Compute an Adler-32 checksum of data."""
    return _adler32(_bytes(data), _index(value) & 0xffffffff)


def compress(data, /, level=-1, wbits=15):
    """Returns a bytes object containing compressed data."""
    data = _bytes(data)
    try:
        stream = _deflate_new(_level(level), _wrap_out(wbits))
    except ValueError:
        raise error('Bad compression level') from None
    return _deflate(stream, data, 0, 4, -1)


def decompress(data, /, wbits=15, bufsize=16384):
    """Returns a bytes object containing the uncompressed data."""
    data = _bytes(data)
    if _index(bufsize) <= 0:
        raise ValueError('bufsize must be greater than 0') if bufsize < 0 else ValueError('bufsize must be non-zero')
    try:
        stream = _inflate_new(_wrap_in(wbits))
    except ValueError:
        raise error('Error -2 while preparing to decompress data: inconsistent stream state') from None
    made, used, outcome = _inflate(stream, data, -1)
    if outcome == 2:
        return made
    if outcome == 3:
        raise error('Error 2 while decompressing data')
    if outcome >= 15:
        _failed(outcome, 'decompressing data')
    raise error('Error -5 while decompressing data: incomplete or truncated stream')


class Compress:
    __module__ = 'zlib'
    __slots__ = ('_stream', '_waiting', '_size', '_history', '_dictionary', '_ended')

    def compress(self, data, /):
        """Returns a bytes object containing compressed data."""
        data = _bytes(data)
        if self._ended:
            raise error('Error -2 while compressing data: inconsistent stream state')
        self._waiting.append(bytes(data))
        self._size += len(data)
        return self._step(0) if self._size >= _PART else b''

    def flush(self, mode=4, /):
        """Return a bytes object containing any remaining compressed data."""
        if mode == 0:
            return b''
        if self._ended:
            raise error('Error -2 while flushing: inconsistent stream state') if mode != 4 else error('Error -2 while finishing compression: inconsistent stream state')
        made = self._step(4 if mode == 4 else 3 if mode == 3 else 2)
        if mode == 4:
            self._ended = True
        elif mode == 3:
            self._history = b''
        return made

    def _step(self, flush):
        data = b''.join([self._history] + self._waiting)
        start = len(self._history)
        self._waiting = []
        self._size = 0
        made = _deflate(self._stream, data, start, flush, self._dictionary)
        self._history = data[-32768:]
        return made

    def copy(self):
        """Return a copy of the compression object."""
        if self._ended:
            raise ValueError('Inconsistent stream state')
        made = object.__new__(Compress)
        made._stream = _stream_copy(self._stream)
        made._waiting = self._waiting[:]
        made._size = self._size
        made._history = self._history
        made._dictionary = self._dictionary
        made._ended = False
        return made

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo, /):
        return self.copy()


def compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None):
    """Return a compressor object."""
    if method != 8 or not 1 <= _index(memLevel) <= 9 or not 0 <= _index(strategy) <= 4:
        raise ValueError('Invalid initialization option')
    wrap = _wrap_out(wbits)
    made = object.__new__(Compress)
    made._stream = _deflate_new(_level(level), wrap)
    made._waiting = []
    made._size = 0
    made._history = b''
    made._dictionary = -1
    made._ended = False
    if zdict is not None:
        zdict = bytes(_bytes(zdict))
        if wrap == 2:
            raise ValueError('Invalid dictionary')
        made._history = zdict[-32768:]
        if wrap == 1:
            made._dictionary = _adler32(zdict, 1)
    return made


class Decompress:
    __module__ = 'zlib'
    __slots__ = ('_stream', '_zdict', 'unused_data', 'unconsumed_tail', 'eof')

    def decompress(self, data, /, max_length=0):
        """Return a bytes object containing the decompressed version of the data."""
        data = _bytes(data)
        max_length = _index(max_length)
        if max_length < 0:
            raise ValueError('max_length must be non-negative')
        return self._run(data, max_length or -1)

    def _run(self, data, limit):
        data = bytes(data)
        if self.eof:
            self.unused_data += data
            self.unconsumed_tail = b''
            return b''
        made, used, outcome = _inflate(self._stream, data, limit)
        if outcome == 3:
            if self._zdict is None:
                raise error('Error 2 while decompressing data')
            if not _inflate_dictionary(self._stream, self._zdict):
                raise error('Error -3 while setting zdict')
            more, further, outcome = _inflate(self._stream, data[used:], limit)
            made += more
            used += further
        if outcome == 2:
            self.eof = True
            self.unused_data += data[used:]
            self.unconsumed_tail = b''
            return made
        if outcome >= 15:
            _failed(outcome, 'decompressing data')
        self.unconsumed_tail = data[used:]
        return made

    def flush(self, length=16384, /):
        """Return a bytes object containing any remaining decompressed data."""
        if _index(length) <= 0:
            raise ValueError('length must be greater than zero')
        return self._run(self.unconsumed_tail, -1)

    def copy(self):
        """Return a copy of the decompression object."""
        made = object.__new__(Decompress)
        made._stream = _stream_copy(self._stream)
        made._zdict = self._zdict
        made.unused_data = self.unused_data
        made.unconsumed_tail = self.unconsumed_tail
        made.eof = self.eof
        return made

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo, /):
        return self.copy()


def decompressobj(wbits=15, zdict=b''):
    """Return a decompressor object."""
    made = object.__new__(Decompress)
    wrap = _wrap_in(wbits)
    made._stream = _inflate_new(wrap)
    made._zdict = bytes(_bytes(zdict)) if zdict != b'' else None
    made.unused_data = b''
    made.unconsumed_tail = b''
    made.eof = False
    if wrap == 0 and made._zdict is not None:
        _inflate_dictionary(made._stream, made._zdict)
    return made


class _ZlibDecompressor:
    """Create a decompressor object for decompressing data incrementally."""
    __module__ = 'zlib'
    __slots__ = ('_stream', '_zdict', '_input', 'eof', 'needs_input', 'unused_data')

    def __new__(cls, wbits=15, zdict=b''):
        self = object.__new__(cls)
        wrap = _wrap_in(wbits)
        self._stream = _inflate_new(wrap)
        self._zdict = bytes(_bytes(zdict)) if zdict != b'' else None
        self._input = b''
        self.eof = False
        self.needs_input = True
        self.unused_data = b''
        if wrap == 0 and self._zdict is not None:
            _inflate_dictionary(self._stream, self._zdict)
        return self

    def decompress(self, data, max_length=-1):
        """Decompress *data*, returning uncompressed data as bytes."""
        if self.eof:
            raise EOFError('End of stream already reached')
        data = self._input + bytes(_bytes(data))
        limit = -1 if max_length < 0 else max_length
        made, used, outcome = _inflate(self._stream, data, limit)
        if outcome == 3 and self._zdict is not None and _inflate_dictionary(self._stream, self._zdict):
            more, further, outcome = _inflate(self._stream, data[used:], limit)
            made += more
            used += further
        if outcome == 3:
            raise error('Error 2 while decompressing data')
        if outcome >= 15:
            _failed(outcome, 'decompressing data')
        if outcome == 2:
            self.eof = True
            self.needs_input = False
            self.unused_data = data[used:]
            self._input = b''
            return made
        self._input = data[used:]
        self.needs_input = outcome == 0
        return made
