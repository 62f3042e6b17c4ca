"""This module provides mechanisms to use signal handlers in Python.

Functions:

alarm() -- cause SIGALRM after a specified time [Unix only]
setitimer() -- cause a signal (described below) after a specified
               float time and the timer may restart then [Unix only]
getitimer() -- get current value of timer [Unix only]
signal() -- set the action for a given signal
getsignal() -- get the signal action for a given signal
pause() -- wait until a signal arrives [Unix only]
default_int_handler() -- default SIGINT handler"""
# The process's handlers run in the supervisor, Python's in the main thread (src/threads/signals.ts). A signal that the program sends to itself
# does not go through the system where Python handles it: its handler runs at once. The mask is one for all threads.
import _system
from time import monotonic_ns as _monotonic_ns
from _system import call as _call, check as _check
from _intrinsics import _signal_handlers as _handlers, _signal_ignored as _ignored, _signal_mask as _mask, _signal_waiting as _waiting, run_signal_handlers as _run_handlers

_DEFAULT, _IGNORE, _CATCH = 0, 1, 2
_actions = {}  # number -> SIG_DFL, SIG_IGN or a callable, where it is not what it was at the start
_applied = {}  # number -> what the process was last told to do with it


class ItimerError(OSError):
    pass


ItimerError.__module__ = 'signal'


class struct_siginfo(tuple):
    """struct_siginfo: Result from sigwaitinfo or sigtimedwait.

This object may be accessed either as a tuple of
(si_signo, si_code, si_errno, si_pid, si_uid, si_status, si_band),
or via the attributes si_signo, si_code, and so on."""
    __slots__ = ()
    si_signo = property(lambda self: self[0])
    si_code = property(lambda self: self[1])
    si_errno = property(lambda self: self[2])
    si_pid = property(lambda self: self[3])
    si_uid = property(lambda self: self[4])
    si_status = property(lambda self: self[5])
    si_band = property(lambda self: self[6])


struct_siginfo.__module__ = 'signal'


def _number(signalnum):
    if not isinstance(signalnum, int):
        if not hasattr(signalnum, '__index__'):
            raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
        signalnum = signalnum.__index__()
    if not 1 <= signalnum < NSIG:
        raise ValueError('signal number out of range')
    return int(signalnum)


def default_int_handler(signalnum, frame, /):
    """The default handler for SIGINT installed by Python.

It raises KeyboardInterrupt."""
    raise KeyboardInterrupt


def getsignal(signalnum, /):
    """Return the current action for the given signal.

The return value can be:
  SIG_IGN -- if the signal is being ignored
  SIG_DFL -- if the default action for the signal is in effect
  None    -- if an unknown handler is in effect
  anything else -- the callable Python object used as a handler"""
    number = _number(signalnum)
    action = _actions.get(number)
    if action is None:
        return default_int_handler if number == SIGINT else SIG_IGN if number in (SIGPIPE, SIGXFSZ) else SIG_DFL
    return action


def _apply(number):
    """Has the process do what action and mask say. The supervisor is asked only where that changes: it takes some 50 us to answer."""
    action = getsignal(number)
    wanted = _CATCH if number in _mask or callable(action) else int(action)
    if _applied.get(number) != wanted:
        _system.signal_action(number, wanted)
        _applied[number] = wanted


def signal(signalnum, handler, /):
    """Set the action for the given signal.

The action can be SIG_DFL, SIG_IGN, or a callable Python object.
The previous action is returned.  See getsignal() for possible return values.

*** IMPORTANT NOTICE ***
A signal handler function is called with two arguments:
the first is the signal number, the second is the interrupted stack frame."""
    if not _system.is_main_thread():
        raise ValueError('signal only works in main thread of the main interpreter')
    number = _number(signalnum)
    if not callable(handler) and handler != SIG_DFL and handler != SIG_IGN:
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    if number in (SIGKILL, SIGSTOP, 32, 33):
        raise OSError(22, 'Invalid argument')
    _run_handlers()
    before = getsignal(number)
    _actions[number] = handler if callable(handler) else int(handler)
    if callable(handler):
        _handlers[number] = handler
        _ignored.discard(number)
    else:
        _handlers.pop(number, None)
        _ignored.add(number)
    _apply(number)
    return before


