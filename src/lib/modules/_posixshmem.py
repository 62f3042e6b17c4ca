"""POSIX shared memory module"""
# On Linux shared memory objects are the files of /dev/shm.
_CLOEXEC = 0o2000000
_NOFOLLOW = 0o400000


def _file(path):
    if not isinstance(path, str):
        raise TypeError(f"argument 'path' must be str, not {type(path).__name__}")
    return '/dev/shm/' + path.lstrip('/')


def shm_open(path, flags, mode=511):
    """Open a shared memory object.  Returns a file descriptor (integer)."""
    import posix
    return posix.open(_file(path), flags | _CLOEXEC | _NOFOLLOW, mode)


def shm_unlink(path):
    """Remove a shared memory object (similar to unlink())."""
    import posix
    posix.unlink(_file(path))
