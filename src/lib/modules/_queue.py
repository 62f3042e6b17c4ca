"""C implementation of the Python queue module.
This module is an implementation detail, please do not use it directly."""
import _intrinsics


class Empty(Exception):
    """Exception raised by Queue.get(block=0)/get_nowait()."""


_intrinsics.QueueEmpty = Empty


def queue_get_nowait(self):
    return self.get(False)
