# The part of posix that is about processes, pipes and scheduling; the module posix takes all of it over.
import _system
import _files
from time import monotonic_ns as _monotonic_ns
from _intrinsics import index_of as _integer
from _system import call as _call, check as _check

_WNOHANG = 1
_CLOEXEC = 0o2000000
_PIDFD_OPEN = 434
_RUSAGE_FIELDS = ('ru_utime', 'ru_stime', 'ru_maxrss', 'ru_ixrss', 'ru_idrss', 'ru_isrss', 'ru_minflt', 'ru_majflt', 'ru_nswap', 'ru_inblock',
                  'ru_oublock', 'ru_msgsnd', 'ru_msgrcv', 'ru_nsignals', 'ru_nvcsw', 'ru_nivcsw')
_struct_rusage = _files.struct_sequence('struct_rusage', 'resource', _RUSAGE_FIELDS, 16)
waitid_result = _files.struct_sequence('waitid_result', 'posix', ('si_pid', 'si_uid', 'si_signo', 'si_status', 'si_code'), 5)
sched_param = _files.struct_sequence('sched_param', 'posix', ('sched_priority',), 1)


def _raw(path):
    raw = _files.path_bytes(_files.path_text(path))
    raw = raw.encode() if isinstance(raw, str) else raw
    if 0 in raw:
        raise ValueError('embedded null byte')
    return raw


def _rusage(raw):
    word = lambda at: int.from_bytes(raw[at:at + 8], 'little', signed=True)
    return _struct_rusage((word(0) + word(8) / 1e6, word(16) + word(24) / 1e6) + tuple([word(at) for at in range(32, 144, 8)]))


# ---- pipes

def pipe():
    """Create a pipe.

Returns a tuple of two file descriptors:
  (read_fd, write_fd)"""
    return pipe2(_CLOEXEC)


def pipe2(flags, /):
    """Create a pipe with flags set atomically.

Returns a tuple of two file descriptors:
  (read_fd, write_fd)

flags can be constructed by ORing together one or more of these values:
O_NONBLOCK, O_CLOEXEC."""
    raw = bytearray(8)
    _check(_call(_system.PIPE2, raw, flags))
    return int.from_bytes(raw[:4], 'little'), int.from_bytes(raw[4:], 'little')


def sendfile(out_fd, in_fd, offset, count):
    """Copy count bytes from file descriptor in_fd to file descriptor out_fd."""
    place = None if offset is None else offset.to_bytes(8, 'little')
    return _check(_system.block(out_fd, 4, None, _system.SENDFILE, out_fd, in_fd, place, count))


def mkfifo(path, mode=0o666, *, dir_fd=None):
    """Create a "fifo" (a POSIX named pipe)."""
    if dir_fd is not None:
        raise NotImplementedError('dir_fd unavailable on this platform')
    result = _call(_system.MKFIFO, _raw(path) + b'\0', mode)
    if result < 0:
        raise _system.error(result, path)


def openpty():
    """Open a pseudo-terminal.

Return a tuple of (master_fd, slave_fd) containing open file descriptors
for both the master and slave ends."""
    raw = bytearray(8)
    _check(_call(_system.OPENPTY, raw, _system.address(raw) + 4, 0, 0, 0))
    pair = int.from_bytes(raw[:4], 'little'), int.from_bytes(raw[4:], 'little')
    for fd in pair:
        _call(_system.FCNTL, fd, 2, 1)
    return pair


def ttyname(fd, /):
    """Return the name of the terminal device connected to 'fd'.

  fd
    Integer file descriptor handle."""
    raw = bytearray(256)
    number = _call(_system.TTYNAME_R, fd, raw, 256)
    if number:
        raise _system.error(-number if number > 0 else number)
    return bytes(raw).split(b'\0', 1)[0].decode()


def tcgetpgrp(fd, /):
    """Return the process group associated with the terminal specified by fd."""
    return _check(_call(_system.TCGETPGRP, fd))


def tcsetpgrp(fd, pgid, /):
    """Set the process group associated with the terminal specified by fd."""
    _check(_call(_system.TCSETPGRP, fd, pgid))


# ---- children

