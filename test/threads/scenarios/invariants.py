"""What holds however threads are switched: locks exclude, queues lose nothing, lists, dicts and sets change as a whole. Argument: rounds."""
import _queue
import _thread
import sys

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 200
THREADS = 4
lock = _thread.allocate_lock()
rlock = _thread.RLock()
inside = 0
total = 0
events = []
table = {}
members = set()
queue = _queue.SimpleQueue()
results = _queue.SimpleQueue()


def exclusive():
    """Two instructions that must never be seen half done."""
    global inside, total
    inside += 1
    assert inside == 1, inside
    total += 1
    inside -= 1


def worker(number):
    for i in range(ROUNDS):
        with lock:
            exclusive()
        with rlock:
            with rlock:
                exclusive_again(number, i)
        events.append(i)
        table[number, i] = i
        members.add((number, i))
        queue.put((number, i))
        if i % 3 == 0:
            results.put(queue.get())
        if lock.acquire(timeout=5):
            exclusive()
            lock.release()


owner = None


def exclusive_again(number, i):
    global owner
    assert owner is None, owner
    owner = number
    assert rlock._recursion_count() == 2
    owner = None


handles = [_thread.start_joinable_thread(lambda number=number: worker(number)) for number in range(THREADS)]
for handle in handles:
    handle.join()
drained = []
while not queue.empty():
    drained.append(queue.get())
while not results.empty():
    drained.append(results.get())
everything = [(number, i) for number in range(THREADS) for i in range(ROUNDS)]
assert total == 2 * THREADS * ROUNDS, total
assert sorted(events) == sorted(list(range(ROUNDS)) * THREADS)
assert sorted(drained) == everything, len(drained)
assert table == {key: key[1] for key in everything} and members == set(everything)
print('all held')
