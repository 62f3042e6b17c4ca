"""This module supports asynchronous I/O on multiple file descriptors.

*** IMPORTANT NOTICE ***
On Windows, only sockets are supported; on Unix, all file descriptors.
"""
import _system
from time import monotonic_ns as _monotonic_ns
from _system import block as _block, call as _call, check as _check, descriptor as _descriptor, poll as _poll, wait as _wait

error = OSError

POLLIN = 1
POLLPRI = 2
POLLOUT = 4
POLLERR = 8
POLLHUP = 16
POLLNVAL = 32
POLLRDNORM = 64
POLLRDBAND = 128
POLLWRNORM = 256
POLLWRBAND = 512
POLLMSG = 1024
POLLRDHUP = 8192
PIPE_BUF = 4096
EPOLLIN = 1
EPOLLPRI = 2
EPOLLOUT = 4
EPOLLERR = 8
EPOLLHUP = 16
EPOLLRDNORM = 64
EPOLLRDBAND = 128
EPOLLWRNORM = 256
EPOLLWRBAND = 512
EPOLLMSG = 1024
EPOLLRDHUP = 8192
EPOLLEXCLUSIVE = 1 << 28
EPOLLWAKEUP = 1 << 29
EPOLLONESHOT = 1 << 30
EPOLLET = 1 << 31
EPOLL_CLOEXEC = 0o2000000
_EPOLL_WAIT = _system.EPOLL_WAIT
_DIRECT = 0x20000  # the call itself waits, and a signal ends it


def _is_packed():
    """struct epoll_event has no padding on x86-64, unlike elsewhere."""
    return _system.machine() == 'x86_64'


def __start__():
    _system.require('select')


def _seconds(timeout, message):
    if not isinstance(timeout, (int, float)):
        if not hasattr(timeout, '__index__'):
            raise TypeError(message)
        timeout = timeout.__index__()
    if timeout != timeout:
        raise ValueError('Invalid value NaN (not a number)')
    if timeout > 9223372036.0:
        raise OverflowError('timestamp too large to convert to C PyTime_t')
    return timeout


def _pollfds(events):
    """pollfds of a dict {descriptor: events}, and room for one more."""
    room = bytearray(8 * len(events) + 8)
    at = 0
    for fd, wanted in events.items():
        room[at:at + 8] = (fd | wanted << 32).to_bytes(8, 'little')
        at += 8
    return room


def select(rlist, wlist, xlist, timeout=None, /):
    """Wait until one or more file descriptors are ready for some kind of I/O.

The first three arguments are iterables of file descriptors to be waited for:
rlist -- wait until ready for reading
wlist -- wait until ready for writing
xlist -- wait for an "exceptional condition"
If only one kind of condition is required, pass [] for the other lists.

A file descriptor is either a socket or file object, or a small integer
gotten from a fileno() method call on one of those.

The optional 4th argument specifies a timeout in seconds; it may be
a floating-point number to specify fractions of seconds.  If it is absent
or None, the call will never time out.

The return value is a tuple of three lists corresponding to the first three
arguments; each contains the subset of the corresponding file descriptors
that are ready."""
    deadline = None
    if timeout is not None:
        timeout = _seconds(timeout, 'timeout must be a float or None')
        if timeout < 0:
            raise ValueError('timeout must be non-negative')
        deadline = float(_monotonic_ns() + int(timeout * 1e9))
    wanted = {}
    lists = []
    for objects, event in ((rlist, POLLIN), (wlist, POLLOUT), (xlist, POLLPRI)):
        try:
            given = objects if isinstance(objects, (list, tuple)) else list(objects)  # a list is looked at as it is: fileno() may change it
        except TypeError:
            raise TypeError('arguments 1-3 must be sequences') from None
        found = []
        for obj in given:
            fd = obj if type(obj) is int and obj >= 0 else _descriptor(obj)
            if fd >= 1024:
                raise ValueError('filedescriptor out of range in select()')
            found.append((obj, fd))
            wanted[fd] = wanted.get(fd, 0) | event
        lists.append(found)
    room = _pollfds(wanted)
    ready = _poll(room, len(wanted), deadline)
    if ready == 0:
        return [], [], []
    _check(ready)
    seen = {}
    at = 0
    for fd in wanted:
        seen[fd] = events = room[at + 6] | room[at + 7] << 8
        if events & POLLNVAL:
            raise OSError(9, _system.error_text(9))
        at += 8
    masks = (POLLIN | POLLHUP | POLLERR | POLLRDNORM | POLLRDBAND, POLLOUT | POLLERR, POLLPRI)
    return tuple([[obj for obj, fd in found if seen[fd] & mask] for found, mask in zip(lists, masks)])


