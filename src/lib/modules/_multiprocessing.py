# Semaphores that processes share: a FIFO with as many bytes in it as the semaphore counts. Taking is reading a byte, releasing writes one, and
# waiting is a poll() like every wait for a descriptor, so Ctrl-C and the end of the program reach it. CPython has sem_open() here, whose waits
# nothing of ours could interrupt. The FIFO's name is the semaphore's; it counts as long as somebody has it open.
import _system
from time import monotonic as _monotonic
from _thread import get_ident as _get_ident

_RECURSIVE_MUTEX, _SEMAPHORE = 0, 1
_SEM_VALUE_MAX = 2147483647
_CAPACITY = 32768  # bytes that a FIFO surely takes
_FIONREAD = 0x541b
_ENDLESS = -1  # as a handle: starts at the largest value of all, as the room of an unbounded queue does, and never makes anybody wait

flags = {'HAVE_SEM_OPEN': 1, 'HAVE_SEM_TIMEDWAIT': 1}


def __start__():
    global _posix, _fcntl, _select  # which are not there yet while this file runs
    _system.require('_multiprocessing')
    import posix as _posix
    import fcntl as _fcntl
    import select as _select


def _path(name):
    folder = '/dev/shm' if _posix.access('/dev/shm', 2) else '/tmp'
    return f'{folder}/gilvm-sem.{name.lstrip("/")}'


def sem_unlink(name, /):
    _posix.unlink(_path(name))


class SemLock:
    """Semaphore/Mutex type"""
    __slots__ = ('kind', 'maxvalue', 'name', 'handle', '_held', '_owner', '__weakref__')
    SEM_VALUE_MAX = _SEM_VALUE_MAX

    def __new__(cls, kind, value, maxvalue, name, unlink):
        if kind != _RECURSIVE_MUTEX and kind != _SEMAPHORE:
            raise ValueError('unrecognized kind')
        if value < 0 or value > maxvalue:
            raise ValueError('invalid value')
        if _CAPACITY < value < _SEM_VALUE_MAX:
            raise OverflowError(f'a semaphore counts to {_CAPACITY} here')
        path = _path(name)
        _posix.mkfifo(path, 0o600)
        self = object.__new__(cls)
        self._open(_ENDLESS if value == _SEM_VALUE_MAX else 0, kind, maxvalue, name)
        if 0 < value <= _CAPACITY:
            _posix.write(self.handle, b'x' * value)
        if unlink:
            _posix.unlink(path)
        return self

    def __init__(self, kind, value, maxvalue, name, unlink):
        pass

    @classmethod
    def _rebuild(cls, handle, kind, maxvalue, name, /):
        self = object.__new__(cls)
        self._open(handle, kind, maxvalue, name)
        return self

    def _open(self, handle, kind, maxvalue, name):
        self.kind = kind
        self.maxvalue = maxvalue
        self.name = name
        self._held = 0  # how often this process took it more than it released it
        self._owner = 0
        # For reading and writing: opening does not wait for another end, and the bytes stay while it is open.
        self.handle = _ENDLESS if handle == _ENDLESS else _posix.open(_path(name), 0o2 | 0o4000)

    def __del__(self):
        if self.handle != _ENDLESS:
            _posix.close(self.handle)

    def acquire(self, block=True, timeout=None):
        """Acquire the semaphore/lock."""
        if self.kind == _RECURSIVE_MUTEX and self._is_mine():
            self._held += 1
            return True
        end = None if timeout is None else _monotonic() + max(0, timeout)
        while not self._take():
            if not block:
                return False
            left = None
            if end is not None:
                left = end - _monotonic()
                if left <= 0:
                    return False
            waiter = _select.poll()
            waiter.register(self.handle, 1)
            waiter.poll(None if left is None else left * 1000)
        self._held += 1
        self._owner = _get_ident()
        return True

    def _take(self):
        if self.handle == _ENDLESS:
            return True
        try:
            return _posix.read(self.handle, 1) == b'x'
        except BlockingIOError:
            return False

    def release(self):
        """Release the semaphore/lock."""
        if self.kind == _RECURSIVE_MUTEX:
            if not self._is_mine():
                raise AssertionError('attempt to release recursive lock not owned by thread')
            if self._held > 1:
                self._held -= 1
                return
        elif self.maxvalue < _SEM_VALUE_MAX and self._get_value() >= self.maxvalue:
            raise ValueError('semaphore or lock released too many times')
        self._held -= 1
        if self.handle != _ENDLESS:
            _posix.write(self.handle, b'x')

    def __enter__(self):
        return self.acquire()

    def __exit__(self, exc_type=None, exc_value=None, exc_tb=None, /):
        self.release()

    def _count(self):
        """Num of `acquire()`s minus num of `release()`s for this process."""
        return self._held

    def _is_mine(self):
        """Whether the lock is owned by this thread."""
        return self._held > 0 and self._owner == _get_ident()

    def _get_value(self):
        """Get the value of the semaphore."""
        if self.handle == _ENDLESS:
            return _SEM_VALUE_MAX
        return int.from_bytes(_fcntl.ioctl(self.handle, _FIONREAD, bytes(4)), 'little')

    def _is_zero(self):
        """Return whether semaphore has value zero."""
        return self._get_value() == 0

    def _after_fork(self):
        """Rezero the net acquisition count after fork()."""
        self._held = 0
