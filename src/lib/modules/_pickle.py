"""Optimized C implementation for the Python pickle module."""
# Pickling itself is the library's own, in Python, but for trees of plain values, which are pickled natively. Of the C module's classes only the
# buffers that protocol 5 hands over out of band are here.
from _intrinsics import _pickle_plain, _unpickle_plain


class PickleBuffer:
    """Wrapper for potentially out-of-band buffers"""
    __module__ = 'pickle'
    __slots__ = ('_view', '__weakref__')

    def __init__(self, object, /):
        self._view = memoryview(object)

    def _lent(self):
        if self._view is None:
            raise ValueError('operation forbidden on released PickleBuffer object')
        return self._view

    def raw(self, /):
        """Return a memoryview of the raw memory underlying this buffer.

Will raise BufferError is the buffer isn't contiguous."""
        view = self._lent()
        if not view.contiguous:
            raise BufferError('cannot extract raw buffer from non-contiguous buffer')
        return view.cast('B') if view.ndim else view.cast('B', [view.nbytes])

    def release(self, /):
        """Release the underlying buffer held by the PickleBuffer object."""
        if self._view is not None:
            self._view.release()
            self._view = None

    def __buffer__(self, flags, /):
        """Return a buffer object that exposes the underlying memory of the object."""
        return memoryview(self._lent())

    def __release_buffer__(self, buffer, /):
        """Release the buffer object that exposes the underlying memory of the object."""
        buffer.release()


_SAME = ('PickleError', 'PicklingError', 'UnpicklingError')
_IN_PYTHON = ('Pickler', 'Unpickler')
_OF_LINES = frozenset('load_' + name for name in ('get', 'int', 'long', 'float', 'string', 'unicode', 'put', 'persid', 'inst', 'global'))
_PLAIN = frozenset((list, dict, tuple, set, frozenset, str, bytes, int, float, bool, type(None)))
_PROTOCOLS = {None: 4, 4: 4, 5: 5, -1: 5}


def _in_python():
    from sys import modules
    module = modules.get('pickle')
    if module is None:
        import pickle as module
    return module


def _plainly(obj, protocol, buffer_callback):
    """The pickle of a tree of plain values; None of anything else."""
    if buffer_callback is not None or type(obj) not in _PLAIN or (protocol is not None and type(protocol) is not int):
        return None
    number = _PROTOCOLS.get(protocol)
    return None if number is None else _pickle_plain(obj, number)


def _check_protocol(protocol):
    if protocol is not None and not hasattr(type(protocol), '__index__'):
        raise TypeError(f"'{type(protocol).__name__}' object cannot be interpreted as an integer")


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Return the pickled representation of the object as a bytes object."""
    _check_protocol(protocol)
    made = _plainly(obj, protocol, buffer_callback)
    return _in_python()._dumps(obj, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback) if made is None else made


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write a pickled representation of obj to the open file object file."""
    _check_protocol(protocol)
    made = _plainly(obj, protocol, buffer_callback) if hasattr(file, 'write') else None
    if made is None:
        _in_python()._dump(obj, file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback)
    else:
        file.write(made)


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """Read and return an object from the given pickle data."""
    made = _unpickle_plain(data) if buffers is None else None
    if made is not None:
        return made[0]
    if type(data) is bytes and data[:1] == b'\x80' and data[2:3] == b'\x95' and int.from_bytes(data[3:11], 'little') + 11 > len(data):
        raise _in_python().UnpicklingError('pickle data was truncated')  # within its first frame
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    try:
        return _in_python()._loads(data, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers)
    except Exception as error:
        told = _told_by_c(error, data)
    raise told


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """Read and return an object from the pickle data stored in a file."""
    try:
        return _in_python()._load(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers)
    except Exception as error:
        told = _told_by_c(error, None)
    raise told


def _told_by_c(error, data):
    """What C's unpickler says of a damaged pickle that pickle.py falls over itself; any other error as it is."""
    pickle = _in_python()
    traceback = error.__traceback__
    before = None
    while traceback is not None and traceback.tb_next is not None:
        before = traceback.tb_frame.f_code.co_name
        traceback = traceback.tb_next
    if traceback is None or traceback.tb_frame.f_code.co_filename != pickle.__file__:
        return error
    where = traceback.tb_frame.f_code.co_name
    kind = type(error)
    if kind is KeyError and where == 'load' and type(error.args[0]) is int:
        code = error.args[0]
        key = chr(code) if 0x20 <= code <= 0x7e and code not in b"'\\" else f'\\x{code:02x}'
        return pickle.UnpicklingError(f"invalid load key, '{key}'.")
    if kind is IndexError:
        if where == 'pop_mark' and before != 'load_pop':
            return pickle.UnpicklingError('could not find MARK')
        return pickle.UnpicklingError('pickle data was truncated' if str(error) == 'index out of range' else 'unpickling stack underflow')
    if kind is EOFError and where != 'load' or kind.__name__ == 'error' or where in _OF_LINES and data is not None and b'\n' not in data:
        return pickle.UnpicklingError('pickle data was truncated')
    if kind is ValueError and where == 'load_int':
        return ValueError('could not convert string to int')
    if kind is AttributeError and where == 'find_class' and hasattr(error, 'obj'):
        return AttributeError(f"Can't get attribute {error.name!r} on {error.obj!r}")
    return error


def __getattr__(name):
    """What pickle.py takes from here at its end it has itself, by then."""
    if name in _SAME or name in _IN_PYTHON:
        return getattr(_in_python(), name if name in _SAME else '_' + name)
    raise AttributeError(f"module '_pickle' has no attribute '{name}'")
