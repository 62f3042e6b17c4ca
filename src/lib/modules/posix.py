"""This module provides access to operating system functionality that is
standardized by the C Standard and the POSIX standard."""
# Paths go to the system as ASCII str or as bytes; every call lets the GIL go. Descriptors that directories are given by (dir_fd) are
# not supported, and _have_functions says so.
import _files

error = OSError
_call = _files.call
_text = _files.path_text
_encode = _files.encode_path
_decode = _files.decode_path

_have_functions = ['HAVE_FCHDIR', 'HAVE_FCHMOD', 'HAVE_FCHOWN', 'HAVE_FDOPENDIR', 'HAVE_FSTATVFS', 'HAVE_FTRUNCATE', 'HAVE_FUTIMENS',
                   'HAVE_LCHOWN', 'HAVE_LSTAT', 'HAVE_LUTIMES']


def _system_error(number, *names):
    return OSError(-number, _files.error_text(-number), *names)


def _check(result, *names):
    if result < 0:
        raise _system_error(result, *names)
    return result


def _path(path, function, argument='path', descriptor=False):
    """(what the system gets, what errors name); a descriptor as an int where the function takes one."""
    if isinstance(path, (str, bytes)):
        pass
    elif isinstance(path, int) and descriptor:
        if isinstance(path, bool):
            _files.warn(RuntimeWarning, 'bool is used as a file descriptor')
        return path, path
    elif isinstance(path, (bytearray, memoryview)):
        raise TypeError(f'{function}: {argument} should be {_wanted(descriptor)}, not {type(path).__name__}')
    else:
        if not hasattr(type(path), '__fspath__'):
            if descriptor and hasattr(type(path), '__index__'):
                number = path.__index__()
                return number, number
            raise TypeError(f'{function}: {argument} should be {_wanted(descriptor)}, not {type(path).__name__}')
        path = _text(path)
    if ('\0' if isinstance(path, str) else b'\0') in path:
        raise ValueError(f'{function}: embedded null character in {argument}')
    _files.settle()
    return _files.path_bytes(path), path


def _wanted(descriptor):
    if descriptor == 2:
        return 'string, bytes, os.PathLike, integer or None'
    return 'string, bytes, os.PathLike or integer' if descriptor else 'string, bytes or os.PathLike'


def _no_dir_fd(*descriptors):
    for descriptor in descriptors:
        if descriptor is not None:
            raise NotImplementedError('dir_fd unavailable on this platform')


def _descriptor(fd):
    if isinstance(fd, int):
        return fd
    if isinstance(fd, float) or not hasattr(type(fd), '__index__'):
        raise TypeError(f"'{type(fd).__name__}' object cannot be interpreted as an integer")
    return fd.__index__()


def _fileno(fd):
    """What os.fchdir and fsync take: an int or something with fileno()."""
    if isinstance(fd, int):
        if fd < 0:
            raise ValueError(f'file descriptor cannot be a negative integer ({fd})')
        return fd
    method = getattr(fd, 'fileno', None)
    if method is None:
        raise TypeError('argument must be an int, or have a fileno() method.')
    return _fileno(method())


# ---- descriptors


def open(path, flags, mode=0o777, *, dir_fd=None):
    """Open a file for low level IO.  Returns a file descriptor (integer)."""
    _no_dir_fd(dir_fd)
    system, name = _path(path, 'open')
    return _check(_call('open', system, flags, mode), name)


def close(fd):
    """Close a file descriptor."""
    _check(_call('close', _descriptor(fd)))


def closerange(fd_low, fd_high, /):
    """Closes all file descriptors in [fd_low, fd_high), ignoring errors."""
    for fd in range(fd_low, fd_high):
        _call('close', fd)


def read(fd, length, /):
    """Read from a file descriptor.  Returns a bytes object."""
    length = _descriptor(length)
    if length < 0:
        raise _system_error(-22)
    while True:
        data = _files.read(_descriptor(fd), min(length, 0x7ffff000))
        if isinstance(data, bytes):
            return data
        if data != -4:
            raise _system_error(data)


