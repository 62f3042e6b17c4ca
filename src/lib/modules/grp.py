"""Access to the Unix group database.

Group entries are reported as 4-tuples containing the following fields
from the group database, in order:

  name   - name of the group
  passwd - group password (encrypted); often empty
  gid    - numeric ID of the group
  mem    - list of members"""
import _system
import _files
from _system import call as _call

struct_group = _files.struct_sequence('struct_group', 'grp', ('gr_name', 'gr_passwd', 'gr_gid', 'gr_mem'), 4)


def __start__():
    _system.require('grp')


def _entry(at):
    raw = _system.bytes_at(at, 32)
    word = lambda i: int.from_bytes(raw[i:i + 8], 'little')
    text = lambda pointer: (_system.text_at(pointer) or b'').decode('utf-8', 'surrogateescape')
    members = []
    at = word(24)
    while at and (member := _system.word_at(at)):
        members.append(text(member))
        at += 8
    return struct_group((text(word(0)), text(word(8)), int.from_bytes(raw[16:20], 'little'), members))


def getgrgid(id):
    """Return the group database entry for the given numeric group ID."""
    if not isinstance(id, int):
        raise TypeError(f'gid should be integer, not {type(id).__name__}')
    at = _call(_system.GETGRGID, id) if 0 <= id < 1 << 32 else 0
    if at <= 0:
        raise KeyError(f'getgrgid(): gid not found: {id}')
    return _entry(at)


def getgrnam(name):
    """Return the group database entry for the given group name."""
    if not isinstance(name, str):
        raise TypeError(f'getgrnam() argument must be str, not {type(name).__name__}')
    if '\0' in name:
        raise ValueError('embedded null byte')
    at = _call(_system.GETGRNAM, name.encode('utf-8', 'surrogateescape') + b'\0')
    if at <= 0:
        raise KeyError(f'getgrnam(): name not found: {name!r}')
    return _entry(at)


def getgrall():
    """Return a list of all available group entries, in arbitrary order."""
    _call(_system.SETGRENT)
    found = []
    while (at := _call(_system.GETGRENT)) > 0:
        found.append(_entry(at))
    _call(_system.ENDGRENT)
    return found
