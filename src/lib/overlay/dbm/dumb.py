"""A dumb and slow but simple dbm clone, whose files CPython's reads and writes as well.

For database spam, spam.dir holds the index (a line of text per key: its repr, then where its value lies and how long it is), spam.dat the
values, each at a multiple of 512 bytes; spam.bak is the index before the last change.
"""
import ast
import collections.abc
import io
import os

__all__ = ['error', 'open']
_BLOCK = 512
error = OSError


def _key_bytes(key):
    return key.encode('utf-8') if isinstance(key, str) else key


class _Database(collections.abc.MutableMapping):
    def __init__(self, filebasename, mode, flag='c'):
        name = os.fsencode(filebasename)
        self._mode = mode
        self._readonly = flag == 'r'
        self._directory, self._data, self._backup = name + b'.dir', name + b'.dat', name + b'.bak'
        self._index = None
        self._modified = False
        if flag == 'n':
            for path in (self._data, self._backup, self._directory):
                try:
                    os.remove(path)
                except OSError:
                    pass
        if not os.path.exists(self._data):
            if flag not in ('c', 'n'):
                raise FileNotFoundError(2, os.strerror(2), os.fsdecode(self._data))
            with self._open(self._data, 'w'):
                pass
        self._index = {}
        try:
            stream = io.open(self._directory, 'r', encoding='Latin-1')
        except OSError:
            if flag not in ('c', 'n'):
                raise
            with self._open(self._directory, 'w'):
                pass
        else:
            with stream:
                for line in stream:
                    key, place = ast.literal_eval(line.rstrip())
                    self._index[key.encode('Latin-1')] = place

    def _open(self, path, how):
        stream = io.open(path, how, encoding='Latin-1')
        try:
            os.chmod(path, self._mode)
        except OSError:
            pass
        return stream

    def _check(self):
        if self._index is None:
            raise error('DBM object has already been closed')

    def _write_index(self):
        if self._index is None or not self._modified:
            return
        try:
            os.unlink(self._backup)
        except OSError:
            pass
        try:
            os.rename(self._directory, self._backup)
        except OSError:
            pass
        with self._open(self._directory, 'w') as stream:
            for key, place in self._index.items():
                stream.write(f'{key.decode("Latin-1")!r}, {place!r}\n')
        self._modified = False

    sync = _write_index

    def _check_change(self, key, value=b''):
        if self._readonly:
            raise error('The database is opened for reading only')
        if not isinstance(key, (str, bytes, bytearray)):
            raise TypeError('keys must be bytes or strings')
        if not isinstance(value, (str, bytes, bytearray)):
            raise TypeError('values must be bytes or strings')
        self._check()

    def __getitem__(self, key):
        self._check()
        place, size = self._index[_key_bytes(key)]
        with io.open(self._data, 'rb') as stream:
            stream.seek(place)
            return stream.read(size)

    def __setitem__(self, key, value):
        self._check_change(key, value)
        key, value = bytes(_key_bytes(key)), bytes(_key_bytes(value))
        self._modified = True
        place, size = self._index.get(key, (None, 0))
        with io.open(self._data, 'rb+') as stream:
            if place is None or -(-size // _BLOCK) < -(-len(value) // _BLOCK):  # no room where it was
                end = stream.seek(0, 2)
                place = -(-end // _BLOCK) * _BLOCK
                stream.write(b'\0' * (place - end))
            stream.seek(place)
            stream.write(value)
        is_new = key not in self._index
        self._index[key] = (place, len(value))
        if is_new:
            with self._open(self._directory, 'a') as stream:
                stream.write(f'{key.decode("Latin-1")!r}, {(place, len(value))!r}\n')

    def __delitem__(self, key):
        self._check_change(key)
        self._modified = True
        del self._index[_key_bytes(key)]
        self._write_index()

    def keys(self):
        self._check()
        return list(self._index)

    def items(self):
        self._check()
        return [(key, self[key]) for key in self._index]

    def __contains__(self, key):
        self._check()
        return _key_bytes(key) in self._index

    def iterkeys(self):
        self._check()
        return iter(self._index)

    __iter__ = iterkeys

    def __len__(self):
        self._check()
        return len(self._index)

    def close(self):
        try:
            self._write_index()
        finally:
            self._index = None

    def __del__(self):
        if getattr(self, '_index', None) is not None:
            self.close()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def open(file, flag='c', mode=0o666):
    """Open the database file, filename, and return corresponding object.

    The flag argument, used to control how the database is opened in the
    other DBM implementations, supports only the semantics of 'c' and 'n'
    values.
    """
    if flag not in ('r', 'w', 'c', 'n'):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    if flag in ('c', 'n'):
        mask = os.umask(0)
        os.umask(mask)
        mode &= ~mask
    return _Database(file, mode, flag=flag)