def _await_child(pid, options):
    """Waits until there is something to collect, so that the wait for it does not block."""
    if options & _WNOHANG:
        return
    info = bytearray(128)
    which, number = (1, pid) if pid > 0 else (0, 0) if pid == -1 else (2, -pid)
    now = 0x1000001 | 4 | (options & 2)  # WNOWAIT | WNOHANG | WEXITED
    if _call(_system.WAITID, which, number, info, now) < 0 or int.from_bytes(info[12:16], 'little'):
        return
    if pid > 0:
        fd = _call(_system.SYSCALL, _PIDFD_OPEN, pid, 0, 0, 0, 0, 0)
        if fd >= 0:
            try:
                _system.wait(fd, 1, None)
            finally:
                _call(_system.CLOSE, fd)
            return
    step = 500000  # no descriptor stands for any child: look again and again, ever more rarely
    while True:
        result = _call(_system.WAITID, which, number, info, now)
        if result < 0 or int.from_bytes(info[12:16], 'little'):
            return
        _system.poll(bytearray(8), 0, float(_monotonic_ns() + step))
        step = min(step * 2, 20000000)


def waitpid(pid, options, /):
    """Wait for completion of a given child process.

Returns a tuple of information regarding the child process:
    (pid, status)

The options argument is ignored on Windows."""
    _await_child(_integer(pid), options)
    status = bytearray(4)
    found = _check(_call(_system.WAITPID, pid, status, options))
    return found, int.from_bytes(status, 'little')


def wait():
    """Wait for completion of a child process.

Returns a tuple of information about the child process:
    (pid, status)"""
    return waitpid(-1, 0)


def wait4(pid, options):
    """Wait for completion of a specific child process.

Returns a tuple of information about the child process:
  (pid, status, rusage)"""
    _await_child(pid, options)
    status = bytearray(4)
    usage = bytearray(144)
    found = _check(_call(_system.WAIT4, pid, status, options, usage))
    return found, int.from_bytes(status, 'little'), _rusage(usage)


def wait3(options):
    """Wait for completion of a child process.

Returns a tuple of information about the child process:
  (pid, status, rusage)"""
    return wait4(-1, options)


def waitid(idtype, id, options, /):
    """Returns the result of waiting for a process or processes."""
    if idtype == 1:
        _await_child(id, options)
    info = bytearray(128)
    _check(_call(_system.WAITID, idtype, id, info, options))
    number = lambda at: int.from_bytes(info[at:at + 4], 'little', signed=True)
    if number(12) == 0:
        return None
    return waitid_result((number(12), number(16), number(0), number(20), number(8)))


def WIFEXITED(status):
    """Return True if the process returning status exited via the exit() system call."""
    return status & 0x7f == 0


def WEXITSTATUS(status):
    """Return the process return code from status."""
    return status >> 8 & 0xff


def WIFSIGNALED(status):
    """Return True if the process returning status was terminated by a signal."""
    return 0 < status & 0x7f < 0x7f


def WTERMSIG(status):
    """Return the signal that terminated the process that provided the status value."""
    return status & 0x7f


def WIFSTOPPED(status):
    """Return True if the process returning status was stopped."""
    return status & 0xff == 0x7f


def WSTOPSIG(status):
    """Return the signal that stopped the process that provided the status value."""
    return status >> 8 & 0xff


def WIFCONTINUED(status):
    """Return True if a particular process was continued from a job control stop."""
    return status == 0xffff


def WCOREDUMP(status, /):
    """Return True if the process returning status was dumped to a core file."""
    return status & 0x80 != 0


def waitstatus_to_exitcode(status):
    """Convert a wait status to an exit code."""
    if not isinstance(status, int):
        raise TypeError(f"'{type(status).__name__}' object cannot be interpreted as an integer")
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError(f'process stopped by delivery of signal {WSTOPSIG(status)}')
    raise ValueError(f'invalid wait status: {status}')


def kill(pid, signal, /):
    """Kill a process with a signal."""
    pid, signal = _integer(pid), _integer(signal)
    if signal and pid == _call(_system.GETPID):
        from _signal import raise_signal
        raise_signal(signal)
    else:
        _check(_call(_system.KILL, pid, signal))