class _Poll:
    """polling object"""
    __slots__ = ('_events', '_polling', '_room')

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'select.poll' instances")

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        """Register a file descriptor with the polling object."""
        self._events[_descriptor(fd)] = _mask(eventmask)
        self._room = None

    def modify(self, fd, eventmask, /):
        """Modify an already registered file descriptor."""
        fd = _descriptor(fd)
        if fd not in self._events:
            raise FileNotFoundError(2, _system.error_text(2))
        self._events[fd] = _mask(eventmask)
        self._room = None

    def unregister(self, fd, /):
        """Remove a file descriptor being tracked by the polling object."""
        del self._events[_descriptor(fd)]
        self._room = None

    def poll(self, timeout=None, /):
        """Polls the set of registered file descriptors.

  timeout
    The maximum time to wait in milliseconds, or else None (or a negative
    value) to wait indefinitely.

Returns a list containing any descriptors that have events or errors to
report, as a list of (fd, event) 2-tuples."""
        deadline = None
        if timeout is not None:
            timeout = _seconds(timeout, 'timeout must be an integer or None')
            if timeout > 0x7fffffff:
                raise OverflowError('timeout is too large')
            if timeout >= 0:
                deadline = float(_monotonic_ns() + int(timeout * 1e6))
        if self._polling:
            raise RuntimeError('concurrent poll() invocation')
        if self._room is None:
            self._room = _pollfds(self._events), list(self._events)
        room, order = self._room
        self._polling = True
        try:
            ready = _poll(room, len(order), deadline)
        finally:
            self._polling = False
        if ready == 0:
            return []
        _check(ready)
        found = []
        at = 6
        for fd in order:
            events = room[at] | room[at + 1] << 8
            if events:
                found.append((fd, events))
            at += 8
        return found


def _mask(eventmask):
    if not isinstance(eventmask, int):
        raise TypeError(f"'{type(eventmask).__name__}' object cannot be interpreted as an integer")
    if eventmask < 0:
        raise ValueError('value must be positive')
    if eventmask > 0xffff:
        raise OverflowError('Python int too large to convert to C unsigned short')
    return int(eventmask)


_Poll.__name__ = _Poll.__qualname__ = 'poll'


def poll():
    """Returns a polling object.

This object supports registering and unregistering file descriptors, and then
polling them for I/O events."""
    self = object.__new__(_Poll)
    self._events = {}
    self._polling = False
    self._room = None
    return self


