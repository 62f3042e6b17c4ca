"""High performance data structures."""
# OrderedDict: dicts keep their order already; what is left is moving and taking entries at both ends, an equality that looks at the
# order, and methods that go through a subclass's own __setitem__ and the like, as the original does.
from _intrinsics import _ordered_position, _ordered_view, _ordered_move, _ordered_move_key, _dict_key_at, _repr_is_active, dict_find

_marker = object()


def _update(self, args, keywords):
    if len(args) > 1:
        raise TypeError(f'update() takes at most 1 positional argument ({len(args)} given)')
    if type(self).__setitem__ is dict.__setitem__ or type(self) is OrderedDict:
        if not args or type(args[0]) is dict or type(args[0]) is OrderedDict:
            dict.update(self, *args, **keywords)
            return
    if args:
        other = args[0]
        if type(other) is dict:
            for key, value in other.items():
                self[key] = value
        elif hasattr(other, 'keys'):
            for key in other.keys():
                self[key] = other[key]
        elif hasattr(other, 'items'):
            for key, value in other.items():
                self[key] = value
        else:
            for pair in other:
                pair = tuple(pair)
                if len(pair) != 2:
                    if len(pair) < 2:
                        raise ValueError(f'need more than {len(pair)} value{"" if len(pair) == 1 else "s"} to unpack')
                    raise ValueError('too many values to unpack (expected 2)')
                self[pair[0]] = pair[1]
    for key, value in keywords.items():
        self[key] = value


class OrderedDict(dict):
    'Dictionary that remembers insertion order'
    __module__ = 'collections'

    def __init__(self, /, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f'expected at most 1 arguments, got {len(args)}')
        _update(self, args, kwargs)

    def update(self, /, *args, **kwargs):
        _update(self, args, kwargs)

    @classmethod
    def fromkeys(cls, /, iterable, value=None):
        'Create a new ordered dictionary with keys from iterable and values set to value.'
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def keys(self, /):
        "D.keys() -> a set-like object providing a view on D's keys"
        return _ordered_view(self, 0)

    def values(self, /):
        "D.values() -> an object providing a view on D's values"
        return _ordered_view(self, 1)

    def items(self, /):
        "D.items() -> a set-like object providing a view on D's items"
        return _ordered_view(self, 2)

    def move_to_end(self, /, key, last=True):
        '''Move an existing element to the end (or beginning if last is false).

        Raise KeyError if the element does not exist.
        '''
        last = True if last else False
        if _ordered_move_key(self, key, last) is None:
            return
        while True:
            position = dict_find(self, key, hash(key))
            if not position:
                raise KeyError(key)
            if _ordered_move(self, position, last) is None:
                return

    def popitem(self, /, last=True):
        '''Remove and return a (key, value) pair from the dictionary.

        Pairs are returned in LIFO order if last is true or FIFO order if false.
        '''
        position = _ordered_position(self, True if last else False)
        if not position:
            raise KeyError('dictionary is empty')
        key = _dict_key_at(self, position)
        return (key, dict.pop(self, key))

    def pop(self, /, key, default=_marker):
        '''od.pop(key[,default]) -> v, remove specified key and return the corresponding value.

        If the key is not found, return the default if given; otherwise,
        raise a KeyError.
        '''
        if default is _marker:
            return dict.pop(self, key)
        return dict.pop(self, key, default)

    def setdefault(self, /, key, default=None):
        '''Insert key with a value of default if key is not in the dictionary.

        Return the value for key if key is in the dictionary, else default.
        '''
        if type(self) is OrderedDict:
            return dict.setdefault(self, key, default)
        if key in self:
            return self[key]
        self[key] = default
        return default

    def copy(self, /):
        'od.copy() -> a shallow copy of od'
        made = type(self)()
        if type(self) is OrderedDict:
            dict.update(made, self)
            for name, value in self.__dict__.items():
                made.__dict__[name] = value
            return made
        for key in self:
            made[key] = self[key]
        for name, value in self.__dict__.items():
            made.__dict__[name] = value
        return made

    def __reduce__(self, /):
        'Return state information for pickling'
        state = object.__getstate__(self)
        return type(self), (), state, None, iter(self.items())

    def __repr__(self, /):
        name = type(self).__name__
        if not self:
            return f'{name}()'
        if _repr_is_active(self):
            return '...'
        if type(self) is OrderedDict:
            return f'{name}({dict(self.items())!r})'
        return f'{name}({dict(self.items())!r})'

    def __eq__(self, value, /):
        if not isinstance(value, dict):
            return NotImplemented
        if not dict.__eq__(self, value):
            return False
        if not isinstance(value, OrderedDict):
            return True
        others = dict.__iter__(value)
        for key in dict.__iter__(self):
            other = next(others, _marker)
            if not (key is other or key == other):
                return False
        return True

    def __ne__(self, value, /):
        outcome = OrderedDict.__eq__(self, value)
        return outcome if outcome is NotImplemented else not outcome

    def __or__(self, value, /):
        if not isinstance(self, OrderedDict) or not isinstance(value, dict):
            return NotImplemented
        made = type(self)(self)
        made.update(value)
        return made

    def __ror__(self, value, /):
        if not isinstance(self, OrderedDict) or not isinstance(value, dict):
            return NotImplemented
        made = type(self)(value)
        made.update(self)
        return made

    def __ior__(self, value, /):
        self.update(value)
        return self

    def __sizeof__(self, /):
        return dict.__sizeof__(self) + 32 * len(self)

    __hash__ = None