def _send_to_self(number):
    """Here, where Python handles it; else the system does what it does."""
    action = getsignal(number)
    if number in _mask or callable(action):
        wakeup = _system.wakeup_descriptor(-1)
        if wakeup >= 0:
            _system.wakeup_descriptor(wakeup)
            _call(_system.WRITE, wakeup, bytes([number]), 1)
        _system.trip(number)
        if _system.is_main_thread():
            _run_handlers()
    elif action == SIG_DFL:
        _check(_call(_system.KILL, _call(_system.GETPID), number))


def raise_signal(signalnum, /):
    """Send a signal to the executing process."""
    if not isinstance(signalnum, int):
        raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
    if not 0 <= signalnum < NSIG:
        raise OSError(22, 'Invalid argument')
    if signalnum:
        _send_to_self(int(signalnum))


def pthread_kill(thread_id, signalnum, /):
    """Send a signal to a thread."""
    import threading
    if thread_id not in [thread.ident for thread in threading.enumerate()]:
        raise ProcessLookupError(3, 'No such process')
    if not 0 <= signalnum < NSIG:
        raise OSError(22, 'Invalid argument')
    if signalnum:
        _send_to_self(int(signalnum))


def pidfd_send_signal(pidfd, signalnum, siginfo=None, flags=0, /):
    """Send a signal to a process referred to by a pid file descriptor."""
    if siginfo is not None:
        raise TypeError('siginfo must be None')
    if signalnum and _is_own_process(pidfd):
        _check(_call(_system.SYSCALL, 424, pidfd, 0, 0, flags, 0, 0))
        _send_to_self(_number(signalnum))
    else:
        _check(_call(_system.SYSCALL, 424, pidfd, signalnum, 0, flags, 0, 0))


def _is_own_process(pidfd):
    """A descriptor of pidfd_open() or of a folder /proc/PID."""
    import posix
    own = str(_call(_system.GETPID))
    try:
        if posix.readlink(f'/proc/self/fd/{pidfd}') == f'/proc/{own}':
            return True
        with open(f'/proc/self/fdinfo/{pidfd}') as info:
            return any(line.split() == ['Pid:', own] for line in info)
    except OSError:
        return False


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """Sets the fd to be written to (with the signal number) when a signal comes in.

A library can use this to wakeup select or poll.
The previous fd or -1 is returned.

The fd must be non-blocking."""
    if not _system.is_main_thread():
        raise ValueError('set_wakeup_fd only works in main thread of the main interpreter')
    if not isinstance(fd, int):
        raise TypeError(f"'{type(fd).__name__}' object cannot be interpreted as an integer")
    if fd != -1:
        flags = _call(_system.FCNTL, fd, 3, 0)
        if flags < 0:
            raise ValueError('invalid fd') if fd < 0 else _system.error(flags)
        if not flags & 0o4000:
            raise ValueError(f'the fd {fd} must be in non-blocking mode')
    return _system.wakeup_descriptor(fd)


def alarm(seconds, /):
    """Arrange for SIGALRM to arrive after the given number of seconds."""
    if not isinstance(seconds, int):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    return _call(_system.ALARM, seconds)