class epoll:
    """select.epoll(sizehint=-1, flags=0)

Returns an epolling object

sizehint must be a positive integer or -1 for the default size. The
sizehint is used to optimize internal data structures. It doesn't limit
the maximum number of monitored events."""
    __slots__ = ('_fd', '_packed', '_room', '__weakref__')

    def __new__(cls, sizehint=-1, flags=0):
        if sizehint != -1 and sizehint <= 0:
            raise ValueError('sizehint must be positive or -1')
        if flags and flags != EPOLL_CLOEXEC:
            raise OSError(22, _system.error_text(22))
        self = object.__new__(cls)
        fd = _call(_system.EPOLL_CREATE1, EPOLL_CLOEXEC)
        if fd == -38:  # no system calls while the snapshot is made, when selectors finds out what there is: a closed one
            fd = -1
        else:
            _check(fd)
        self._fd = fd
        self._packed = _is_packed()
        self._room = None
        return self

    def __init__(self, sizehint=-1, flags=0):
        pass

    @classmethod
    def fromfd(cls, fd, /):
        """Create an epoll object from a given control fd."""
        self = object.__new__(cls)
        self._fd = fd
        self._packed = _is_packed()
        self._room = None
        return self

    @property
    def closed(self):
        """True if the epoll handler is closed"""
        return self._fd < 0

    def _open(self):
        if self._fd < 0:
            raise ValueError('I/O operation on closed epoll object')
        return self._fd

    def close(self):
        """Close the epoll control file descriptor.

Further operations on the epoll object will raise an exception."""
        fd = self._fd
        if fd >= 0:
            self._fd = -1
            _check(_call(_system.CLOSE, fd))

    def __del__(self):
        if self._fd >= 0:
            fd = self._fd
            self._fd = -1
            _call(_system.CLOSE, fd)

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, exc_type=None, exc_value=None, exc_tb=None, /):
        self.close()

    def fileno(self):
        """Return the epoll control file descriptor."""
        return self._open()

    def _control(self, operation, fd, events):
        epfd = self._open()
        fd = _descriptor(fd)
        _check(_call(_system.EPOLL_CTL, epfd, operation, fd, events.to_bytes(4 if self._packed else 8, 'little') + fd.to_bytes(8, 'little')))

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        """Registers a new fd or raises an OSError if the fd is already registered.

  fd
    the target file descriptor of the operation
  eventmask
    a bit set composed of the various EPOLL constants"""
        self._control(1, fd, eventmask)

    def modify(self, fd, eventmask):
        """Modify event mask for a registered file descriptor.

  fd
    the target file descriptor of the operation
  eventmask
    a bit set composed of the various EPOLL constants"""
        self._control(3, fd, eventmask)

    def unregister(self, fd):
        """Remove a registered file descriptor from the epoll object.

  fd
    the target file descriptor of the operation"""
        self._control(2, fd, 0)

    def poll(self, timeout=None, maxevents=-1):
        """Wait for events on the epoll file descriptor.

  timeout
    the maximum time to wait in seconds (as float);
    a timeout of None or -1 makes poll wait indefinitely
  maxevents
    the maximum number of events returned; -1 means no limit

Returns a list containing any descriptors that have events to report,
as a list of (fd, events) 2-tuples."""
        epfd = self._open()
        deadline = None
        if timeout is not None:
            timeout = _seconds(timeout, 'timeout must be an integer or None')
            if timeout >= 0:
                deadline = float(_monotonic_ns() + int(timeout * 1e9))
        if maxevents == -1:
            maxevents = 1023
        elif maxevents <= 0:
            raise ValueError(f'maxevents must be greater than 0, got {maxevents}')
        size, data_at = (12, 4) if self._packed else (16, 8)
        room, self._room = self._room, None  # one for each thread that polls
        if room is None or len(room) < size * maxevents:
            room = bytearray(size * maxevents)
        count = _call(_EPOLL_WAIT, epfd, room, maxevents, 0)
        if count == 0 and timeout != 0:
            if deadline is None:
                count = _block(epfd, _DIRECT, None, _EPOLL_WAIT, epfd, room, maxevents, -1)
            else:
                count = _wait(epfd, POLLIN, deadline)
                if count > 0:
                    count = _call(_EPOLL_WAIT, epfd, room, maxevents, 0)
        found = []
        if count > 0:
            for at in range(0, count * size, size):
                found.append((int.from_bytes(room[at + data_at:at + data_at + 4], 'little'), int.from_bytes(room[at:at + 4], 'little')))
        elif count != 0 and count != _system.TIMED_OUT:
            raise _system.error(count)
        self._room = room
        return found

