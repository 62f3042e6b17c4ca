"""The SHA-1 hash."""
from _intrinsics import _hash_new as _new


def sha1(string=b'', *, usedforsecurity=True):
    """Return a new SHA1 hash object; optionally initialized with a string."""
    made = _new(SHA1Type, 1, 20, 64, 0)
    made.update(string)
    return made
