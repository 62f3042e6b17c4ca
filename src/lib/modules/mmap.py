# Files mapped into memory. A map lies inside the VM's own memory: a bytearray makes room for it, and the system lays the file over the whole pages
# within. So it is shared with all who map the file, and bytes of it are read and written like others. Closing lays empty pages over them again,
# and a room is kept until then: nobody may get memory that is a file.
import _system
from _system import call as _call, check as _check

PROT_READ, PROT_WRITE, PROT_EXEC = 1, 2, 4
MAP_SHARED, MAP_PRIVATE = 1, 2
MAP_DENYWRITE, MAP_EXECUTABLE, MAP_ANON, MAP_ANONYMOUS = 0x800, 0x1000, 0x20, 0x20
MAP_POPULATE, MAP_STACK, MAP_NORESERVE, MAP_32BIT = 0x8000, 0x20000, 0x4000, 0x40
PAGESIZE = ALLOCATIONGRANULARITY = 4096
ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY = 0, 1, 2, 3
MADV_NORMAL, MADV_RANDOM, MADV_SEQUENTIAL, MADV_WILLNEED, MADV_DONTNEED = 0, 1, 2, 3, 4
MADV_FREE, MADV_REMOVE, MADV_DONTFORK, MADV_DOFORK, MADV_MERGEABLE, MADV_UNMERGEABLE = 8, 9, 10, 11, 12, 13
MADV_HUGEPAGE, MADV_NOHUGEPAGE, MADV_DONTDUMP, MADV_DODUMP, MADV_HWPOISON = 14, 15, 16, 17, 100
error = OSError

_READ_WRITE = PROT_READ | PROT_WRITE
_MAP_FIXED, _MS_SYNC, _DUPFD_CLOEXEC = 0x10, 4, 1030
_ACCESS_NAMES = 'ACCESS_DEFAULT', 'ACCESS_READ', 'ACCESS_WRITE', 'ACCESS_COPY'
_rooms = {}  # address -> bytearray that holds a map


def __start__():
    _system.require('mmap')


def _index(value):
    if not hasattr(value, '__index__'):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def _rounded(size):
    return (size + PAGESIZE - 1) // PAGESIZE * PAGESIZE


