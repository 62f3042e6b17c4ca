"""This module provides access to operating system functionality that is
standardized by the C Standard and the POSIX standard."""
# Every call lets the GIL go. Descriptors that directories are given by (dir_fd) are not supported, and _have_functions says so. Files by their
# names are in _posix_tree, processes, pipes and scheduling in _posix_system, starting programs in _posix_programs.
import _files
import _posix_tree
from _posix_paths import _call, _check, _descriptor, _fileno, _no_dir_fd, _path, _size, _system_error, _text

error = OSError
_encode = _files.encode_path
_decode = _files.decode_path

_have_functions = ['HAVE_FCHDIR', 'HAVE_FCHMOD', 'HAVE_FCHOWN', 'HAVE_FDOPENDIR', 'HAVE_FSTATVFS', 'HAVE_FTRUNCATE', 'HAVE_FUTIMENS',
                   'HAVE_LCHOWN', 'HAVE_LSTAT', 'HAVE_LUTIMES']

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
    for fd in range(_descriptor(fd_low), _descriptor(fd_high)):
        _call('close', fd)


def readinto(fd, buffer, /):
    """Read into a buffer object from a file descriptor."""
    view = _files.writable(buffer, 'readinto')
    count = _files.read_into(_descriptor(fd), view, 0, None)
    view.release()
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
    _check(_call('ftruncate', _descriptor(fd), length) if _size(length, 'long') >= 0 else -22)


def truncate(path, length):
    """Truncate a file, specified by path, to a specific length."""
    system, name = _path(path, 'truncate', descriptor=True)
    if isinstance(system, int):
        return ftruncate(system, length)
    _check(_call('truncate', system, length) if _size(length, 'long') >= 0 else -22, name)


def isatty(fd, /):
    """Return True if the fd is connected to a terminal."""
    return _call('isatty', _descriptor(fd))


def dup(fd, /):
    """Return a duplicate of a file descriptor."""
    return _check(_call('dup', _descriptor(fd)))


def dup2(fd, fd2, inheritable=True):
    """Duplicate file descriptor."""
    fd, fd2 = _descriptor(fd), _descriptor(fd2)
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
    return 'UTF-8' if _call('isatty', _descriptor(fd)) else None


# ---- the environment and the process

terminal_size = _files.struct_sequence('terminal_size', 'os', ['columns', 'lines'], 2, 'A tuple of (columns, lines) for holding terminal window size')
times_result = _files.struct_sequence('times_result', 'posix', ['user', 'system', 'children_user', 'children_system', 'elapsed'], 5,
                                      'times_result: Result from os.times().')
uname_result = _files.struct_sequence('uname_result', 'posix', ['sysname', 'nodename', 'release', 'version', 'machine'], 5,
                                      'uname_result: Result from os.uname().')

environ = {}
_environment = {}  # what a child gets that is told nothing else


def __start__():
    environ.clear()
    _environment.clear()
    values = _call('environ')
    for i in range(0, len(values), 2):
        environ[values[i]] = _environment[values[i]] = values[i + 1]


def putenv(name, value, /):
    """Change or add an environment variable."""
    name, value = _encode(name), _encode(value)
    if b'=' in name:
        raise ValueError("illegal environment variable name")
    if b'\0' in name or b'\0' in value:
        raise ValueError('embedded null byte')
    _check(_call('putenv', name, value))
    _environment[name] = value


def unsetenv(name, /):
    """Delete an environment variable."""
    name = _encode(name)
    if not name or b'=' in name:
        raise _system_error(-22)
    if b'\0' in name:
        raise ValueError('embedded null byte')
    _check(_call('unsetenv', name))
    _environment.pop(name, None)


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
    size = _size(size)
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
    import _posix_programs
except ImportError:
    _posix_system = _posix_programs = None

import posix as _this
for _part in (_posix_tree, _posix_system, _posix_programs):
    if _part is not None:
        for _name, _value in list(vars(_part).items()):
            if _name[0] != '_':
                setattr(_this, _name, _value)
del _this, _part, _name, _value
