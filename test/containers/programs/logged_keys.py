# Which __hash__ and __eq__ a dict or set calls, and in which order.
log = []


class Key:
    def __init__(self, name, hash_, equal):
        self.name, self.hash, self.equal = name, hash_, equal

    def __hash__(self):
        log.append(f'hash {self.name}')
        return self.hash

    def __eq__(self, other):
        log.append(f'{self.name} == {other.name if isinstance(other, Key) else other!r}')
        if not isinstance(other, Key):
            return NotImplemented
        return self.equal == other.equal

    def __repr__(self):
        return f'<{self.name}>'


def show(what, value=None):
    print(what, value, log)
    log.clear()


a, b, c, d, e = (Key(name, 1, i // 2) for i, name in enumerate('abcde'))
table = {}
for key in (a, b, c, d, e):
    table[key] = key.name
    show('set', len(table))
show('items', list(table.items()))
for key in (a, b, c, d, e):
    show('get', table.get(key))
    show('in', key in table)
show('missing', table.get(Key('x', 1, 99), 'none'))
show('elsewhere', table.get(Key('y', 2, 0), 'none'))
show('default', table.setdefault(Key('z', 9, 9), 'new'))
show('default again', table.setdefault(Key('z2', 9, 9), 'newer'))
show('pop', table.pop(b))
show('pop default', table.pop(b, 'gone'))
try:
    del table[b]
except KeyError as error:
    show('KeyError', error.args)
table[b] = 'again'
show('order', list(table))
copy = table.copy()
show('copy', copy == table)
other = {Key('p', 1, 2): 'c', Key('q', 9, 9): 'new', Key('r', 1, 0): 'again', Key('s', 1, 1): 'c'}
show('other', len(other))
show('equal', table == other)
show('unequal', table != other)
table.update(other)
show('update', list(table.items()))
show('or', len(table | other))
show('keys', table.keys() & other.keys())
show('items view', (Key('t', 1, 0), 'again') in table.items())

s = set()
for key in (a, b, c, d, e):
    s.add(key)
    show('add', len(s))
show('contains', c in s)
show('contains', Key('f', 1, 77) in s)
s.discard(Key('g', 1, 1))
show('discard', sorted(key.name for key in s))
try:
    s.remove(Key('h', 1, 1))
except KeyError as error:
    show('KeyError', error.args)
t = {Key('i', 1, 0), Key('j', 1, 5)}
show('display', len(t))
for what in ('union', 'intersection', 'difference', 'symmetric_difference', 'issubset', 'issuperset', 'isdisjoint'):
    result = getattr(s, what)(t)
    show(what, result if isinstance(result, bool) else len(result))
show('<=', s <= t)
show('==', s == t)
for what in ('update', 'intersection_update', 'symmetric_difference_update', 'difference_update'):
    u = set(s)
    getattr(u, what)(t)
    show(what, sorted(key.name for key in u))
u = set(s)
u |= t
show('|=', len(u))
u &= t
show('&=', len(u))
u ^= s
show('^=', len(u))
u -= t
show('-=', len(u))
show('frozenset', hash(frozenset([a, c])) == hash(frozenset([c, a])))
show('from list', len(set([a, b, c, a])))
show('fromkeys', dict.fromkeys([a, b, c]))
show('pairs', dict([(a, 1), (b, 2)]))
show('mixed', {1: 'int', Key('one', 1, 1): 'key', True: 'bool'})
show('in list', c in [a, b, c])
