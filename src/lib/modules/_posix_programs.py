# The part of posix that starts other programs: in this process's place, beside it, by the shell. Without fork: a child is made by posix_spawn
# (_posixsubprocess.py says more).
import _system
from _posix_system import _raw, waitpid as _waitpid, waitstatus_to_exitcode as _waitstatus_to_exitcode
from _posixsubprocess import _spawn_first, _strings, _variables, _vector_of
from _system import call as _call, check as _check

P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1
POSIX_SPAWN_OPEN, POSIX_SPAWN_CLOSE, POSIX_SPAWN_DUP2 = 0, 1, 2
_SETPGROUP, _SETSIGDEF, _SETSIGMASK, _SETSID = 2, 4, 8, 0x80
_SIGINT, _SIGQUIT, _SIGPIPE, _SIGXFSZ = 2, 3, 13, 25


def _words(argv, function):
    start = 'execv() arg 2' if function == 'execv' else f'{function}: argv'
    if not isinstance(argv, (list, tuple)):
        raise TypeError(f'{start} must be a tuple or list')
    if not argv:
        raise ValueError(f'{start} must not be empty')
    words = [_raw(word) for word in argv]
    if not words[0]:
        raise ValueError(f'{start} first element cannot be empty')
    return words


def _pairs(env):
    if env is None:
        return _variables()
    found = []
    for name, value in zip(list(env.keys()), list(env.values())):
        name, value = _raw(name), _raw(value)
        if not name or b'=' in name[1:]:
            raise ValueError('illegal environment variable name')
        found.append(name + b'=' + value)
    return found


def _replace(path, argv, env, function):
    words, variables = _words(argv, function), _pairs(env)
    program, vector, _keep = _vector_of(_raw(path), words)
    entries, _keep_entries = _strings(variables)
    for fd in range(3):  # Node has them closed by exec
        _call(_system.FCNTL, fd, 2, 0)
    result = _call(_system.EXECVE, program + b'\0', vector, entries)
    raise _system.error(result)


def execv(path, argv, /):
    """Execute an executable path with arguments, replacing current process.

  path
    Path of executable file.
  argv
    Tuple or list of strings."""
    _replace(path, argv, None, 'execv')


def execve(path, argv, env):
    """Execute an executable path with arguments, replacing current process.

  path
    Path of executable file.
  argv
    Tuple or list of strings.
  env
    Dictionary of strings mapping to strings."""
    _replace(path, argv, env, 'execve')


def _mask_of(signals):
    mask = 0
    for number in signals:
        if not 1 <= number <= 64:
            raise ValueError(f'signal number {number} out of range [1; 64]')
        mask |= 1 << number - 1
    return mask.to_bytes(128, 'little')


def _start(paths, words, variables, prepare=None, flags=_SETSIGDEF, defaults=(_SIGPIPE, _SIGXFSZ), group=0, mask=None):
    """The number of a new process that runs the first of the paths that is there, or the negative number of an error."""
    actions, attributes = bytearray(80), bytearray(336)
    _check(-_call(_system.POSIX_SPAWN_FILE_ACTIONS_INIT, actions))
    _check(-_call(_system.POSIX_SPAWNATTR_INIT, attributes))
    try:
        for fd in range(3):
            if _call(_system.FCNTL, fd, 1, 0) >= 0:
                _call(_system.POSIX_SPAWN_FILE_ACTIONS_ADDDUP2, actions, fd, fd)  # onto itself: no longer closed by exec
        keep = prepare(actions) if prepare is not None else None
        _call(_system.POSIX_SPAWNATTR_SETSIGDEFAULT, attributes, _mask_of(defaults))
        if flags & _SETSIGMASK:
            _call(_system.POSIX_SPAWNATTR_SETSIGMASK, attributes, _mask_of(mask))
        if flags & _SETPGROUP:
            _call(_system.POSIX_SPAWNATTR_SETPGROUP, attributes, group)
        _call(_system.POSIX_SPAWNATTR_SETFLAGS, attributes, flags)
        return _spawn_first(paths, words, actions, attributes, variables)
    finally:
        _call(_system.POSIX_SPAWN_FILE_ACTIONS_DESTROY, actions)
        _call(_system.POSIX_SPAWNATTR_DESTROY, attributes)


