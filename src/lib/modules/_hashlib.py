"""What hashlib and hmac take from OpenSSL in CPython, over the hashes built in here."""
import _files
import _md5
import _sha1
import _sha2
import _sha3
from _operator import _compare_digest as compare_digest

openssl_md5 = _md5.md5
openssl_sha1 = _sha1.sha1
openssl_sha224, openssl_sha256, openssl_sha384, openssl_sha512 = _sha2.sha224, _sha2.sha256, _sha2.sha384, _sha2.sha512
openssl_sha3_224, openssl_sha3_256, openssl_sha3_384, openssl_sha3_512 = _sha3.sha3_224, _sha3.sha3_256, _sha3.sha3_384, _sha3.sha3_512
openssl_shake_128, openssl_shake_256 = _sha3.shake_128, _sha3.shake_256

_makers = {
    'md5': openssl_md5, 'sha1': openssl_sha1, 'sha224': openssl_sha224, 'sha256': openssl_sha256, 'sha384': openssl_sha384, 'sha512': openssl_sha512,
    'sha3_224': openssl_sha3_224, 'sha3_256': openssl_sha3_256, 'sha3_384': openssl_sha3_384, 'sha3_512': openssl_sha3_512,
    'shake_128': openssl_shake_128, 'shake_256': openssl_shake_256,
}
openssl_md_meth_names = frozenset(_makers)


class UnsupportedDigestmodError(ValueError):
    __module__ = '_hashlib'


def get_fips_mode():
    return 0


def new(name, string=b'', *, usedforsecurity=True):
    """Return a new hash object using the named algorithm."""
    maker = _makers.get(name.lower() if isinstance(name, str) else name)
    if maker is None:
        raise UnsupportedDigestmodError('[digital envelope routines] unsupported')
    return maker(string, usedforsecurity=usedforsecurity)


def hmac_new(key, msg=b'', digestmod=None):
    raise UnsupportedDigestmodError('hmac does it itself')


def hmac_digest(key, msg, digest):
    raise UnsupportedDigestmodError('hmac does it itself')


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Password based key derivation function 2 (PKCS #5 v2.0) with HMAC as pseudorandom function."""
    if not isinstance(hash_name, str):
        raise TypeError(f"pbkdf2_hmac() argument 'hash_name' must be str, not {type(hash_name).__name__}")
    maker = _makers.get(hash_name.lower())
    if maker is None or hash_name.startswith('shake'):
        raise UnsupportedDigestmodError('[digital envelope routines] unsupported')
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    first = maker()
    size = first.digest_size
    if dklen is None:
        dklen = size
    if dklen < 1:
        raise ValueError('key length must be greater than 0.')
    key = bytes(password)
    if len(key) > first.block_size:
        key = maker(key).digest()
    key = key.ljust(first.block_size, b'\0')
    inner = maker(bytes([byte ^ 0x36 for byte in key]))
    outer = maker(bytes([byte ^ 0x5c for byte in key]))
    salt = bytes(salt)
    derived = b''
    block = 0
    while len(derived) < dklen:
        block += 1
        text = salt + block.to_bytes(4)
        total = 0
        for _ in range(iterations):
            step = inner.copy()
            step.update(text)
            text = step.digest()
            step = outer.copy()
            step.update(text)
            text = step.digest()
            total ^= int.from_bytes(text)
        derived += total.to_bytes(size)
    return derived[:dklen]


def scrypt(password, *, salt, n, r, p, maxmem=0, dklen=64):
    """scrypt password-based key derivation function."""
    password, salt = bytes(password), bytes(salt)
    if n < 2 or n & n - 1:
        raise ValueError('n must be a power of 2.')
    if not 0 <= maxmem <= 0x7fffffff:
        raise ValueError('maxmem must be positive and smaller than 2147483647')
    if not 1 <= dklen <= 0x7fffffff:
        raise ValueError('dklen must be greater than 0 and smaller than 2147483647')
    if r < 1 or p < 1 or r * p >= 1 << 30:
        raise ValueError('Invalid parameter combination for n, r, p, maxmem.')
    if 128 * r * (n + p + 2) > (maxmem or 32 << 20):
        raise ValueError('Invalid parameter combination for n, r, p, maxmem.')
    return _files.call('scrypt', password, salt, n, r, p, (maxmem or 32 << 20) + 1, dklen)
