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


def deadline(seconds):
    """The absolute deadline that calls take, for a time from now; None: for ever."""
    return None if seconds is None else float(_monotonic_ns() + int(seconds * 1e9))
