"""This module provides access to the Unix password database.
It is available on all Unix versions.

Password database entries are reported as 7-tuples containing the following
items from the password database (see `<pwd.h>'), in order:
pw_name, pw_passwd, pw_uid, pw_gid, pw_gecos, pw_dir, pw_shell."""
import _system
import _files
from _system import call as _call

struct_passwd = _files.struct_sequence('struct_passwd', 'pwd', ('pw_name', 'pw_passwd', 'pw_uid', 'pw_gid', 'pw_gecos', 'pw_dir', 'pw_shell'), 7)


def __start__():
    _system.require('pwd')


def _entry(at):
    raw = _system.bytes_at(at, 48)
    text = lambda i: _system.c_text(int.from_bytes(raw[i:i + 8], 'little'))
    return struct_passwd((text(0), text(8), int.from_bytes(raw[16:20], 'little'), int.from_bytes(raw[20:24], 'little'), text(24), text(32), text(40)))


def getpwuid(uidobj, /):
    """Return the password database entry for the given numeric user ID."""
    if not isinstance(uidobj, int):
        raise TypeError(f'uid should be integer, not {type(uidobj).__name__}')
    at = _call(_system.GETPWUID, uidobj) if 0 <= uidobj < 1 << 32 else 0
    if at <= 0:
        raise KeyError('getpwuid(): uid not found: ' + str(uidobj))
    return _entry(at)


def getpwnam(name, /):
    """Return the password database entry for the given user name."""
    return _entry(_system.entry_named(_system.GETPWNAM, 'getpwnam', name))


def getpwall():
    """Return a list of all available password database entries, in arbitrary order."""
    return [_entry(at) for at in _system.all_entries(_system.SETPWENT, _system.GETPWENT, _system.ENDPWENT)]