def readinto(fd, buffer, /):
    """Read into a buffer object from a file descriptor."""
    view = _files.writable(buffer, 'readinto')
    count = _files.read_into(_descriptor(fd), view, 0)
    view.release()
    return _check(count)


def write(fd, data, /):
    """Write a bytes object to a file descriptor."""
    data = _files.bytes_like(data)
    while True:
        count = _files.write(_descriptor(fd), data, 0)
        if count != -4:
            _files.note_broken_pipe(fd, count)
            return _check(count)


def pread(fd, length, offset, /):
    """Read a number of bytes from a file descriptor starting at a particular offset."""
    data = _call('pread', _descriptor(fd), length, offset)
    return data if isinstance(data, bytes) else _check(data)


def pwrite(fd, buffer, offset, /):
    """Write bytes to a file descriptor starting at a particular offset."""
    return _check(_call('pwrite', _descriptor(fd), bytes(_files.bytes_like(buffer)), offset))


def writev(fd, buffers, /):
    """Iterate over buffers, and write the contents of each to a file descriptor."""
    return write(fd, b''.join(buffers))


def readv(fd, buffers, /):
    """Read from a file descriptor fd into an iterable of buffers."""
    views = [_files.writable(buffer, 'readv') for buffer in buffers]
    data = read(fd, sum([len(view) for view in views]))
    start = 0
    for view in views:
        part = data[start:start + len(view)]
        view[:len(part)] = part
        view.release()
        start += len(part)
    return len(data)


def lseek(fd, position, whence, /):
    """Set the position of a file descriptor.  Return the new position."""
    return _check(_call('lseek', _descriptor(fd), position, whence))


def fsync(fd):
    """Force write of fd to disk."""
    _check(_call('fsync', _fileno(fd)))


def fdatasync(fd):
    """Force write of fd to disk without forcing update of metadata."""
    _check(_call('fdatasync', _fileno(fd)))


def sync():
    """Force write of everything to disk."""


def ftruncate(fd, length, /):
    """Truncate a file, specified by file descriptor, to a specific length."""
    _check(_call('ftruncate', _descriptor(fd), length) if length >= 0 else -22)


def truncate(path, length):
    """Truncate a file, specified by path, to a specific length."""
    system, name = _path(path, 'truncate', descriptor=True)
    if isinstance(system, int):
        return ftruncate(system, length)
    _check(_call('truncate', system, length) if length >= 0 else -22, name)


def isatty(fd, /):
    """Return True if the fd is connected to a terminal."""
    return _call('isatty', _descriptor(fd))


def dup(fd, /):
    """Return a duplicate of a file descriptor."""
    return _check(_call('dup', _descriptor(fd)))


def dup2(fd, fd2, inheritable=True):
    """Duplicate file descriptor."""
    if fd < 0 or fd2 < 0:
        raise _system_error(-9)
    return _check(_call('dup2', fd, fd2, inheritable))


def get_inheritable(fd, /):
    """Get the close-on-exe flag of the specified file descriptor."""
    return _check(_call('fcntl', _descriptor(fd), 1, 0)) & 1 == 0


def set_inheritable(fd, inheritable, /):
    """Set the inheritable flag of the specified file descriptor."""
    _check(_call('fcntl', _descriptor(fd), 2, 0 if inheritable else 1))


def get_blocking(fd, /):
    """Get the blocking mode of the file descriptor."""
    return _check(_call('fcntl', _descriptor(fd), 3, 0)) & O_NONBLOCK == 0


def set_blocking(fd, blocking, /):
    """Set the blocking mode of the specified file descriptor."""
    flags = _check(_call('fcntl', _descriptor(fd), 3, 0))
    _check(_call('fcntl', fd, 4, flags & ~O_NONBLOCK if blocking else flags | O_NONBLOCK))


