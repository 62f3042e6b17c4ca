# What threads do to the same objects at once, on anything that has threads: nothing is lost that one operation does, and whatever is read was
# there at some time. argv: rounds, threads.
import gc, threading
from side_by_side import count, rounds, run_all, together


def appends_to_one_list():
    numbers = []
    def work(me):
        for i in range(rounds): numbers.append(me * rounds + i)
    together(work)
    assert sorted(numbers) == list(range(count * rounds))


def comprehensions_and_items_of_own_lists():
    def work(me):
        for i in range(rounds // 10):
            squares = [n * n for n in range(50)]
            for k in range(50): squares[k] += me
            assert squares == [n * n + me for n in range(50)]
    together(work)


def items_while_the_list_grows():
    numbers = list(range(8))
    def work(me):
        if me == 0:
            for i in range(rounds * 4): numbers.append(-1)
        else: # each has a place of its own
            for i in range(rounds * 4):
                numbers[me] = i
                assert numbers[me] == i
    together(work)
    assert len(numbers) == 8 + rounds * 4 and numbers[1:count] == [rounds * 4 - 1] * (count - 1)


def reads_while_the_list_comes_and_goes():
    texts = []
    def work(me):
        for i in range(rounds * 2):
            if me == 0:
                if i % 7 == 6: texts.clear()
                elif i % 5 == 4: texts.insert(0, 'front')
                elif i % 3 == 2 and texts: texts.pop(0)
                else: texts.extend(['a', 'b' * (i % 50), str(i)])
            else:
                try: seen = texts[i % 3]
                except IndexError: continue
                assert type(seen) is str, seen
                for seen in texts: assert type(seen) is str, seen
                ''.join(texts)
    together(work)


def one_dict():
    counts = {}
    def work(me):
        for i in range(rounds):
            counts[me, i % 20] = counts.get((me, i % 20), 0) + 1
            counts[me] = i
            assert counts[me] == i and me in counts
    together(work)
    assert sum(n for key, n in counts.items() if type(key) is tuple) == count * rounds


class Thing:
    def __init__(self, name):
        self.name = name
        self.sums = [0] * count

    def add(self, me):
        self.sums[me] += 1
        setattr(self, f'of_{me}', self.sums[me])

    @property
    def total(self): return sum(self.sums)


def attributes_of_one_object():
    thing = Thing('shared')
    def work(me):
        for i in range(rounds):
            thing.add(me)
            assert getattr(thing, f'of_{me}') == i + 1 == thing.sums[me]
            if i % 50 == 49: delattr(thing, f'of_{me}') # the slots of the others move
    together(work)
    assert thing.total == count * rounds and thing.name == 'shared'


def own_objects():
    def work(me):
        for i in range(rounds // 4):
            things = [Thing(f'{me}.{k}') for k in range(5)]
            for thing in things: thing.add(me)
            assert [thing.name for thing in things] == [f'{me}.{k}' for k in range(5)]
            assert [thing.total for thing in things] == [1] * 5
    together(work)


def methods_that_change():
    class Base:
        def which(self): return 'base'
    class Derived(Base): pass
    thing = Derived()
    def work(me):
        for i in range(rounds):
            if me == 0:
                if i % 2: Derived.which = lambda self: 'derived'
                elif 'which' in Derived.__dict__: del Derived.which
            else: assert thing.which() in ('base', 'derived')
    together(work)


def code_that_changes():
    def one(n): return ('one', n)
    def two(n):
        label = 'two'
        return (label, n)
    def changing(n): return ('one', n)
    def work(me):
        for i in range(rounds):
            if me == 0: changing.__code__ = (one if i % 2 else two).__code__
            else: assert changing(i) in (('one', i), ('two', i))
    together(work)


def generators_and_closures():
    def numbers(limit):
        for n in range(limit): yield n
    def counter():
        n = 0
        def up():
            nonlocal n
            n += 1
            return n
        return up
    def work(me):
        up = counter()
        for i in range(rounds // 10):
            assert sum(numbers(30)) == 435
            assert [a + b for a, b in zip(numbers(5), numbers(5))] == [0, 2, 4, 6, 8]
            assert up() == i + 1
    together(work)


def exceptions():
    def fails(n):
        try:
            if n % 2: raise ValueError(n)
            return [][n]
        finally:
            n += 1
    def work(me):
        for i in range(rounds // 2):
            try: fails(i)
            except (ValueError, IndexError) as error: caught = error
            assert type(caught) is (ValueError if i % 2 else IndexError)
    together(work)


def collections_beside_all_of_it():
    class Node:
        def __init__(self, other): self.other = other
    def work(me):
        for i in range(max(rounds // 100, 1)):
            if me == 0: gc.collect()
            for k in range(50):
                node = Node(None)
                node.other = Node(node)
                assert node.other.other is node
                assert len(f'{k:>5}|{k / 7:.3f}|{k ** 30}') > 10
    together(work)


total = 0
def globals_and_a_lock():
    global total
    total, lock = 0, threading.Lock()
    def work(me):
        global total
        for i in range(rounds):
            with lock: total += 1
    together(work)
    assert total == count * rounds


run_all(
    appends_to_one_list, comprehensions_and_items_of_own_lists, items_while_the_list_grows, reads_while_the_list_comes_and_goes, one_dict,
    attributes_of_one_object, own_objects, methods_that_change, code_that_changes, generators_and_closures, exceptions,
    collections_beside_all_of_it, globals_and_a_lock,
)
