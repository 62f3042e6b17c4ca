# The part of posix that is about files and folders by their names; the module posix takes all of it over.
import _files
from _intrinsics import index_of
from _posix_paths import _call, _check, _descriptor, _fileno, _no_dir_fd, _path, _system_error

_decode = _files.decode_path

# ---- stat

stat_result = _files.struct_sequence('stat_result', 'os', [
    'st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', None, None, None, 'st_atime', 'st_mtime', 'st_ctime',
    'st_atime_ns', 'st_mtime_ns', 'st_ctime_ns', 'st_blksize', 'st_blocks', 'st_rdev'], 10, 'stat_result: Result from stat, fstat, or lstat.')
statvfs_result = _files.struct_sequence('statvfs_result', 'os', [
    'f_bsize', 'f_frsize', 'f_blocks', 'f_bfree', 'f_bavail', 'f_files', 'f_ffree', 'f_favail', 'f_flag', 'f_namemax', 'f_fsid'], 10,
    'statvfs_result: Result from statvfs or fstatvfs.')


def _stat(found):
    mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime, blksize, blocks, rdev = found
    return stat_result((mode, ino, dev, nlink, uid, gid, size, atime // 1000000000, mtime // 1000000000, ctime // 1000000000,
                        atime / 1e9, mtime / 1e9, ctime / 1e9, atime, mtime, ctime, blksize, blocks, rdev))


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """Perform a stat system call on the given path."""
    _no_dir_fd(dir_fd)
    system, name = _path(path, 'stat', descriptor=True)
    if isinstance(system, int):
        if not follow_symlinks:
            raise ValueError('stat: cannot use fd and follow_symlinks together')
        return fstat(system)
    found = _call('stat' if follow_symlinks else 'lstat', system)
    if isinstance(found, int):
        raise _system_error(found, name)
    return _stat(found)


def lstat(path, *, dir_fd=None):
    """Perform a stat system call on the given path, without following symbolic links."""
    _no_dir_fd(dir_fd)
    system, name = _path(path, 'lstat')
    found = _call('lstat', system)
    if isinstance(found, int):
        raise _system_error(found, name)
    return _stat(found)


def fstat(fd):
    """Perform a stat system call on the given file descriptor."""
    fd = _descriptor(fd)
    found = _call('fstat', fd) if fd >= 0 else -9
    if isinstance(found, int):
        raise _system_error(found)
    return _stat(found)


def statvfs(path):
    """Perform a statvfs system call on the given path."""
    system, name = _path(path, 'statvfs', descriptor=True)
    return _statvfs('fstatvfs' if isinstance(system, int) else 'statvfs', system, name)


def fstatvfs(fd, /):
    """Perform an fstatvfs system call on the given fd."""
    return _statvfs('fstatvfs', _descriptor(fd))


