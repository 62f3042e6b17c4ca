"""Generic interface to all dbm clones: here there is one of them, dbm.dumb, which is written in Python."""
import os

__all__ = ['open', 'whichdb', 'error']


class error(Exception):
    pass


error = (error, OSError)
_defaultmod = None


def open(file, flag='r', mode=0o666):
    """Open or create database at path given by *file*.

    Optional argument *flag* can be 'r' (default) for read-only access, 'w'
    for read-write access of an existing database, 'c' for read-write access
    to a new or existing database, and 'n' for read-write access to a new
    database.
    """
    from . import dumb
    found = whichdb(file) if 'n' not in flag else None
    if found is None:
        if 'c' not in flag and 'n' not in flag:
            raise error[0]("db file doesn't exist; use 'c' or 'n' flag to create a new db")
    elif found == '':
        raise error[0]('db type could not be determined')
    elif found != 'dbm.dumb':
        raise error[0](f'db type is {found}, but the module is not available')
    return dumb.open(file, flag, mode)


def whichdb(filename):
    """Guess which db package to use to open a db file: a name, '' where it is none of them, None where there is no such file."""
    name = os.fsdecode(filename)
    if os.path.exists(name + '.dat') and os.path.exists(name + '.dir'):
        with _open(name + '.dir', 'rb') as stream:
            first = stream.read(1)
        if first in (b'', b"'", b'"'):
            return 'dbm.dumb'
    if os.path.exists(name + '.pag') or os.path.exists(name + '.db'):
        return 'dbm.ndbm'
    try:
        with _open(name, 'rb') as stream:
            head = stream.read(16)
    except OSError:
        return None
    return 'dbm.sqlite3' if head == b'SQLite format 3\0' else ''


from io import open as _open  # the name `open` is taken above