def _file_actions(steps):
    def prepare(actions):
        keep = []
        for step in steps:
            if not isinstance(step, tuple) or not step:
                raise TypeError('Each file_actions element must be a non-empty tuple')
            if step[0] == POSIX_SPAWN_OPEN:
                _tag, fd, path, flags, mode = step
                name = _raw(path) + b'\0'
                keep.append(name)
                _check(-_call(_system.POSIX_SPAWN_FILE_ACTIONS_ADDOPEN, actions, fd, name, flags, mode))
            elif step[0] == POSIX_SPAWN_CLOSE:
                _check(-_call(_system.POSIX_SPAWN_FILE_ACTIONS_ADDCLOSE, actions, step[1]))
            elif step[0] == POSIX_SPAWN_DUP2:
                _check(-_call(_system.POSIX_SPAWN_FILE_ACTIONS_ADDDUP2, actions, step[1], step[2]))
            else:
                raise TypeError('Unknown file_actions identifier')
        return keep
    return prepare


def _spawn_with(paths, argv, env, file_actions, setpgroup, setsid, setsigmask, setsigdef, function, name):
    flags = _SETSIGDEF if setsigdef is not None else 0
    if setpgroup is not None:
        flags |= _SETPGROUP
    if setsid:
        flags |= _SETSID
    if setsigmask is not None:
        flags |= _SETSIGMASK
    prepare = _file_actions(list(file_actions)) if file_actions is not None else None
    pid = _start(paths, _words(argv, function), _pairs(env), prepare, flags, tuple(setsigdef or ()), setpgroup or 0, tuple(setsigmask or ()))
    if pid < 0:
        raise _system.error(pid, name)
    return pid


def posix_spawn(path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=None, setsigdef=None, scheduler=None):
    """Execute the program specified by path in a new process."""
    return _spawn_with([_raw(path)], argv, env, file_actions, setpgroup, setsid, setsigmask, setsigdef, 'posix_spawn', path)


def posix_spawnp(path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=None, setsigdef=None, scheduler=None):
    """Execute the program specified by path in a new process."""
    return _spawn_with(_found_in_path(path, None), argv, env, file_actions, setpgroup, setsid, setsigmask, setsigdef, 'posix_spawnp', path)


def _found_in_path(file, env):
    name = _raw(file)
    if b'/' in name:
        return [name]
    from os import get_exec_path
    return [_raw(folder) + b'/' + name for folder in get_exec_path(env)]


def _spawn_and_wait(mode, paths, args, env, function):
    if mode not in (P_WAIT, P_NOWAIT):
        raise ValueError('invalid mode')
    pid = _start(paths, _words(args, function), _pairs(env))
    failed = pid < 0
    if failed:  # as a child that could not call exec: exit status 127
        pid = _start([b'/bin/sh'], [b'sh', b'-c', b'exit 127'], _variables())
    if mode == P_NOWAIT:
        return pid
    return _waitstatus_to_exitcode(_waitpid(pid, 0)[1])


def spawnv(mode, file, args, /):
    """spawnv(mode, file, args) -> integer

Execute file with arguments from args in a subprocess.
If mode == P_NOWAIT return the pid of the process.
If mode == P_WAIT return the process's exit code if it exits normally;
otherwise return -SIG, where SIG is the signal that killed it."""
    return _spawn_and_wait(mode, [_raw(file)], args, None, 'spawnv')


def spawnve(mode, file, args, env, /):
    """spawnve(mode, file, args, env) -> integer

Execute file with arguments from args in a subprocess with the
specified environment."""
    return _spawn_and_wait(mode, [_raw(file)], args, env, 'spawnve')


def spawnvp(mode, file, args, /):
    """spawnvp(mode, file, args) -> integer

Execute file (which is looked for along $PATH) with arguments from
args in a subprocess."""
    return _spawn_and_wait(mode, _found_in_path(file, None), args, None, 'spawnvp')


def spawnvpe(mode, file, args, env, /):
    """spawnvpe(mode, file, args, env) -> integer

Execute file (which is looked for along $PATH) with arguments from
args in a subprocess with the supplied environment."""
    return _spawn_and_wait(mode, _found_in_path(file, env), args, env, 'spawnvpe')


def system(command):
    """Execute the command in a subshell."""
    text = _raw(command)
    from _signal import SIG_IGN, signal
    saved = []
    try:
        for number in (_SIGINT, _SIGQUIT):
            saved.append((number, signal(number, SIG_IGN)))  # Ctrl-C is for the command alone meanwhile
    except ValueError:
        pass  # in no other thread than the main one can that be said
    try:
        pid = _start([b'/bin/sh'], [b'sh', b'-c', text], _variables(), defaults=(_SIGINT, _SIGQUIT, _SIGPIPE, _SIGXFSZ))
        return 127 << 8 if pid < 0 else _waitpid(pid, 0)[1]
    finally:
        for number, handler in saved:
            if handler is not None:
                signal(number, handler)