def device_encoding(fd):
    """Return a string describing the encoding of a terminal's file descriptor."""
    return 'UTF-8' if _call('isatty', fd) else None


# ---- stat

stat_result = _files.struct_sequence('stat_result', 'os', [
    'st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', None, None, None, 'st_atime', 'st_mtime', 'st_ctime',
    'st_atime_ns', 'st_mtime_ns', 'st_ctime_ns', 'st_blksize', 'st_blocks', 'st_rdev'], 10, 'stat_result: Result from stat, fstat, or lstat.')
statvfs_result = _files.struct_sequence('statvfs_result', 'os', [
    'f_bsize', 'f_frsize', 'f_blocks', 'f_bfree', 'f_bavail', 'f_files', 'f_ffree', 'f_favail', 'f_flag', 'f_namemax', 'f_fsid'], 10,
    'statvfs_result: Result from statvfs or fstatvfs.')
terminal_size = _files.struct_sequence('terminal_size', 'os', ['columns', 'lines'], 2, 'A tuple of (columns, lines) for holding terminal window size')
times_result = _files.struct_sequence('times_result', 'posix', ['user', 'system', 'children_user', 'children_system', 'elapsed'], 5,
                                      'times_result: Result from os.times().')
uname_result = _files.struct_sequence('uname_result', 'posix', ['sysname', 'nodename', 'release', 'version', 'machine'], 5,
                                      'uname_result: Result from os.uname().')


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
    found = _call('fstat', _descriptor(fd)) if _descriptor(fd) >= 0 else -9
    if isinstance(found, int):
        raise _system_error(found)
    return _stat(found)


def statvfs(path):
    """Perform a statvfs system call on the given path."""
    system, name = _path(path, 'statvfs', descriptor=True)
    found = _call('fstatvfs' if isinstance(system, int) else 'statvfs', system)
    if isinstance(found, int):
        raise _system_error(found, name)
    return statvfs_result(found)


def fstatvfs(fd, /):
    """Perform an fstatvfs system call on the given fd."""
    return statvfs(_descriptor(fd))


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
    __slots__ = ('_entries', '_at', '_folder')

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
    iterator = ScandirIterator()
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
        accessed, modified = [_descriptor(value) for value in ns]
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


# ---- the environment and the process

environ = {}


def __start__():
    environ.clear()
    values = _call('environ')
    for i in range(0, len(values), 2):
        environ[values[i]] = values[i + 1]


def putenv(name, value, /):
    """Change or add an environment variable."""
    name, value = _encode(name), _encode(value)
    if b'=' in name:
        raise ValueError("illegal environment variable name")
    if b'\0' in name or b'\0' in value:
        raise ValueError('embedded null byte')
    _check(_call('putenv', name, value))


def unsetenv(name, /):
    """Delete an environment variable."""
    name = _encode(name)
    if not name or b'=' in name:
        raise _system_error(-22)
    _check(_call('unsetenv', name))


def getpid():
    """Return the current process id."""
    return _call('ids')[0]


def getppid():
    """Return the parent's process id."""
    return _call('ids')[1]


def getuid():
    """Return the current process's user id."""
    return _call('ids')[2]


def geteuid():
    """Return the current process's effective user id."""
    return _call('ids')[3]


def getgid():
    """Return the current process's group id."""
    return _call('ids')[4]


def getegid():
    """Return the current process's effective group id."""
    return _call('ids')[5]


def getgroups():
    """Return list of supplemental group IDs for the process."""
    return list(_call('getgroups'))


def getlogin():
    """Return the actual login name."""
    for name in (b'LOGNAME', b'USER'):
        if name in environ:
            return _decode(environ[name])
    raise _system_error(-6)


def urandom(size, /):
    """Return a bytes object containing random bytes suitable for cryptographic use."""
    if not isinstance(size, int):
        size = _descriptor(size)
    if size < 0:
        raise ValueError('negative argument not allowed')
    return _call('urandom', size)


def getrandom(size, flags=0):
    """Obtain a series of random bytes."""
    return urandom(size)


