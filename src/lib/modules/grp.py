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
    members = []
    at = word(24)
    while at and (member := _system.word_at(at)):
        members.append(_system.c_text(member))
        at += 8
    return struct_group((_system.c_text(word(0)), _system.c_text(word(8)), int.from_bytes(raw[16:20], 'little'), members))


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
    return _entry(_system.entry_named(_system.GETGRNAM, 'getgrnam', name))


def getgrall():
    """Return a list of all available group entries, in arbitrary order."""
    return [_entry(at) for at in _system.all_entries(_system.SETGRENT, _system.GETGRENT, _system.ENDGRENT)]
