"""This module performs file control and I/O control on file
descriptors.  It is an interface to the fcntl() and ioctl() Unix
routines.  File descriptors can be obtained with the fileno() method of
a file or socket object."""
import _system
from _system import call as _call, check as _check, descriptor as _descriptor


def __start__():
    _system.require('fcntl')


def fcntl(fd, cmd, arg=0, /):
    """Perform the operation `cmd` on file descriptor fd.

The values used for `cmd` are operating system dependent, and are available
as constants in the fcntl module, using the same names as used in
the relevant C header files.  The argument arg is optional, and
defaults to 0; it may be an int or a string.  If arg is given as a string,
the return value of fcntl is a string of that length, containing the
resulting value put in the arg buffer by the operating system.  The length
of the arg string is not allowed to exceed 1024 bytes.  If the arg given
is an integer or if none is specified, the result value is an integer
corresponding to the return value of the fcntl call in the C code."""
    fd = _descriptor(fd)
    if isinstance(arg, int):
        return _check(_system.call_without_gil(_system.FCNTL, fd, cmd, arg))
    raw = bytearray(arg.encode() if isinstance(arg, str) else arg)
    if len(raw) > 1024:
        raise ValueError('fcntl string arg too long')
    _check(_system.call_without_gil(_system.FCNTL, fd, cmd, raw))
    return bytes(raw)


def ioctl(fd, request, arg=0, mutate_flag=True, /):
    """Perform the operation request on file descriptor fd.

The values used for request are operating system dependent, and are available
as constants in the fcntl or termios library modules, using the same names as
used in the relevant C header files."""
    fd = _descriptor(fd)
    request &= 0xffffffff
    if isinstance(arg, int):
        return _check(_call(_system.IOCTL, fd, request, arg))
    if isinstance(arg, str):
        arg = arg.encode()
    if isinstance(arg, bytes) or memoryview(arg).readonly or not mutate_flag:
        raw = bytearray(bytes(arg))
        if len(raw) > 1024:
            raise ValueError('ioctl string arg too long')
        _check(_call(_system.IOCTL, fd, request, raw))
        return bytes(raw)
    return _check(_call(_system.IOCTL, fd, request, arg))


def flock(fd, operation, /):
    """Perform the lock operation on file descriptor fd.

See the Unix manual page for flock(2) for details (On some systems, this
function is emulated using fcntl())."""
    _lock(_system.FLOCK, _descriptor(fd), operation, operation & LOCK_NB)


def _lock(function, fd, argument, at_once, record=None):
    """Waits in the call itself, unless told not to; a signal ends it."""
    command = argument if record is None else F_SETLK if at_once else F_SETLKW
    more = () if record is None else (record,)
    if at_once:
        _check(_call(function, fd, command, *more))
    else:
        _check(_system.block(fd, 0x20000, None, function, fd, command, *more))


def lockf(fd, cmd, len=0, start=0, whence=0, /):
    """A wrapper around the fcntl() locking calls.

`fd` is the file descriptor of the file to lock or unlock, and operation is one
of the following values:

    LOCK_UN - unlock
    LOCK_SH - acquire a shared lock
    LOCK_EX - acquire an exclusive lock"""
    fd = _descriptor(fd)
    if cmd == LOCK_UN:
        kind = F_UNLCK
    elif cmd & LOCK_SH:
        kind = F_RDLCK
    elif cmd & LOCK_EX:
        kind = F_WRLCK
    else:
        raise ValueError('unrecognized lockf argument')
    record = kind.to_bytes(2, 'little') + whence.to_bytes(2, 'little') + b'\0' * 4 + start.to_bytes(8, 'little') + len.to_bytes(8, 'little') + b'\0' * 8
    _lock(_system.FCNTL, fd, 0, cmd & LOCK_NB, record)
