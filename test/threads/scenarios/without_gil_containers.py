# Lists, dicts, sets, deques, queues and texts that many threads change at once, while others go over them.
import collections, functools, heapq, queue, threading
from side_by_side import count, rounds, run_all, together


def dict_that_grows_and_shrinks_while_it_is_gone_over():
    table = {('all', i): i for i in range(5)}
    def work(me):
        for i in range(rounds):
            if me % 2 == 0:
                for k in range(i % 40): table[me, k] = k
                for k in range(i % 40): del table[me, k]
            else:
                try:
                    for name, k in table: assert type(k) is int
                    for key, value in table.items(): assert key[1] == value
                    assert len(list(table)) >= 5 and {**table} and table.copy()
                except RuntimeError as error: assert 'dictionary' in str(error), error
                assert table['all', 3] == 3
    together(work)
    assert table == {('all', i): i for i in range(5)}


def one_default_for_all():
    table, got = {}, [[] for _ in range(count)]
    def work(me):
        for i in range(rounds): got[me].append(table.setdefault(i, object()))
    together(work)
    assert all(own == got[0] for own in got)


def each_key_is_popped_once():
    table = {i: str(i) for i in range(rounds * 4)}
    got = [[] for _ in range(count)]
    def work(me):
        while True:
            try:
                if me % 2: key, value = table.popitem()
                else:
                    key = next(iter(table), None)
                    if key is None: return
                    value = table.pop(key, None)
                    if value is None: continue
            except (KeyError, RuntimeError): # empty; changed while next() looked
                if not table: return
                continue
            assert value == str(key)
            got[me].append(key)
    together(work)
    assert sorted(sum(got, [])) == list(range(rounds * 4))


def each_item_is_popped_once():
    items = list(range(rounds * 4))
    got = [[] for _ in range(count)]
    def work(me):
        try:
            while True: got[me].append(items.pop() if me % 2 else items.pop(0))
        except IndexError: pass
    together(work)
    assert sorted(sum(got, [])) == list(range(rounds * 4))


def sorted_and_reversed_while_it_grows():
    numbers = []
    def work(me):
        for i in range(rounds):
            if me == 0: numbers.sort()
            elif me == 1: numbers.sort(key=int.__neg__) # a key in Python would let others in, and what they append would be lost
            elif i % 16 == 0: numbers.reverse()
            else: numbers.append(me)
            numbers.append(-me)
            assert all(type(n) is int for n in numbers)
    together(work)
    assert numbers.count(0) == rounds and numbers.count(-1) == rounds


def slices():
    items = ['x'] * 30
    def work(me):
        for i in range(rounds):
            if me == 0: items[2:5] = ['y'] * (i % 6)
            elif me == 1: del items[i % 9:i % 9 + 2]
            elif me == 2 or i % 3 == 0: items[len(items):] = ['z', 'z']
            part = items[1:9]
            assert len(part) <= 8 and all(item in ('x', 'y', 'z') for item in part)
            assert set(items[::-2] + items[:] + items * 1 + list(reversed(items))) <= {'x', 'y', 'z'}
            items.count('y'), 'q' in items, items == part, items < part
    together(work)


def sets():
    shared = set(range(10))
    def work(me):
        own = frozenset(('own', me, k) for k in range(20))
        for i in range(rounds // 2):
            shared.update(own)
            assert own <= shared and ('own', me, 7) in shared
            try:
                for item in shared: assert type(item) in (int, tuple)
                assert len(shared | own) >= 30 and shared & own == own and not own - shared
            except RuntimeError as error: assert 'changed size' in str(error)
            if i % 2: shared.difference_update(own)
            else:
                for item in own: shared.remove(item)
    together(work)
    assert shared == set(range(10))


def deque_from_both_ends():
    ends, got, last = collections.deque(), [[] for _ in range(count)], collections.deque(maxlen=5)
    def work(me):
        for i in range(rounds):
            (ends.append if i % 2 else ends.appendleft)((me, i))
            last.append(i)
            assert len(last) <= 5
            try: got[me].append(ends.pop() if me % 2 else ends.popleft())
            except IndexError: pass
            if i % 8 == 0:
                ends.rotate(1)
                try: assert all(type(item) is tuple for item in ends)
                except RuntimeError as error: assert 'mutated' in str(error)
    together(work)
    assert sorted(sum(got, []) + list(ends)) == [(me, i) for me in range(count) for i in range(rounds)]


def queues():
    lines, last, ordered = queue.SimpleQueue(), queue.LifoQueue(3), queue.PriorityQueue()
    got = [[] for _ in range(count)]
    def work(me):
        for i in range(rounds // 4):
            lines.put((me, i))
            got[me].append(lines.get(timeout=60))
            last.put(i)
            last.get()
            ordered.put(i)
            ordered.get_nowait()
    together(work)
    assert sorted(sum(got, [])) == [(me, i) for me in range(count) for i in range(rounds // 4)] and lines.empty() and ordered.empty()


def counters_and_defaults():
    lists, order, counts = collections.defaultdict(list), collections.OrderedDict.fromkeys(range(8)), [collections.Counter() for _ in range(count)]
    heap, lock = [], threading.Lock()
    def work(me):
        for i in range(rounds):
            lists[i % 50].append(me)
            order.move_to_end(i % 8, last=bool(i % 2))
            counts[me].update('hello')
            with lock:
                heapq.heappush(heap, -i)
                if i % 2: heapq.heappop(heap)
    together(work)
    assert sum(map(len, lists.values())) == rounds * count and sorted(order) == list(range(8))
    assert all(own['l'] == 2 * rounds for own in counts) and len(heap) == (rounds - rounds // 2) * count


def cached_functions():
    @functools.lru_cache(maxsize=16)
    def square(n): return n * n
    @functools.cache
    def name(n): return f'name {n}'
    def work(me):
        for i in range(rounds):
            assert square(i % 40) == (i % 40) ** 2
            assert name(i % 60) == f'name {i % 60}'
    together(work)
    assert square.cache_info().currsize <= 16


def texts():
    texts, shared = ['start'] * count, bytearray()
    def work(me):
        own, mine = '', bytes([me]) * 3
        for i in range(rounds):
            own += 'ab' if i % 2 else '\u20ac'
            texts[me] += str(me)
            texts[me] = texts[me][-40:]
            assert set(texts[(me + 1) % count][5:]) <= set('start0123456789')
            try: shared.extend(mine)
            except BufferError: pass
            if i % 10 == 0:
                with memoryview(bytes(shared)) as view: assert len(view) % 3 == 0
            assert f'{own[-3:]:>5}' and own.upper().lower().split('b') and ','.join(texts)
        assert own.count('ab') == rounds // 2 and own.count('\u20ac') == (rounds + 1) // 2
    together(work)
    assert all(shared.count(bytes([me])) == 3 * rounds for me in range(count))


def shared_iterators():
    numbers, got = iter(range(rounds * 8)), [[] for _ in range(count)]
    pairs = enumerate('abc' * rounds)
    def work(me):
        for n in numbers: got[me].append(n)
        for i, letter in pairs: assert 'abc'[i % 3] == letter or count > 1 # which two reads may mix
    together(work)
    assert set(sum(got, [])) == set(range(rounds * 8)) and all(own == sorted(own) for own in got)


run_all(
    dict_that_grows_and_shrinks_while_it_is_gone_over, one_default_for_all, each_key_is_popped_once, each_item_is_popped_once,
    sorted_and_reversed_while_it_grows, slices, sets, deque_from_both_ends, queues, counters_and_defaults, cached_functions, texts, shared_iterators,
)
