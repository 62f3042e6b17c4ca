# Views, their set operations, merging from all kinds of mappings and iterables, error texts, subclasses.
def attempt(what, action):
    try:
        print(what, '->', action())
    except Exception as error:
        print(what, '!', type(error).__name__, error)


d = {i * 7 % 23: i for i in range(12)}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, sep='\n')
for other in ([1, 7, 21, 99], {0, 7, 14, 50}, {7: 0, 99: 0}, {7: 0, 99: 0}.keys(), (7, 7, 7), range(30), frozenset(), b'\x01\x07', {}.items()):
    attempt(f'keys & {type(other).__name__}', lambda: k & other)
    attempt(f'keys | {type(other).__name__}', lambda: k | other)
    attempt(f'keys - {type(other).__name__}', lambda: k - other)
    attempt(f'keys ^ {type(other).__name__}', lambda: k ^ other)
    attempt(f'{type(other).__name__} & keys', lambda: other & k)
    attempt(f'{type(other).__name__} | keys', lambda: other | k)
    attempt(f'{type(other).__name__} - keys', lambda: other - k)
    attempt(f'{type(other).__name__} ^ keys', lambda: other ^ k)
    attempt('disjoint', lambda: k.isdisjoint(other))
    attempt('==', lambda: (k == other, k != other, other == k))
    attempt('<', lambda: (k < other, k <= other, k > other, k >= other))
e = {1: [], 2: 3}
attempt('items &', lambda: e.items() & [(2, 3), (1, [])])
attempt('items |', lambda: e.items() | set())
attempt('items == ', lambda: (e.items() == {2: 3, 1: []}.items(), e.items() == {1: [], 2: 4}.items(), {2: 3}.items() < e.items()))
attempt('in items', lambda: ((1, []) in e.items(), (1, [0]) in e.items(), (2,) in e.items(), [2, 3] in e.items(), ([], 1) in e.items()))
attempt('in keys', lambda: [] in e.keys())
attempt('in values', lambda: ([] in e.values(), 4 in e.values()))
attempt('hash', lambda: hash(e.keys()))
attempt('hash', lambda: hash(e.items()))
attempt('values ==', lambda: e.values() == e.values())
attempt('index', lambda: e.keys()[0])
attempt('len', lambda: (len(e.keys()), len(e.values()), len(e.items())))
attempt('mapping', lambda: (e.keys().mapping, e.values().mapping == e, e.items().mapping[2]))
attempt('call', lambda: type(e.keys())())
for kind in (e.keys(), e.values(), e.items()):
    print(list(reversed(kind)), list(iter(kind)), iter(kind).__length_hint__(), type(iter(kind)).__name__, type(reversed(kind)).__name__)
    iterator = iter(kind)
    next(iterator)
    print(iterator.__length_hint__(), iterator.__reduce__()[1], list(iterator), list(iterator))
nested = {}
nested['self'] = nested
nested['views'] = [nested.keys(), nested.values(), nested.items()]
print(nested)


class Mapping:
    def __init__(self, **items):
        self.items_ = items

    def keys(self):
        print('keys called')
        return iter(self.items_)

    def __getitem__(self, key):
        print('getitem', key)
        return self.items_[key]


class Loud(dict):
    def __setitem__(self, key, value):
        print('set', key)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        print('get', key)
        return super().__getitem__(key)

    def keys(self):
        print('keys')
        return super().keys()

    def __iter__(self):
        print('iter')
        return super().__iter__()

    def __missing__(self, key):
        return f'missing {key}'


attempt('dict(mapping)', lambda: dict(Mapping(a=1, b=2), c=3))
attempt('update(mapping)', lambda: {'z': 0}.update(Mapping(q=1)))
attempt('{**mapping}', lambda: {**Mapping(x=1), 'y': 2})
loud = Loud(a=1)
loud['b'] = 2
attempt('dict(loud)', lambda: dict(loud))
attempt('loud copy', lambda: (loud.copy(), type(loud.copy())))
attempt('loud get', lambda: (loud.get('a'), loud['a'], loud['nope'], loud.get('nope')))
attempt('loud update', lambda: (loud.update(c=3), loud.setdefault('d', 4), loud.pop('a')))
attempt('loud |', lambda: (loud | {'e': 5}, {'e': 5} | loud, type(loud | {}), type({} | loud)))
attempt('fromkeys', lambda: Loud.fromkeys(['x', 'y'], 1))
attempt('fromkeys none', lambda: dict.fromkeys('hello'))
attempt('fromkeys error', lambda: dict.fromkeys(5))
attempt('fromkeys unhashable', lambda: dict.fromkeys([[]]))
for bad in (5, [5], [(1, 2, 3)], ['abc'], ['ab', 'cd'], [[1, 2], (3, 4)], [iter([1, 2])], None, 'ab', [{1, 2}], [()], [{}], 'abc', object):
    attempt(f'dict({bad if not isinstance(bad, list) or not bad or not hasattr(bad[0], "__next__") else "iterator"})', lambda: dict(bad))
