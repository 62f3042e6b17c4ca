"""A POSIX helper for the subprocess module."""
# Nothing of ours can run between fork and exec, so the child is made by posix_spawn. A failure is told the way CPython's child tells it:
# through the pipe for errors, with a process number that has nothing to be waited for.
import _system
import _files
from _posix_system import _raw
from _system import call as _call, check as _check

_SETPGROUP, _SETSIGDEF, _SETSID = 2, 4, 0x80
_SIGPIPE, _SIGXFSZ = 13, 25
_F_GETFD, _F_DUPFD_CLOEXEC = 1, 1030


def _strings(items):
    """A NULL-terminated array of C strings, and what must outlive it."""
    keep = [item + b'\0' for item in items]
    return b''.join([_system.address(item).to_bytes(8, 'little') for item in keep]) + b'\0' * 8, keep


def _to_close(keep):
    """Descriptors that the child would inherit and is not to have."""
    found = []
    for name in _files.call('listdir', '/proc/self/fd') or ():
        fd = int(name)
        if fd > 2 and fd not in keep:
            flags = _call(_system.FCNTL, fd, _F_GETFD, 0)
            if flags >= 0 and not flags & 1:
                found.append(fd)
    return found


def fork_exec(args, executable_list, close_fds, pass_fds, cwd, env, p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite,
              errpipe_read, errpipe_write, restore_signals, call_setsid, pgid_to_set, gid, extra_groups, uid, child_umask, preexec_fn, allow_vfork, /):
    """Spawn a fresh new child process.

Fork a child process, close parent file descriptors as appropriate in the
child and duplicate the few that are needed before calling exec() in the
child process."""
    if preexec_fn is not None:
        raise RuntimeError('preexec_fn is not supported: no Python code can run between fork and exec here')
    for value, name in ((gid, 'group'), (extra_groups, 'extra_groups'), (uid, 'user')):
        if value is not None:
            raise RuntimeError(f'{name} is not supported: a child starts with the identity of this process')
    arguments = [_raw(argument) for argument in args]
    actions = bytearray(80)
    attributes = bytearray(336)
    opened = []
    _check(-_call(_system.POSIX_SPAWN_FILE_ACTIONS_INIT, actions))
    _check(-_call(_system.POSIX_SPAWNATTR_INIT, attributes))
    try:
        for target, fd in ((0, p2cread), (1, c2pwrite), (2, errwrite)):
            if fd == -1:
                if _call(_system.FCNTL, target, _F_GETFD, 0) >= 0:
                    _call(_system.POSIX_SPAWN_FILE_ACTIONS_ADDDUP2, actions, target, target)  # Node has it closed by exec
                continue
            if fd < target:  # would be overwritten before it is used
                fd = _check(_call(_system.FCNTL, fd, _F_DUPFD_CLOEXEC, 3))
                opened.append(fd)
            _call(_system.POSIX_SPAWN_FILE_ACTIONS_ADDDUP2, actions, fd, target)
        kept = set(pass_fds) - {errpipe_write}  # which exec is to close
        for fd in kept:
            _call(_system.POSIX_SPAWN_FILE_ACTIONS_ADDDUP2, actions, fd, fd)  # onto itself: no longer closed by exec
        if close_fds:
            for fd in _to_close(kept):
                _call(_system.POSIX_SPAWN_FILE_ACTIONS_ADDCLOSE, actions, fd)
        if cwd is not None:
            folder = _raw(cwd) + b'\0'
            _call(_system.POSIX_SPAWN_FILE_ACTIONS_ADDCHDIR_NP, actions, folder)
        flags = _SETSIGDEF
        defaults = (1 << _SIGPIPE - 1 | 1 << _SIGXFSZ - 1) if restore_signals else 0
        _call(_system.POSIX_SPAWNATTR_SETSIGDEFAULT, attributes, defaults.to_bytes(128, 'little'))
        if call_setsid:
            flags |= _SETSID
        if pgid_to_set >= 0:
            flags |= _SETPGROUP
            _call(_system.POSIX_SPAWNATTR_SETPGROUP, attributes, pgid_to_set)
        _call(_system.POSIX_SPAWNATTR_SETFLAGS, attributes, flags)
        if env is None:
            env = _variables()
        pid = _spawn_first([_raw(path) for path in executable_list], arguments, actions, attributes, [_raw(item) for item in env], child_umask)
        if pid >= 0:
            return pid
        _tell_failure(-pid, cwd, errpipe_write)
        return _call(_system.GETPID)
    finally:
        _call(_system.POSIX_SPAWN_FILE_ACTIONS_DESTROY, actions)
        _call(_system.POSIX_SPAWNATTR_DESTROY, attributes)
        for fd in opened:
            _call(_system.CLOSE, fd)


def _variables():
    """The environment of this process: what os.putenv() has changed included, os.environ not asked."""
    from posix import _environment
    return [name + b'=' + value for name, value in _environment.items()]


def _vector_of(path, arguments):
    """Path and arguments as exec wants them, and what must outlive them. Who starts this program again needs no `env` to find Node."""
    from sys import executable
    launcher = _raw(executable) if executable else b''
    if launcher and path == launcher:
        path = _raw(_files.call('executable'))
        arguments = [path, launcher] + arguments[1:]
    return path, *_strings(arguments)


def _spawn_first(paths, arguments, actions, attributes, variables, umask=-1):
    """The number of a new process that runs the first of the paths that is there, or the negative number of an error.

A child has the umask of its parent: where it is to have another one, so has this process for the moment, in which it keeps the GIL."""
    entries, _keep_entries = _strings(variables)
    result = 2
    for path in paths:
        program, vector, _keep = _vector_of(path, arguments)
        pid = bytearray(4)
        call = _system.POSIX_SPAWN, pid, program + b'\0', actions, attributes, vector, entries
        if umask >= 0:
            own = _files.call('umask', umask)
            result = _call(*call)
            _files.call('umask', own)
        else:
            result = _system.call_without_gil(*call)
        if result == 0:
            return int.from_bytes(pid, 'little')
        if result not in (2, 20):  # no such file, not a directory: the next one
            break
    return -result


def _tell_failure(number, cwd, errpipe_write):
    text = b''
    if cwd is not None:
        found = _files.call('stat', _files.path_bytes(_files.path_text(cwd)))
        if isinstance(found, int):
            number, text = -found, b'noexec:chdir'
    message = b'OSError:%x:%s' % (number, text)
    _call(_system.WRITE, errpipe_write, message, len(message))
