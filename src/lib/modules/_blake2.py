"""The hashes BLAKE2b and BLAKE2s, with key, salt, personalisation and the parameters of tree hashing."""
from _intrinsics import _hash_new as _new, _hash_parameters


def _number(name, value, low, high):
    value = value.__index__()
    if not low <= value <= high:
        raise ValueError(f'{name} must be between {low} and {high}' if name != 'inner_size' else f'inner_size must be between 0 and is {high}')
    return value


def _text(name, value, size):
    value = bytes(memoryview(value))
    if len(value) > size:
        raise ValueError(f'maximum {name} length is {size} bytes')
    return value


def _made(cls, algorithm, word, data, digest_size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node):
    most = 8 * word
    digest_size = most if digest_size is None else digest_size.__index__()
    if not 0 < digest_size <= most:
        raise ValueError(f'digest_size must be between 1 and {most} bytes')
    salt = _text('salt', salt, 2 * word)
    person = _text('person', person, 2 * word)
    key = _text('key', key, most)
    fanout = _number('fanout', fanout, 0, 255)
    depth = _number('depth', depth, 1, 255)
    leaf_size = leaf_size.__index__()
    if leaf_size < 0:
        raise ValueError('value must be positive')
    if leaf_size > 0xffffffff:
        raise OverflowError('leaf_size is too large' if leaf_size < 1 << 64 else 'Python int too large to convert to C unsigned long')
    node_offset = node_offset.__index__()
    if node_offset < 0:
        raise ValueError('value must be positive')
    if node_offset > 0xffffffffffffffff:
        raise OverflowError('Python int too large to convert to C unsigned long')
    if word == 4 and node_offset > 0xffffffffffff:
        raise OverflowError('node_offset is too large')
    node_depth = _number('node_depth', node_depth, 0, 255)
    inner_size = _number('inner_size', inner_size, 0, most)
    offset_bytes = 8 if word == 8 else 6
    block = (bytes([digest_size, len(key), fanout, depth]) + leaf_size.to_bytes(4, 'little') + node_offset.to_bytes(offset_bytes, 'little')
             + bytes([node_depth, inner_size]) + bytes(14 if word == 8 else 0) + salt.ljust(2 * word, b'\0') + person.ljust(2 * word, b'\0'))
    made = _new(cls, algorithm, digest_size, 16 * word, 1 if last_node else 0)
    _hash_parameters(made, block)
    if key:
        made.update(key.ljust(16 * word, b'\0'))
    made.update(data)
    return made


def new_blake2b(cls, data=b'', /, *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0,
                inner_size=0, last_node=False, usedforsecurity=True):
    return _made(cls, 5, 8, data, digest_size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node)


def new_blake2s(cls, data=b'', /, *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0,
                inner_size=0, last_node=False, usedforsecurity=True):
    return _made(cls, 6, 4, data, digest_size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node)
