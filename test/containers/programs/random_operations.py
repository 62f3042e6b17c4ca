# Long random series on dicts and sets of mixed keys, with the state printed now and then.
state = 12345


def draw(limit):
    global state
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return (state >> 8) % limit


class Boxed(int):
    pass


class Pair:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, Pair) else other)

    def __repr__(self):
        return f'Pair({self.value})'


def key():
    number = draw(40)
    kind = draw(9)
    if kind == 0:
        return float(number)
    if kind == 1:
        return Pair(number)
    if kind == 2:
        return Boxed(number)
    if kind == 3:
        return (number, float(number // 2))
    if kind == 4:
        return complex(number, 0)
    if kind == 5:
        return number * 2 ** 61
    if kind == 6:
        return frozenset([number, number + 1])
    return number


table = {}
for step in range(4000):
    what = draw(12)
    if what < 5:
        table[key()] = step
    elif what < 7:
        table.pop(key(), None)
    elif what == 7:
        table.setdefault(key(), -step)
    elif what == 8:
        table.get(key())
    elif what == 9 and draw(10) == 0 and table:
        table.popitem()
    elif what == 10 and draw(20) == 0:
        table = {**table, key(): step}
    elif what == 11 and draw(30) == 0:
        table = table | dict.fromkeys([key() for _ in range(5)], step)
    if step % 400 == 0:
        print(step, len(table), [k if not isinstance(k, frozenset) else sorted(k) for k in table], list(table.values()))


def number():
    kind = draw(6)
    value = draw(60)
    if kind == 0:
        return Pair(value)
    if kind == 1:
        return value * 2 ** 61
    if kind == 2:
        return value / 2
    return value


a, b = set(), set()
for step in range(3000):
    what = draw(16)
    if what < 6:
        a.add(number())
    elif what < 9:
        a.discard(number())
    elif what == 9:
        a, b = b, a
    elif what == 10 and draw(4) == 0:
        a = a | b
    elif what == 11 and draw(8) == 0:
        a = a & b
    elif what == 12 and draw(4) == 0:
        a = a - b
    elif what == 13 and draw(4) == 0:
        a = a ^ b
    elif what == 14 and draw(4) == 0:
        a.update([number() for _ in range(draw(20))])
    elif what == 15 and a:
        a.pop()
    if step % 150 == 0:
        print(step, list(a), list(b), a <= b, a.isdisjoint(b))
for first in range(0, 20, 3):
    for count in (1, 3, 6, 12, 25):
        made = {*range(first, first + count * 5, 5)}
        print(made, frozenset(made) | {1, 2}, set(sorted(made)[::2]) ^ made, made - {first}, made & set(range(30)))