def _timeval(seconds):
    if not isinstance(seconds, (int, float)):
        raise TypeError(f'must be real number, not {type(seconds).__name__}')
    microseconds = -int(-seconds * 1000000 // 1) if seconds >= 0 else int(seconds * 1000000) or -1
    return (microseconds // 1000000).to_bytes(8, 'little', signed=True) + (microseconds % 1000000).to_bytes(8, 'little')


def _timer(raw):
    parts = [int.from_bytes(raw[at:at + 8], 'little') for at in range(0, 32, 8)]
    return parts[2] + parts[3] / 1e6, parts[0] + parts[1] / 1e6


def setitimer(which, seconds, interval=0.0, /):
    """Sets given itimer (one of ITIMER_REAL, ITIMER_VIRTUAL or ITIMER_PROF).

The timer will fire after value seconds and after that every interval seconds.
The itimer can be cleared by setting seconds to zero.

Returns old values as a tuple: (delay, interval)."""
    old = bytearray(32)
    result = _call(_system.SETITIMER, which, _timeval(interval) + _timeval(seconds), old)
    if result < 0:
        raise ItimerError(-result, _system.error_text(-result))
    return _timer(old)


def getitimer(which, /):
    """Returns current value of given itimer."""
    now = bytearray(32)
    result = _call(_system.GETITIMER, which, now)
    if result < 0:
        raise ItimerError(-result, _system.error_text(-result))
    return _timer(now)


def pause():
    """Wait until a signal arrives."""
    if _system.is_main_thread():
        _system.pause(False)
    else:
        _system.poll(bytearray(8), 0, None)


def siginterrupt(signalnum, flag, /):
    """Change system call restart behaviour.

If flag is False, system calls will be restarted when interrupted by
signal sig, else system calls will be interrupted."""
    _number(signalnum)


def strsignal(signalnum, /):
    """Return the system description of the given signal.

Returns the description of signal *signalnum*, such as "Interrupt"
for :const:`SIGINT`. Returns :const:`None` if *signalnum* has no
description. Raises :exc:`ValueError` if *signalnum* is invalid."""
    text = _system.text_at(_call(_system.STRSIGNAL, _number(signalnum)))
    return None if text is None or text.startswith(b'Unknown') else text.decode()


def valid_signals():
    """Return a set of valid signal numbers on this platform.

The signal numbers returned by this function can be safely passed to
functions like `pthread_kill`."""
    return set(range(1, 32)) | set(range(SIGRTMIN, SIGRTMAX + 1))


# ---- the mask

def _numbers(sigset):
    return {_number(number) if 1 <= number < NSIG else _outside(number) for number in sigset}


def _outside(number):
    raise ValueError(f'signal number {number} out of range [1; 64]')


def pthread_sigmask(how, mask, /):
    """Fetch and/or change the signal mask of the calling thread."""
    wanted = _numbers(mask) - {SIGKILL, SIGSTOP}
    before = set(_mask)
    if how == SIG_BLOCK:
        after = before | wanted
    elif how == SIG_UNBLOCK:
        after = before - wanted
    elif how == SIG_SETMASK:
        after = wanted
    else:
        raise OSError(22, 'Invalid argument')
    _mask.clear()
    _mask.update(after)
    for number in after ^ before:
        _apply(number)
    for number in sorted(_waiting - after):
        _waiting.discard(number)
        _send_to_self(number)
    return before


def _gather():
    """Takes in signals that have come and are blocked."""
    if _system.is_main_thread():
        _run_handlers()


def sigpending():
    """Examine pending signals.

Returns a set of signal numbers that are pending for delivery to
the calling thread."""
    _gather()
    return set(_waiting)


def _wait_for(sigset, deadline):
    wanted = _numbers(sigset)
    while True:
        _gather()
        found = _waiting & wanted
        if found:
            number = min(found)
            _waiting.discard(number)
            return number
        now = _monotonic_ns()
        if deadline is not None and now >= deadline:
            return None
        step = now + 10000000
        _system.poll(bytearray(8), 0, float(step if deadline is None or step < deadline else deadline))


def sigwait(sigset, /):
    """Wait for a signal.

Suspend execution of the calling thread until the delivery of one of the
signals specified in the signal set sigset.  The function accepts the signal
and returns the signal number."""
    return _wait_for(sigset, None)


def _siginfo(number):
    return struct_siginfo((number, 0, 0, _call(_system.GETPID), _call(_system.GETUID), 0, 0))


def sigwaitinfo(sigset, /):
    """Wait synchronously until one of the signals in *sigset* is delivered.

Returns a struct_siginfo containing information about the signal."""
    return _siginfo(_wait_for(sigset, None))


def sigtimedwait(sigset, timeout, /):
    """Like sigwaitinfo(), but with a timeout.

The timeout is specified in seconds, with floating-point numbers allowed."""
    if timeout < 0:
        raise ValueError('timeout must be non-negative')
    number = _wait_for(sigset, _monotonic_ns() + int(timeout * 1e9))
    return None if number is None else _siginfo(number)
