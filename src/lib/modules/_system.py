"""What the built-in modules over system calls share: errors, deadlines, C text."""
from time import monotonic_ns as _monotonic_ns

TIMED_OUT = -1001  # answered by calls with a deadline
READABLE = 1  # events: POLLIN
WRITABLE = 4  # POLLOUT
WAIT_FIRST = 0x10000  # with events: wait before the first try

_texts = {}


def require(name):
    """For __start__ of a module: it is not there where system calls cannot be made."""
    if not available():
        raise ImportError(f"module '{name}' needs system calls, which gilvm makes through the package koffi, on Linux: it could not be loaded", name=name)


def bytes_at(pointer, length):
    """A copy of foreign memory."""
    copy = bytearray(length)
    if length:
        call(MEMCPY, copy, pointer, length)
    return bytes(copy)


def text_at(pointer):
    """The C string at an address as bytes; None for a null pointer."""
    return bytes_at(pointer, call(STRLEN, pointer)) if pointer > 0 else None


def word_at(pointer, size=8):
    return int.from_bytes(bytes_at(pointer, size), 'little')


def error_text(number):
    text = _texts.get(number)
    if text is None:
        text = _texts[number] = (text_at(call(STRERROR, number)) or b'').decode()
    return text


def error(result, filename=None):
    """The OSError for a negative result."""
    if filename is None:
        return OSError(-result, error_text(-result))
    return OSError(-result, error_text(-result), filename)


def check(result):
    if result < 0:
        raise error(result)
    return result


def descriptor(value):
    """What calls take for a file: an int, or something with fileno()."""
    if isinstance(value, int):
        fd = int(value)
    else:
        method = getattr(value, 'fileno', None)
        if method is None:
            raise TypeError('argument must be an int, or have a fileno() method.')
        fd = method()
        if not isinstance(fd, int):
            raise TypeError('fileno() returned a non-integer')
    if fd > 0x7fffffff:
        raise OverflowError('Python int too large to convert to C int')
    if fd < 0:
        raise ValueError(f'file descriptor cannot be a negative integer ({fd})')
    return fd


def machine():
    """The processor, as uname names it."""
    names = bytearray(390)
    call(UNAME, names)
    return bytes(names[260:325]).split(b'\0', 1)[0].decode()


def c_text(pointer):
    """The C string at an address as a str; '' for a null pointer."""
    return (text_at(pointer) or b'').decode('utf-8', 'surrogateescape')


def entry_named(call_number, function, name):
    """The address of the entry of a user or group with this name."""
    if not isinstance(name, str):
        raise TypeError(f'{function}() argument must be str, not {type(name).__name__}')
    if '\0' in name:
        raise ValueError('embedded null byte')
    at = call(call_number, name.encode('utf-8', 'surrogateescape') + b'\0')
    if at <= 0:
        raise KeyError(f'{function}(): name not found: {name!r}')
    return at


def all_entries(first, following, last):
    """The addresses of all entries, one by one: each holds until the next."""
    call(first)
    while (at := call(following)) > 0:
        yield at
    call(last)


def deadline(seconds):
    """The absolute deadline that calls take, for a time from now; None: for ever."""
    return None if seconds is None else float(_monotonic_ns() + int(seconds * 1e9))