def _statvfs(operation, where, *names):
    found = _call(operation, where)
    if isinstance(found, int):
        raise _system_error(found, *names)
    return statvfs_result(found)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Use the real uid/gid to test for access to a path."""
    _no_dir_fd(dir_fd)
    return _call('access', _path(path, 'access')[0], mode) == 0


# ---- the tree of files


def listdir(path=None):
    """Return a list containing the names of the files in the directory."""
    if path is None:
        path = '.'
    system, name = _path(path, 'listdir', descriptor=2)
    if isinstance(system, int):
        system = f'/proc/self/fd/{system}'
    found = _call('listdir', system)
    if isinstance(found, int):
        raise _system_error(found, name)
    return list(found) if isinstance(name, bytes) else [_decode(entry) for entry in found]


class DirEntry:
    __module__ = 'posix'
    __slots__ = ('name', 'path', '_kind', '_stat', '_lstat', '_inode')

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'

    def __fspath__(self):
        """Returns the path for the entry."""
        return self.path

    def inode(self):
        """Return inode of the entry; cached per entry."""
        return self.stat(follow_symlinks=False).st_ino

    def stat(self, *, follow_symlinks=True):
        """Return stat_result object for the entry; cached per entry."""
        if follow_symlinks and self.is_symlink():
            if self._stat is None:
                self._stat = stat(self.path)
            return self._stat
        if self._lstat is None:
            self._lstat = lstat(self.path)
        return self._lstat

    def _has_kind(self, kind, mode, follow_symlinks):
        if self._kind and (self._kind != 10 or not follow_symlinks):
            return self._kind == kind
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode & 0o170000 == mode
        except FileNotFoundError:
            return False

    def is_dir(self, *, follow_symlinks=True):
        """Return True if the entry is a directory; cached per entry."""
        return self._has_kind(4, 0o040000, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """Return True if the entry is a file; cached per entry."""
        return self._has_kind(8, 0o100000, follow_symlinks)

    def is_symlink(self):
        """Return True if the entry is a symbolic link; cached per entry."""
        return self._kind == 10 if self._kind else self._has_kind(10, 0o120000, False)

    def is_junction(self):
        """Return True if the entry is a junction; cached per entry."""
        return False

    __class_getitem__ = classmethod(type(list[int]))


class ScandirIterator:
    __module__ = 'posix'
    __slots__ = ('_entries', '_at', '_folder')

    def __new__(cls):
        raise TypeError("cannot create 'posix.ScandirIterator' instances")

    def __iter__(self):
        return self

    def __next__(self):
        entries = self._entries
        if entries is None or self._at >= len(entries):
            self._entries = None
            raise StopIteration
        name, kind = entries[self._at]
        self._at += 1
        return _entry(self._folder, name, kind)

    def close(self):
        self._entries = None

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self._entries = None


def _entry(folder, name, kind):
    entry = object.__new__(DirEntry)
    entry.name = name if isinstance(folder, bytes) else _decode(name)
    if isinstance(folder, int):
        entry.path = entry.name
    else:
        slash = b'/' if isinstance(folder, bytes) else '/'
        entry.path = folder + entry.name if folder.endswith(slash) or not folder else folder + slash + entry.name
    entry._kind = kind
    entry._stat = entry._lstat = None
    return entry


def scandir(path=None):
    """Return an iterator of DirEntry objects for given path."""
    if path is None:
        path = '.'
    system, name = _path(path, 'scandir', descriptor=2)
    found = _call('scandir', f'/proc/self/fd/{system}' if isinstance(system, int) else system)
    if isinstance(found, int):
        raise _system_error(found, name)
    iterator = object.__new__(ScandirIterator)
    iterator._entries = found
    iterator._at = 0
    iterator._folder = name
    return iterator


def mkdir(path, mode=0o777, *, dir_fd=None):
    """Create a directory."""
    _no_dir_fd(dir_fd)
    system, name = _path(path, 'mkdir')
    _check(_call('mkdir', system, mode), name)


def rmdir(path, *, dir_fd=None):
    """Remove a directory."""
    _no_dir_fd(dir_fd)
    system, name = _path(path, 'rmdir')
    _check(_call('rmdir', system), name)


def unlink(path, *, dir_fd=None):
    """Remove a file (same as remove())."""
    _no_dir_fd(dir_fd)
    system, name = _path(path, 'unlink')
    _check(_call('unlink', system), name)


def remove(path, *, dir_fd=None):
    """Remove a file (same as unlink())."""
    _no_dir_fd(dir_fd)
    system, name = _path(path, 'remove')
    _check(_call('unlink', system), name)


def _two(operation, function, src, dst):
    system, name = _path(src, function, 'src')
    other, other_name = _path(dst, function, 'dst')
    _check(_call(operation, system, other), name, None, other_name)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Rename a file or directory."""
    _no_dir_fd(src_dir_fd, dst_dir_fd)
    _two('rename', 'rename', src, dst)


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Rename a file or directory, overwriting the destination."""
    _no_dir_fd(src_dir_fd, dst_dir_fd)
    _two('rename', 'replace', src, dst)


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    """Create a hard link to a file."""
    _no_dir_fd(src_dir_fd, dst_dir_fd)
    _two('link', 'link', src, dst)


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    """Create a symbolic link pointing to src named dst."""
    _no_dir_fd(dir_fd)
    _two('symlink', 'symlink', src, dst)


def readlink(path, *, dir_fd=None):
    """Return a string representing the path to which the symbolic link points."""
    _no_dir_fd(dir_fd)
    system, name = _path(path, 'readlink')
    found = _call('readlink', system)
    if isinstance(found, int):
        raise _system_error(found, name)
    return found if isinstance(name, bytes) else _decode(found)


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    """Change the access permissions of a file."""
    _no_dir_fd(dir_fd)
    if not follow_symlinks:
        raise NotImplementedError('chmod: follow_symlinks unavailable on this platform')
    system, name = _path(path, 'chmod', descriptor=True)
    _check(_call('fchmod' if isinstance(system, int) else 'chmod', system, mode), name)


def fchmod(fd, mode):
    """Change the access permissions of the file given by file descriptor fd."""
    _check(_call('fchmod', _descriptor(fd), mode))


def chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True):
    """Change the owner and group id of path to the numeric uid and gid."""
    _no_dir_fd(dir_fd)
    system, name = _path(path, 'chown', descriptor=True)
    operation = 'fchown' if isinstance(system, int) else 'chown' if follow_symlinks else 'lchown'
    _check(_call(operation, system, uid & 0xffffffff, gid & 0xffffffff), name)


def lchown(path, uid, gid):
    """Change the owner and group id of path to the numeric uid and gid."""
    system, name = _path(path, 'lchown')
    _check(_call('lchown', system, uid & 0xffffffff, gid & 0xffffffff), name)


def fchown(fd, uid, gid):
    """Change the owner and group id of the file specified by file descriptor."""
    _check(_call('fchown', _descriptor(fd), uid & 0xffffffff, gid & 0xffffffff))


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Set the access and modified time of path."""
    _no_dir_fd(dir_fd)
    system, name = _path(path, 'utime', descriptor=True)
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        accessed, modified = [_nanoseconds(value) for value in times]
    elif ns is not None:
        if not isinstance(ns, tuple) or len(ns) != 2:
            raise TypeError("utime: 'ns' must be a tuple of two ints")
        accessed, modified = [index_of(value) for value in ns]
    else:
        accessed = modified = _call('now_ns')
    if isinstance(system, int):
        _check(_call('utimens', system, None, accessed, modified, 0), name)
    else:
        _check(_call('utimens', -1, system, accessed, modified, 0 if follow_symlinks else 0x100), name)


def _nanoseconds(value):
    if isinstance(value, int):
        return value * 1000000000
    if isinstance(value, float):
        whole = value // 1
        return int(whole) * 1000000000 + int((value - whole) * 1e9)
    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


def getcwd():
    """Return a unicode string representing the current working directory."""
    return _decode(getcwdb())


def getcwdb():
    """Return a bytes string representing the current working directory."""
    found = _call('getcwd')
    if isinstance(found, int):
        raise _system_error(found)
    if found.endswith(b' (deleted)'):
        raise _system_error(-2)
    return found


def chdir(path):
    """Change the current working directory to the specified path."""
    system, name = _path(path, 'chdir', descriptor=True)
    _check(_call('fchdir' if isinstance(system, int) else 'chdir', system), name)


def fchdir(fd):
    """Change to the directory of the given file descriptor."""
    _check(_call('fchdir', _fileno(fd)))


def umask(mask, /):
    """Set the current numeric umask and return the previous umask."""
    return _check(_call('umask', mask))
