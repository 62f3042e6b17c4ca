"""The hashes of the SHA-3 family: Keccak with a rate, a digest size and bits that tell them apart."""
from _intrinsics import _hash_new as _new


def _made(cls, digest_size, rate, suffix, data):
    made = _new(cls, 4, digest_size, rate, suffix)
    made.update(data)
    return made


def new_sha3_224(cls, data=b'', /, *, usedforsecurity=True):
    return _made(cls, 28, 144, 6, data)


def new_sha3_256(cls, data=b'', /, *, usedforsecurity=True):
    return _made(cls, 32, 136, 6, data)


def new_sha3_384(cls, data=b'', /, *, usedforsecurity=True):
    return _made(cls, 48, 104, 6, data)


def new_sha3_512(cls, data=b'', /, *, usedforsecurity=True):
    return _made(cls, 64, 72, 6, data)


def new_shake_128(cls, data=b'', /, *, usedforsecurity=True):
    return _made(cls, 0, 168, 31, data)


def new_shake_256(cls, data=b'', /, *, usedforsecurity=True):
    return _made(cls, 0, 136, 31, data)
