"""Weak-reference support module."""


def _remove_dead_weakref(dct, key, /):
    """Atomically remove key from dict if it points to a dead weakref."""
    value = dct.get(key)
    if value is not None and value() is None:
        del dct[key]
