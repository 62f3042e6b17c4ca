# Keys whose __eq__ changes the very table that is being searched: the search starts over.
class Key:
    action = None

    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return 7

    def __eq__(self, other):
        if Key.action is not None:
            action, Key.action = Key.action, None
            action()
        return isinstance(other, Key) and self.number == other.number


def filled(count):
    return {Key(i): i for i in range(count)}


table = filled(5)
Key.action = table.clear
print(table.get(Key(3), 'gone'), len(table))

table = filled(5)
Key.action = lambda: table.update((i, i) for i in range(100))
print(table.get(Key(3)), len(table))

table = filled(5)
Key.action = lambda: table.pop(Key(0))
table[Key(4)] = 'four'
print(list(table.values()))

table = filled(3)
Key.action = lambda: table.__setitem__(Key(9), 'nine')
table[Key(9)] = 'ninth'
print(list(table.values()))

table = filled(4)
Key.action = table.clear
try:
    print(table.pop(Key(2)))
except KeyError:
    print('KeyError', len(table))

numbers = {Key(i) for i in range(5)}
Key.action = numbers.clear
print(Key(3) in numbers, len(numbers))

numbers = {Key(i) for i in range(5)}
Key.action = lambda: numbers.update(range(50))
numbers.add(Key(9))
print(len(numbers), Key(9) in numbers)

numbers = {Key(i) for i in range(5)}
Key.action = lambda: numbers.discard(Key(0))
numbers.discard(Key(4))
print(sorted(key.number for key in numbers))


class Angry:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError('do not compare me')


for make in (lambda: {Angry(): 1, Angry(): 2}, lambda: {Angry(), Angry()}, lambda: dict.fromkeys([Angry(), Angry()]),
             lambda: {1: 2}.get(Angry()), lambda: Angry() in {1}, lambda: {Angry()} | {1}, lambda: {1: 1} == {Angry(): 1}):
    try:
        print(make())
    except ValueError as error:
        print('ValueError:', error)


class Unhashable:
    __hash__ = None


class Wrong:
    def __hash__(self):
        return 'text'


class Broken:
    def __hash__(self):
        raise OSError('no hash today')


for key in ([], {}, set(), Unhashable(), Wrong(), Broken(), ([],), (1, (2, {})), bytearray()):
    for what, action in (('set', lambda: {}.__setitem__(key, 1)), ('get', lambda: {1: 2}.get(key)), ('add', lambda: set().add(key)),
                         ('in', lambda: key in {1: 2}), ('pop', lambda: {1: 2}.pop(key, None)), ('discard', lambda: {1}.discard(key))):
        try:
            print(what, action())
        except Exception as error:
            print(what, type(error).__name__, error)


class Huge:
    def __hash__(self):
        return 2 ** 200 + 1


class Negative:
    def __hash__(self):
        return -1


print(hash(Huge()), hash(Negative()), {Huge(): 1}[next(iter({Huge()}))] if False else len({Huge(), Huge()}))
for change in (lambda t: t.update(x=1), lambda t: t.pop('a'), lambda t: t.clear(), lambda t: (t.pop('a'), t.update(z=1))):
    table = {'a': 1, 'b': 2, 'c': 3}
    try:
        for key in table:
            print(key, end=' ')
            change(table)
            change = lambda t: None
        print('ended', table)
    except RuntimeError as error:
        print('RuntimeError:', error)
table = {'a': 1, 'b': 2}
steps = iter(table.items())
print(next(steps), steps.__length_hint__())
table['c'] = 3
for _ in range(2):
    try:
        next(steps)
    except RuntimeError as error:
        print(error)
del table['c']
try:
    print(next(steps))
except RuntimeError as error:
    print(error)
numbers = {1, 2, 3}
try:
    for number in numbers:
        numbers.add(number + 10)
except RuntimeError as error:
    print(error)
table = {0: 0}
try:
    for key in table:
        del table[key]
        table[key + 1] = 0
except RuntimeError as error:
    print(error)
