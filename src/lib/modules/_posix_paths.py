# What the parts of posix share: paths as the system takes them, descriptors, errors. Paths go to the system as ASCII str or as bytes.
import _files
from _intrinsics import index_of

_call = _files.call
_text = _files.path_text


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
        return _open_file(path), path
    elif isinstance(path, (bytearray, memoryview)):
        raise TypeError(f'{function}: {argument} should be {_wanted(descriptor)}, not {type(path).__name__}')
    else:
        if getattr(type(path), '__fspath__', None) is None:
            if descriptor and hasattr(type(path), '__index__'):
                number = _open_file(path.__index__())
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
    fd = index_of(fd)
    if not -0x80000000 <= fd <= 0x7fffffff:
        raise OverflowError('Python int too large to convert to C int')
    return fd


def _size(number, kind='ssize_t'):
    number = index_of(number)
    if not -0x8000000000000000 <= number <= 0x7fffffffffffffff:
        raise OverflowError(f'Python int too large to convert to C {kind}')
    return number


def _open_file(fd):
    """A descriptor where a path might have been given."""
    if not -0x80000000 <= fd <= 0x7fffffff:
        raise OverflowError(f'fd is {"greater than maximum" if fd > 0 else "less than minimum"}')
    return fd


def _fileno(fd):
    """What os.fchdir and fsync take: an int or something with fileno()."""
    if isinstance(fd, int):
        if isinstance(fd, bool):
            _files.warn(RuntimeWarning, 'bool is used as a file descriptor')
        fd = _descriptor(fd)
        if fd < 0:
            raise ValueError(f'file descriptor cannot be a negative integer ({fd})')
        return fd
    method = getattr(fd, 'fileno', None)
    if method is None:
        raise TypeError('argument must be an int, or have a fileno() method.')
    found = method()
    if not isinstance(found, int):
        raise TypeError('fileno() returned a non-integer')
    return _fileno(found)
