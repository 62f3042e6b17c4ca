# _random.Random: seeding by anything, as far as Python code is needed.


def random_new(cls, *args, **kwargs):
    if len(args) > 1 and cls is _Random:
        raise TypeError('Random() requires 0 or 1 argument')
    if kwargs and cls is _Random:
        raise TypeError('Random() takes no keyword arguments')
    self = _new_random(cls)
    return self


def random_init(self, /, *args, **kwargs):
    if kwargs:
        raise TypeError('Random() takes no keyword arguments')
    if len(args) > 1:
        raise TypeError(f'Random expected at most 1 argument, got {len(args)}')
    random_seed(self, *args)


def random_seed(self, n=None, /):
    if n is None:
        n = _entropy()
    elif isinstance(n, int):
        n = abs(int(n))
    else:
        n = hash(n) % 0x10000000000000000
    _random_seed(self, n)


def _entropy():
    try:
        import posix
        return int.from_bytes(posix.urandom(2496), 'little')
    except (ImportError, AttributeError):
        return _time_module.time_ns() ^ (id(object()) << 64) ^ (_time_module.perf_counter_ns() << 96)


def random_getrandbits(self, k):
    return _Random.getrandbits(self, _index(k))
