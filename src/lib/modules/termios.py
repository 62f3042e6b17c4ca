"""This module provides an interface to the Posix calls for tty I/O control.

For a complete description of these calls, see the Posix or Unix manual
pages. It is only available for those Unix versions that support Posix
termios style tty I/O control (and then only if configured at installation
time)."""
import _system
from _system import call as _call, descriptor as _descriptor


class error(Exception):
    pass


def __start__():
    _system.require('termios')


def _check(result):
    if result < 0:
        raise error(-result, _system.error_text(-result))


def tcgetattr(fd, /):
    """Get the tty attributes for file descriptor fd.

Returns a list [iflag, oflag, cflag, lflag, ispeed, ospeed, cc]
where cc is a list of the tty special characters (each a string of
length 1, except the items with indices VMIN and VTIME, which are
integers when these fields are defined)."""
    raw = bytearray(60)
    _check(_call(_system.TCGETATTR, _descriptor(fd), raw))
    word = lambda at: int.from_bytes(raw[at:at + 4], 'little')
    characters = [bytes(raw[17 + i:18 + i]) for i in range(32)]
    if not word(12) & ICANON:
        characters[VMIN] = raw[17 + VMIN]
        characters[VTIME] = raw[17 + VTIME]
    return [word(0), word(4), word(8), word(12), word(52), word(56), characters]


def tcsetattr(fd, when, attributes, /):
    """Set the tty attributes for file descriptor fd."""
    if not isinstance(attributes, list) or len(attributes) != 7:
        raise TypeError('tcsetattr, arg 3: must be 7 element list')
    characters = attributes[6]
    if not isinstance(characters, list) or len(characters) != 32:
        raise TypeError('tcsetattr: attributes[6] must be 32 element list')
    raw = bytearray(60)
    _check(_call(_system.TCGETATTR, _descriptor(fd), raw))
    for i, at in enumerate((0, 4, 8, 12, 52, 56)):
        raw[at:at + 4] = (attributes[i] & 0xffffffff).to_bytes(4, 'little')
    for i, character in enumerate(characters):
        raw[17 + i] = character if isinstance(character, int) else character[0]
    _check(_call(_system.TCSETATTR, _descriptor(fd), when, raw))


def tcsendbreak(fd, duration, /):
    """Send a break on file descriptor fd."""
    _check(_call(_system.TCSENDBREAK, _descriptor(fd), duration))


def tcdrain(fd, /):
    """Wait until all output written to file descriptor fd has been transmitted."""
    _check(_system.call_without_gil(_system.TCDRAIN, _descriptor(fd)))


def tcflush(fd, queue, /):
    """Discard queued data on file descriptor fd."""
    _check(_call(_system.TCFLUSH, _descriptor(fd), queue))


def tcflow(fd, action, /):
    """Suspend or resume input or output on file descriptor fd."""
    _check(_call(_system.TCFLOW, _descriptor(fd), action))


def tcgetwinsize(fd, /):
    """Get the tty winsize for file descriptor fd: a tuple (ws_row, ws_col)."""
    raw = bytearray(8)
    _check(_call(_system.IOCTL, _descriptor(fd), TIOCGWINSZ, raw))
    return raw[0] | raw[1] << 8, raw[2] | raw[3] << 8


def tcsetwinsize(fd, winsize, /):
    """Set the tty winsize for file descriptor fd."""
    rows, columns = winsize
    raw = bytearray(8)
    _check(_call(_system.IOCTL, _descriptor(fd), TIOCGWINSZ, raw))
    raw[:4] = rows.to_bytes(2, 'little') + columns.to_bytes(2, 'little')
    _check(_call(_system.IOCTL, _descriptor(fd), TIOCSWINSZ, raw))
