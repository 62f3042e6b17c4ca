"""This module provides primitive operations to write multi-threaded programs.
The 'threading' module provides a more convenient interface."""
# importlib needs a re-entrant lock from the start; where the natives bring one, theirs stands.
try:
    RLock
except NameError:
    class RLock:
        __slots__ = ('_block', '_owner', '_count')

        def __init__(self):
            self._block = allocate_lock()
            self._owner = None
            self._count = 0

        def acquire(self, blocking=True, timeout=-1):
            me = get_ident()
            if self._owner == me:
                self._count += 1
                return True
            if self._block.acquire(blocking, timeout):
                self._owner = me
                self._count = 1
                return True
            return False

        def release(self):
            if self._owner != get_ident():
                raise RuntimeError('cannot release un-acquired lock')
            self._count -= 1
            if not self._count:
                self._owner = None
                self._block.release()

        def _is_owned(self):
            return self._owner == get_ident()

        def __enter__(self):
            return self.acquire()

        def __exit__(self, *details):
            self.release()
