import _system
from _posix_system import _rusage, _struct_rusage as struct_rusage
from _system import call as _call, check as _check

error = OSError
RLIM_INFINITY = -1
RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_CORE, RLIMIT_RSS, RLIMIT_NPROC, RLIMIT_NOFILE = range(8)
RLIMIT_OFILE = 7
RLIMIT_MEMLOCK, RLIMIT_AS, RLIMIT_SIGPENDING, RLIMIT_MSGQUEUE, RLIMIT_NICE, RLIMIT_RTPRIO, RLIMIT_RTTIME = 8, 9, 11, 12, 13, 14, 15
RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD = 0, -1, 1


def __start__():
    _system.require('resource')


def getrusage(who, /):
    if who not in (0, -1, 1):
        raise ValueError('invalid who parameter')
    raw = bytearray(144)
    _check(_call(_system.GETRUSAGE, who, raw))
    return _rusage(raw)


def _resource(resource):
    if not 0 <= resource < 16:
        raise ValueError('invalid resource specified')
    return resource


def _limits(raw):
    return int.from_bytes(raw[:8], 'little', signed=True), int.from_bytes(raw[8:], 'little', signed=True)


def _packed(limits):
    limits = tuple(limits)
    if len(limits) != 2:
        raise ValueError('expected a tuple of 2 integers')
    return b''.join([limit.to_bytes(8, 'little', signed=limit < 0) for limit in limits])


def _failed(result):
    if result == -22:
        raise ValueError('current limit exceeds maximum limit')
    if result == -1:
        raise ValueError('not allowed to raise maximum limit')
    _check(result)


def getrlimit(resource, /):
    raw = bytearray(16)
    _check(_call(_system.GETRLIMIT, _resource(resource), raw))
    return _limits(raw)


def setrlimit(resource, limits, /):
    _failed(_call(_system.SETRLIMIT, _resource(resource), _packed(limits)))


def prlimit(pid, resource, limits=None, /):
    """prlimit(pid, resource, [limits])"""
    raw = bytearray(16)
    _failed(_call(_system.PRLIMIT, pid, _resource(resource), None if limits is None else _packed(limits), raw))
    return _limits(raw)


def getpagesize():
    return _call(_system.SYSCONF, 30)