def cpu_count():
    """Return the number of logical CPUs in the system."""
    return _call('cpu_count')


def uname():
    """Return an object identifying the current operating system."""
    return uname_result(_call('uname'))


def times():
    """Return a collection containing process timing information."""
    user, system, elapsed = _call('cpu_times')
    return times_result((user / 1e6, system / 1e6, 0.0, 0.0, elapsed / 1e9))


def getloadavg():
    """Return average recent system load information."""
    return _call('getloadavg')


def get_terminal_size(fd=1, /):
    """Return the size of the terminal window as (columns, lines)."""
    found = _call('terminal_size', _descriptor(fd))
    if isinstance(found, int):
        raise _system_error(found)
    return terminal_size(found)


def sysconf(name, /):
    """Return an integer-valued system configuration variable."""
    if isinstance(name, str):
        if name not in sysconf_names:
            raise ValueError('unrecognized configuration name')
        name = sysconf_names[name]
    elif not isinstance(name, int):
        raise TypeError('configuration names must be strings or integers')
    result = _call('sysconf', name)
    if result < -1:
        raise _system_error(result)
    return result


sysconf_names = {
    'SC_ARG_MAX': 0, 'SC_CHILD_MAX': 1, 'SC_CLK_TCK': 2, 'SC_NGROUPS_MAX': 3, 'SC_OPEN_MAX': 4, 'SC_PAGESIZE': 30, 'SC_PAGE_SIZE': 30,
    'SC_SEM_NSEMS_MAX': 32, 'SC_IOV_MAX': 60, 'SC_GETGR_R_SIZE_MAX': 69, 'SC_GETPW_R_SIZE_MAX': 70, 'SC_LOGIN_NAME_MAX': 71,
    'SC_TTY_NAME_MAX': 72, 'SC_NPROCESSORS_CONF': 83, 'SC_NPROCESSORS_ONLN': 84, 'SC_PHYS_PAGES': 85, 'SC_AVPHYS_PAGES': 86,
    'SC_VERSION': 29, 'SC_MINSIGSTKSZ': 249,
}


def _exit(status):
    """Exit to the system with specified status, without normal exit processing."""
    _files.exit(status & 255)


def major(device, /):
    """Extracts a device major number from a raw device number."""
    return device >> 8 & 0xfff | device >> 32 & ~0xfff


def minor(device, /):
    """Extracts a device minor number from a raw device number."""
    return device & 0xff | device >> 12 & ~0xff


def makedev(major, minor, /):
    """Composes a raw device number from the major and minor device numbers."""
    return minor & 0xff | (major & 0xfff) << 8 | (minor & ~0xff) << 12 | (major & ~0xfff) << 32


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    """Register callables to be called when forking a new process: there is no fork here, so they are never called."""
    if before is None and after_in_child is None and after_in_parent is None:
        raise TypeError('At least one argument is required.')


def _path_splitroot_ex(path, /):
    """Split a pathname into drive, root and tail."""
    path = _text(path)
    slash = b'/' if isinstance(path, bytes) else '/'
    empty = path[:0]
    if path[:1] != slash:
        return empty, empty, path
    if path[1:2] != slash or path[2:3] == slash:
        return empty, slash, path[1:]
    return empty, path[:2], path[2:]


def _path_normpath(path, /):
    """Normalize path, eliminating double slashes, etc."""
    path = _text(path)
    is_bytes = isinstance(path, bytes)
    slash, dot, dots = (b'/', b'.', b'..') if is_bytes else ('/', '.', '..')
    if not path:
        return dot
    drive, root, path = _path_splitroot_ex(path)
    parts = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != dots or not root and not parts or parts and parts[-1] == dots:
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


try:
    import _posix_system
except ImportError:
    pass
else:
    import posix as _this
    for _name, _value in list(vars(_posix_system).items()):
        if _name[0] != '_':
            setattr(_this, _name, _value)
    del _this, _name, _value
