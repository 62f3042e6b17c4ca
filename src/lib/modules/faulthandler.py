"""faulthandler module."""
# Threads other than the one that asks stand at switch points (it holds the GIL), so what is printed is exact. What asks may be another
# thread's timer or a signal: both wait for the next switch point, and a native that keeps the GIL keeps them waiting.
import _system
import _signal
import _thread
from _intrinsics import _write as _write_text, threads_and_frames as _threads_and_frames
import sys as _sys

_MOST_FRAMES = 100
_enabled = None
_timer = None  # the lock that cancels it
_registered = {}  # signal -> the handler before


def _descriptor(file):
    if file is None:
        file = _sys.stderr
        if file is None:
            raise RuntimeError('sys.stderr is None')
    if isinstance(file, int):
        if file < 0:
            raise ValueError('file is not a valid file descripter')
        return int(file)
    number = file.fileno()
    if not isinstance(number, int) or number < 0:
        raise RuntimeError('file.fileno() is not a valid file descriptor')
    file.flush()
    return number


def _frames(frame):
    lines = []
    while frame is not None:
        if len(lines) == _MOST_FRAMES:
            lines.append('  ...\n')
            break
        lines.append(f'  File "{frame.f_code.co_filename}", line {frame.f_lineno} in {frame.f_code.co_name}\n')
        frame = frame.f_back
    return ''.join(lines) or '  <no Python frame>\n'


def _dump(fd, all_threads, frame):
    me = _thread.get_ident()
    text = ''
    if all_threads:
        for ident, other in _threads_and_frames():
            if ident != me:
                text += f'Thread 0x{ident:016x} (most recent call first):\n{_frames(other)}\n'
        text += f'Current thread 0x{me:016x} (most recent call first):\n'
    else:
        text = 'Stack (most recent call first):\n'
    _write_text(fd, text + _frames(frame))


def dump_traceback(file=None, all_threads=True):
    """Dump the traceback of the current thread, or of all threads if all_threads is True, into file."""
    _dump(_descriptor(file), all_threads, _sys._getframe())


def enable(file=None, all_threads=True):
    """Enable the fault handler: here the VM's own failures are always reported, so this is remembered and nothing else."""
    global _enabled
    _enabled = _descriptor(file)


def disable():
    """Disable the fault handler."""
    global _enabled
    was = _enabled is not None
    _enabled = None
    return was


def is_enabled():
    """Check if the handler is enabled."""
    return _enabled is not None


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Dump the traceback of all threads in timeout seconds,
or each timeout seconds if repeat is True. If exit is True,
call _exit(1) which is not safe."""
    global _timer
    if timeout <= 0:
        raise ValueError('timeout must be greater than 0')
    fd = _descriptor(file)
    cancel_dump_traceback_later()
    lock = _thread.allocate_lock()
    lock.acquire()
    _timer = lock
    hours, minutes = divmod(int(timeout), 3600)
    minutes, seconds = divmod(minutes, 60)
    rest = int(timeout * 1e6) % 1000000
    header = f'Timeout ({hours}:{minutes:02}:{seconds:02}{f".{rest:06}" if rest else ""})!\n'

    def watch():
        me = _thread.get_ident()
        while not lock.acquire(True, timeout):
            text = header
            for ident, frame in _threads_and_frames():
                if ident != me:
                    text += f'Thread 0x{ident:016x} (most recent call first):\n{_frames(frame)}'
            _write_text(fd, text)
            if exit:
                import posix
                posix._exit(1)
            if not repeat:
                return

    _thread.start_new_thread(watch, ())


def cancel_dump_traceback_later():
    """Cancel the previous call to dump_traceback_later()."""
    global _timer
    lock = _timer
    _timer = None
    if lock is not None and lock.locked():
        lock.release()


def register(signum, file=None, all_threads=True, chain=False):
    """Register a handler for the signal 'signum'.

Dump the traceback of the current thread, or of all threads if all_threads
is True, into file."""
    fd = _descriptor(file)
    before = _registered[signum] if signum in _registered else _signal.getsignal(signum)

    def handler(number, frame):
        _dump(fd, all_threads, frame)
        if chain and callable(before):
            before(number, frame)

    _signal.signal(signum, handler)
    _registered[signum] = before


def unregister(signum, /):
    """Unregister the handler of the signal 'signum' registered by register()."""
    if signum not in _registered:
        return False
    before = _registered.pop(signum)
    _signal.signal(signum, before)
    return True
