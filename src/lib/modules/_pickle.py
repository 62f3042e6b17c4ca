"""Optimized C implementation for the Python pickle module."""
# Pickling itself is the library's own, in Python: of the C module only the buffers that protocol 5 hands over out of band are here.


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
_IN_PYTHON = ('Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads')


def __getattr__(name):
    """What pickle.py takes from here at its end it has itself, by then."""
    if name in _SAME or name in _IN_PYTHON:
        from sys import modules
        module = modules.get('pickle')
        if module is None:
            import pickle as module
        return getattr(module, name if name in _SAME else '_' + name)
    raise AttributeError(f"module '_pickle' has no attribute '{name}'")
