"""The hashes of the SHA-2 family."""
from _intrinsics import _hash_new as _new


def sha224(string=b'', *, usedforsecurity=True):
    """Return a new SHA-224 hash object; optionally initialized with a string."""
    made = _new(SHA224Type, 2, 28, 64, 0)
    made.update(string)
    return made


def sha256(string=b'', *, usedforsecurity=True):
    """Return a new SHA-256 hash object; optionally initialized with a string."""
    made = _new(SHA256Type, 2, 32, 64, 0)
    made.update(string)
    return made


def sha384(string=b'', *, usedforsecurity=True):
    """Return a new SHA-384 hash object; optionally initialized with a string."""
    made = _new(SHA384Type, 3, 48, 128, 0)
    made.update(string)
    return made


def sha512(string=b'', *, usedforsecurity=True):
    """Return a new SHA-512 hash object; optionally initialized with a string."""
    made = _new(SHA512Type, 3, 64, 128, 0)
    made.update(string)
    return made