def killpg(pgid, signal, /):
    """Kill a process group with a signal."""
    _check(_call(_system.KILLPG, pgid, signal))


def abort():
    """Abort the interpreter immediately."""
    from _signal import SIGABRT, SIG_DFL
    _system.signal_action(SIGABRT, 0)
    _check(_call(_system.KILL, _call(_system.GETPID), SIGABRT))
    while True:
        _system.poll(bytearray(8), 0, None)


def pidfd_open(pid, flags=0):
    """Return a file descriptor referring to the process *pid*.

The descriptor can be used to perform process management without races and
signals."""
    return _check(_call(_system.SYSCALL, _PIDFD_OPEN, pid, flags, 0, 0, 0, 0))


def eventfd(initval, flags=_CLOEXEC):
    """Creates and returns an event notification file descriptor."""
    return _check(_call(_system.EVENTFD, initval, flags))


# ---- groups, sessions, priorities

def getpgid(pid):
    """Call the system call getpgid(), and return the result."""
    return _check(_call(_system.GETPGID, pid))


def getpgrp():
    """Return the current process group id."""
    return _check(_call(_system.GETPGRP))


def setpgid(pid, pgrp, /):
    """Call the system call setpgid(pid, pgrp)."""
    _check(_call(_system.SETPGID, pid, pgrp))


def setpgrp():
    """Make the current process the leader of its process group."""
    _check(_call(_system.SETPGID, 0, 0))


def getsid(pid, /):
    """Call the system call getsid(pid) and return the result."""
    return _check(_call(_system.GETSID, pid))


def setsid():
    """Call the system call setsid()."""
    _check(_call(_system.SETSID))


def nice(increment, /):
    """Add increment to the priority of process and return the new priority."""
    setpriority(0, 0, getpriority(0, 0) + increment)
    return getpriority(0, 0)


def getpriority(which, who):
    """Return program scheduling priority."""
    result = _call(_system.SYSCALL, _GETPRIORITY[_system.machine()], which, who, 0, 0, 0, 0)  # the bare call answers 20 - priority, never -1
    return 20 - _check(result)


def setpriority(which, who, priority):
    """Set program scheduling priority."""
    _check(_call(_system.SETPRIORITY, which, who, priority))


_GETPRIORITY = {'x86_64': 140, 'aarch64': 141}


# ---- scheduling

def sched_yield():
    """Voluntarily relinquish the CPU."""
    _check(_system.call_without_gil(_system.SCHED_YIELD))


def sched_getaffinity(pid, /):
    """Return the affinity of the process identified by pid (or the current process if zero).

The affinity is returned as a set of CPU identifiers."""
    raw = bytearray(128)
    _check(_call(_system.SCHED_GETAFFINITY, pid, 128, raw))
    bits = int.from_bytes(raw, 'little')
    return {cpu for cpu in range(bits.bit_length()) if bits >> cpu & 1}


def sched_setaffinity(pid, mask, /):
    """Set the CPU affinity of the process identified by pid to mask.

  pid
    The identifier of the process (0 for the current thread and those that it starts).
  mask
    An iterable of integers identifying CPUs."""
    bits = 0
    for cpu in mask:
        if not isinstance(cpu, int):
            raise TypeError(f"iterator of ints expected, but iterator yielded {type(cpu)}")
        if cpu < 0:
            raise ValueError('negative CPU number')
        bits |= 1 << cpu
    raw = bits.to_bytes(max(128, bits.bit_length() + 7 >> 3), 'little')
    if pid:
        _check(_call(_system.SCHED_SETAFFINITY, pid, len(raw), raw))
        return
    # CPython's threads inherit it; workers that already run are threads of this process too.
    _check(_call(_system.SCHED_SETAFFINITY, 0, len(raw), raw))
    for name in _files.call('listdir', '/proc/self/task') or ():
        _call(_system.SCHED_SETAFFINITY, int(name), len(raw), raw)


def sched_getscheduler(pid, /):
    """Get the scheduling policy for the process identified by pid.

Passing 0 for pid returns the scheduling policy for the calling process."""
    return _check(_call(_system.SCHED_GETSCHEDULER, pid))
