"""This module provides primitive operations to write multi-threaded programs.
The 'threading' module provides a more convenient interface."""
import _files
import _system
from _intrinsics import (
    _class_lookup, _set_local_class, _set_thread_locals, _signal_handlers, _signal_ignored, _thread_locals, _thread_serial, exception_text as _exception_text, index_of as _index_of,
)
from _weakref import ref as _ref

_stack_size = 0


def thread_stack_size(size=0, /):
    global _stack_size
    old = _stack_size
    size = _index_of(size)
    if not -2**63 <= size < 2**63:
        raise OverflowError('Python int too large to convert to C ssize_t')
    if size < 0:
        raise ValueError('size must be 0 or a positive value')
    if 0 < size < 32768:
        raise ValueError(f'size not valid: {size} bytes')
    _stack_size = size
    return old


def thread_exit():
    raise SystemExit


def thread_main_ident():
    return 1


def thread_interrupt_main(signum=2, /):
    signum = _index_of(signum)
    if not 1 <= signum <= 64:
        raise ValueError('signal number out of range')
    if signum in _signal_handlers or signum == 2 and signum not in _signal_ignored:  # else Python does not handle it
        _system.trip(signum)


class _local:
    """Thread-local data"""
    __slots__ = ('_parts', '_arguments', '__weakref__', '__dict__')

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        object.__setattr__(self, '_arguments', (args, kwargs))
        object.__setattr__(self, '_parts', {})
        _local_dict(self, False)
        return self

    def __getattribute__(self, name):
        mine = _parts_of(self).get(_thread_serial())
        if mine is None:
            mine = _local_dict(self)
        value = mine.get(name, _missing)
        cls = type(self)
        found = _class_lookup(cls, name, _missing)
        if found is _missing:
            if value is not _missing:
                return value
        elif name == '__dict__':
            return mine
        else:
            kind = type(found)
            binds = hasattr(kind, '__get__')
            if value is not _missing and not (binds and (hasattr(kind, '__set__') or hasattr(kind, '__delete__'))):
                return value
            return kind.__get__(found, self, cls) if binds else found
        raise AttributeError(f"'{_path(cls)}' object has no attribute '{name}'", name=name, obj=self)

    def __setattr__(self, name, value):
        mine = _parts_of(self).get(_thread_serial())
        if mine is None:
            mine = _local_dict(self)
        if name == '__dict__':
            raise AttributeError(f"'{_path(type(self))}' object attribute '__dict__' is read-only")
        found = _class_lookup(type(self), name)
        if hasattr(type(found), '__set__'):
            type(found).__set__(found, self, value)
        else:
            mine[name] = value

    def __delattr__(self, name):
        mine = _local_dict(self)
        if name == '__dict__':
            raise AttributeError(f"'{_path(type(self))}' object attribute '__dict__' is read-only")
        found = _class_lookup(type(self), name)
        if hasattr(type(found), '__delete__'):
            type(found).__delete__(found, self)
        elif name in mine:
            del mine[name]
        else:
            raise AttributeError(f"'{_path(type(self))}' object has no attribute '{name}'", name=name, obj=self)


_missing = []
_parts_of = _local._parts.__get__
_set_local_class(_local, _local._parts)  # what needs no Python is done without it


def _path(cls):
    return '_thread._local' if cls is _local else cls.__name__


def _local_dict(self, initialize=True):
    """The attributes that the running thread sees; made, and __init__ run, where it has seen none yet."""
    parts = object.__getattribute__(self, '_parts')
    serial = _thread_serial()
    mine = parts.get(serial)
    if mine is None:
        mine = parts[serial] = {}
        if serial:  # the main thread's go with the program
            references = _thread_locals()
            if references is None:
                references = []
                _set_thread_locals(references)
            references.append(_ref(self))
        if initialize and type(self).__init__ is not object.__init__:
            args, kwargs = object.__getattribute__(self, '_arguments')
            try:
                type(self).__init__(self, *args, **kwargs)
            except BaseException as error:
                parts.pop(serial, None)
                raise error
    return mine


_ExceptHookArgs = _files.struct_sequence('_ExceptHookArgs', '_thread', ('exc_type', 'exc_value', 'exc_traceback', 'thread'), 4,
                                         'ExceptHookArgs\n\nType used to pass arguments to threading.excepthook.')


def thread_excepthook(args, /):
    """Handle uncaught Thread.run() exception."""
    if type(args) is not _ExceptHookArgs:
        raise TypeError('_thread.excepthook argument type must be ExceptHookArgs')
    kind, value, traceback, thread = args
    if kind is SystemExit:
        return  # silently
    import sys
    stream = sys.stderr
    if stream is None:
        stream = getattr(thread, '_stderr', None)
        if stream is None:
            return
    name = getattr(thread, '_name', None)
    name = get_ident() if name is None else name
    if value is None:
        value = kind()
    if traceback is not None and value.__traceback__ is None:
        value.__traceback__ = traceback
    stream.write(f'Exception in thread {name}:\n')
    stream.write(_exception_text(value))
    stream.flush()
