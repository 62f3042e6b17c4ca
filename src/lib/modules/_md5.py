"""The MD5 hash."""
from _intrinsics import _hash_new as _new


def md5(string=b'', *, usedforsecurity=True):
    """Return a new MD5 hash object; optionally initialized with a string."""
    made = _new(MD5Type, 0, 16, 64, 0)
    made.update(string)
    return made