attempt('dict two', lambda: dict(1, 2))
attempt('update two', lambda: {}.update(1, 2))
attempt('get none', lambda: {}.get())
attempt('get many', lambda: {}.get(1, 2, 3))
attempt('get keyword', lambda: {}.get(key=1))
attempt('pop none', lambda: {}.pop())
attempt('pop', lambda: {}.pop('x'))
attempt('popitem', lambda: {}.popitem())
attempt('subscript', lambda: {}[1, 2])
attempt('del', lambda: {}.__delitem__((1,)))
attempt('setdefault', lambda: {}.setdefault())
attempt('clear', lambda: {}.clear(1))
attempt('or', lambda: {} | [])
attempt('ior', lambda: {1: 2}.__ior__([(3, 4)]))
attempt('ior bad', lambda: {1: 2}.__ior__(5))
attempt('or method', lambda: {}.__or__([]))
attempt('less', lambda: {} < {})
attempt('compare', lambda: ({1: 2.0} == {1: 2}, {1: 2} == 5, {} != None))
attempt('unbound', lambda: dict.get([], 1))
attempt('unbound set', lambda: set.add(frozenset(), 1))
attempt('unbound keys', lambda: dict.keys())
attempt('new', lambda: dict.__new__())
attempt('generic', lambda: (dict[str, int], set[int], frozenset[str]))
attempt('add', lambda: set().add())
attempt('add', lambda: set().add(1, 2))
attempt('pop', lambda: set().pop())
attempt('remove', lambda: {1}.remove({2}))
attempt('remove', lambda: {frozenset({2})}.remove({2}))
attempt('union', lambda: {1}.union([2], (3,), {4: 4}, 'ab') ^ {'a', 'b'})
attempt('union bad', lambda: {1}.union(5))
attempt('or list', lambda: {1} | [2])
attempt('or dict', lambda: {1} | {2: 2}.keys())
attempt('ior', lambda: {1}.__ior__([2]))
attempt('<', lambda: {1} < [1, 2])
attempt('<=', lambda: ({1} <= {1, 2}, {1} < {1}, {1, 2} >= {1}, {1} > set(), {1} == frozenset([1]), {1} != {2}))
attempt('sub', lambda: set.__sub__({1}, [1]))
attempt('set kw', lambda: set(a=1))
attempt('frozenset kw', lambda: frozenset(a=1))
attempt('frozenset add', lambda: frozenset().add(1))
attempt('frozenset same', lambda: (lambda f: (frozenset(f) is f, f.copy() is f, f.union() is f, f | set() is f))(frozenset([1])))
attempt('mixed', lambda: (type({1} | frozenset()), type(frozenset() | {1}), type(frozenset([1]) & {1}), type({1} ^ frozenset())))


class Tags(set):
    pass


class Frozen(frozenset):
    def __init__(self, *args, **keywords):
        self.extra = keywords


tags = Tags([3, 1])
tags.label = 'x'
print(tags, tags | {2}, type(tags | {2}), type(tags.copy()), tags.__reduce__(), tags == {1, 3}, Tags() or 'empty')
print(Frozen([1], name='n').extra, Frozen([1, 2]) == {1, 2}, hash(Frozen([1])) == hash(frozenset([1])), type(Frozen([1]) | {2}), Frozen())
attempt('tags kw', lambda: Tags(a=1))
recursive = Tags()
recursive.me = recursive
print(recursive, {frozenset({frozenset()}), frozenset()}, set([frozenset([1, 2])]))
keys = {'one': 1, 'two': 2}
for name, value in keys.items():
    keys[name] = value * 10
print(keys, *keys, {**keys}, [*keys.values()], dict(zip(keys, 'ab')), dict(**keys, three=3))
attempt('double', lambda: dict(**keys, **{'one': 1}))
attempt('not str', lambda: dict(**{1: 2}))
attempt('not mapping', lambda: dict(**5))
attempt('display', lambda: {**5})
print({1: 'a', 1.0: 'b', True: 'c'}, {0, False, 0.0, 0j}, {'a' 'b': 1}, {(): 1}[()], {None: 1}[None], {...: 1}[...], {b'x': 1}[b'x'])
print({x: x * x for x in range(5) if x % 2}, {c for c in 'mississippi'} == set('misp'), {**{}, 'k': 'v'}, {*(), *[1], *{2: 2}})