class mmap:
    """mmap(fileno, length[, flags[, prot[, access[, offset[, trackfd]]]]])

Maps length bytes from the file specified by the file descriptor fileno,
and returns a mmap object.  If length is 0, the maximum length of the map
will be the current size of the file when mmap is called.
To map anonymous memory, pass -1 as the fileno."""
    __slots__ = '_view', '_address', '_room_at', '_mapped', '_fd', '_access', '_offset', '_position', '_flags', '_protection', '_tracked', '__weakref__'

    def __new__(cls, fileno, length, flags=MAP_SHARED, prot=_READ_WRITE, access=ACCESS_DEFAULT, offset=0, *, trackfd=True):
        fileno, length, flags, prot, access, offset = (_index(value) for value in (fileno, length, flags, prot, access, offset))
        if length < 0:
            raise OverflowError('memory mapped length must be positive')
        if offset < 0:
            raise OverflowError('memory mapped offset must be positive')
        if access != ACCESS_DEFAULT and (flags != MAP_SHARED or prot != _READ_WRITE):
            raise ValueError("mmap can't specify both access and flags, prot.")
        if access == ACCESS_READ:
            prot = PROT_READ
        elif access == ACCESS_COPY:
            flags = MAP_PRIVATE
        elif access == ACCESS_DEFAULT:
            if prot & _READ_WRITE != _READ_WRITE:
                access = ACCESS_WRITE if prot & PROT_WRITE else ACCESS_READ
        elif access != ACCESS_WRITE:
            raise ValueError('mmap invalid access parameter.')
        if fileno == -1:
            flags |= MAP_ANONYMOUS
        else:
            length = _length_in_file(fileno, length, offset)
        self = object.__new__(cls)
        self._fd = -1
        self._view = None
        self._access, self._offset, self._position, self._flags, self._protection, self._tracked = access, offset, 0, flags, prot, bool(trackfd)
        if fileno != -1 and trackfd:
            self._fd = _check(_call(_system.FCNTL, fileno, _DUPFD_CLOEXEC, 0))
        try:
            self._map(fileno, length)
        finally:
            if self._view is None:
                self.close()
        return self

    def _map(self, fileno, length):
        if length <= 0 or self._offset % PAGESIZE:
            raise OSError(22, _system.error_text(22))
        mapped = _rounded(length)
        room = _system.room(mapped + PAGESIZE)
        start = _system.address(room)
        at = _rounded(start)
        # All of the VM's memory must stay such that it may be written to: V8 asks the system for that whenever memory grows, and ends the process where
        # it is refused, as for a shared map of a file opened for reading. A private one shows the same bytes as long as nobody writes, and nobody can.
        flags = self._flags if self._protection & PROT_WRITE else self._flags & ~MAP_SHARED | MAP_PRIVATE
        found = _call(_system.MMAP, at, mapped, _READ_WRITE, flags | _MAP_FIXED, fileno, self._offset)
        if found != at:
            raise OSError(-found, _system.error_text(-found))
        _rooms[at] = room
        self._address, self._mapped = at, mapped
        view = memoryview(room)[at - start:at - start + length]
        self._view = view if self._access != ACCESS_READ else view.toreadonly()

    def _unmap(self):
        view, self._view = self._view, None
        if view is not None:
            _call(_system.MMAP, self._address, self._mapped, _READ_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | _MAP_FIXED, -1, 0)
            del _rooms[self._address]

    def close(self):
        self._unmap()
        fd, self._fd = self._fd, -1
        if fd >= 0:
            _call(_system.CLOSE, fd)

    def __del__(self):
        self.close()

    @property
    def closed(self):
        return self._view is None

    def _data(self):
        if self._view is None:
            raise ValueError('mmap closed or invalid')
        return self._view

    def _writable(self):
        view = self._data()
        if self._access == ACCESS_READ:
            raise TypeError("mmap can't modify a readonly memory map.")
        return view

    def __buffer__(self, flags, /):
        """Return a buffer object that exposes the underlying memory of the object."""
        return self._data()[:]

    def __enter__(self):
        self._data()
        return self

    def __exit__(self, *args):
        self.close()

    def __repr__(self):
        name = f'{type(self).__module__}.{type(self).__qualname__}'
        if self._view is None:
            return f'<{name} closed=True>'
        return f'<{name} closed=False, access={_ACCESS_NAMES[self._access]}, length={len(self._view)}, pos={self._position}, offset={self._offset}>'

    def __len__(self):
        return len(self._data())

    def __iter__(self):
        at = 0
        while at < len(self._data()):
            yield bytes(self._view[at:at + 1])
            at += 1

    def __getitem__(self, index, /):
        view = self._data()
        if isinstance(index, slice):
            found = bytes(view[index])
            self._data()  # which __index__ may have closed
            return found
        at = self._place(index)
        return self._data()[at]

    def _place(self, index):
        if not hasattr(index, '__index__'):
            raise TypeError('mmap indices must be integers')
        index = index.__index__()
        length = len(self._data())
        if index < 0:
            index += length
        if not 0 <= index < length:
            raise IndexError('mmap index out of range')
        return index

    def __setitem__(self, index, value, /):
        view = self._writable()
        if isinstance(index, slice):
            data = bytes(memoryview(value))
            if len(range(*index.indices(len(view)))) != len(data):
                raise IndexError('mmap slice assignment is wrong size')
            view[index] = data
            return
        at = self._place(index)
        if not hasattr(value, '__index__'):
            raise TypeError('mmap item value must be an int')
        value = value.__index__()
        if not 0 <= value <= 255:
            raise ValueError('mmap item value must be in range(0, 256)')
        self._data()[at] = value

    def __delitem__(self, index, /):
        self._data()
        raise TypeError("mmap object doesn't support item deletion" if not isinstance(index, slice) else "mmap object doesn't support slice deletion")

    # -- as a file

    def read(self, n=None, /):
        view = self._data()
        left = max(len(view) - self._position, 0)
        if n is not None:
            n = _index(n)
            left = n if 0 <= n < left else left
        start = self._position
        self._position += left
        return bytes(view[start:start + left])

    def read_byte(self):
        view = self._data()
        if self._position >= len(view):
            raise ValueError('read byte out of range')
        self._position += 1
        return view[self._position - 1]

    def readline(self):
        end = self.find(b'\n') + 1
        return self.read(end - self._position if end else None)

    def write(self, bytes, /):
        data = memoryview(bytes).cast('B')
        view = self._writable()
        if self._position + len(data) > len(view):
            raise ValueError('data out of range')
        view[self._position:self._position + len(data)] = data
        self._position += len(data)
        return len(data)

    def write_byte(self, byte, /):
        view = self._writable()
        byte = _index(byte)
        if not 0 <= byte <= 255:
            raise OverflowError('unsigned byte integer is greater than maximum' if byte > 0 else 'unsigned byte integer is less than minimum')
        if self._position >= len(view):
            raise ValueError('write byte out of range')
        view[self._position] = byte
        self._position += 1

    def seek(self, pos, whence=0, /):
        view = self._data()
        if whence not in (0, 1, 2):
            raise ValueError('unknown seek type')
        where = _index(pos) + (0, self._position, len(view))[whence]
        if not 0 <= where <= len(view):
            raise ValueError('seek out of range')
        self._position = where
        return where

    def seekable(self):
        return True

    def tell(self):
        self._data()
        return self._position

    def size(self):
        self._data()
        if self._fd >= 0:
            import posix
            return posix.fstat(self._fd).st_size
        if not self._tracked:
            raise OSError(9, _system.error_text(9))
        return len(self._view)

    def find(self, view, start=None, end=None, /):
        return self._found(bytes.find, view, start, end)

    def rfind(self, view, start=None, end=None, /):
        return self._found(bytes.rfind, view, start, end)

    def _found(self, look, part, start, end):
        whole = self._data()
        start, end, _ = slice(self._position if start is None else _index(start), None if end is None else _index(end)).indices(len(whole))
        found = look(bytes(whole[start:end]), bytes(memoryview(part))) if start <= end else -1
        return found if found < 0 else start + found

    def move(self, dest, src, count, /):
        view = self._writable()
        dest, src, count = _index(dest), _index(src), _index(count)
        if dest < 0 or src < 0 or count < 0 or max(dest, src) + count > len(view):
            raise ValueError('source, destination, or count out of range')
        view[dest:dest + count] = bytes(view[src:src + count])

    def flush(self, offset=0, size=None, /):
        length = len(self._data())
        offset = _index(offset)
        size = length - offset if size is None else _index(size)
        if offset < 0 or size < 0 or offset + size > length:
            raise ValueError('flush values out of range')
        if self._access not in (ACCESS_READ, ACCESS_COPY):
            _check(_call(_system.MSYNC, self._address + offset, size, _MS_SYNC))

    def madvise(self, option, start=0, length=None, /):
        whole = len(self._data())
        start = _index(start)
        length = whole if length is None else _index(length)
        if not 0 <= start < whole:
            raise ValueError('madvise start out of bounds')
        if length < 0:
            raise ValueError('madvise length invalid')
        if start + length > 0x7fffffffffffffff:
            raise OverflowError('madvise length too large')
        _check(_call(_system.MADVISE, self._address + start, min(length, whole - start), _index(option)))

    def resize(self, newsize, /):
        view = self._data()
        newsize = _index(newsize)
        if self._access not in (ACCESS_DEFAULT, ACCESS_WRITE):
            raise TypeError("mmap can't resize a readonly or copy-on-write memory map.")
        if newsize < 0:
            raise ValueError('new size out of range')
        if not self._tracked:
            raise ValueError("mmap can't resize with trackfd=False.")
        kept = None
        if self._fd >= 0:
            import posix
            posix.ftruncate(self._fd, self._offset + newsize)
        else:
            kept = bytes(view[:newsize])
        self._unmap()
        self._map(self._fd, newsize)
        if kept is not None:
            self._view[:len(kept)] = kept


mmap.__module__ = 'mmap'


def _length_in_file(fileno, length, offset):
    import posix
    found = posix.fstat(fileno)
    if found.st_mode & 0o170000 != 0o100000:
        return length
    if length == 0:
        if found.st_size == 0:
            raise ValueError('cannot mmap an empty file')
        if offset >= found.st_size:
            raise ValueError('mmap offset is greater than file size')
        return found.st_size - offset
    if offset > found.st_size or found.st_size - offset < length:
        raise ValueError('mmap length is greater than file size')
    return length
