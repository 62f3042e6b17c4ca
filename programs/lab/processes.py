"""The same CPU-bound work in a pool of threads and in a pool of processes.

Every process has an interpreter and a lock of its own, so processes use the cores where threads take
turns. What that costs: starting them (`start_ms`, until the pool has answered its first task), and
handing work over, since arguments and results are pickled and go through pipes (`task_us`, a task that
does nothing; `list_us`, a list of 10,000 numbers there and back). Processes are spawned, not forked,
where the interpreter gives the choice.
"""

from __future__ import division

import multiprocessing
import multiprocessing.pool

from figures import clock, countdown, emit, options, warm_up


def nothing(_):
    return None


def same(item):
    return item


def warm(_):
    warm_up()


def pool_of(kind, count):
    if kind == 'threads':
        return multiprocessing.pool.ThreadPool(count)
    if hasattr(multiprocessing, 'get_context'):
        return multiprocessing.get_context('spawn').Pool(count)
    return multiprocessing.Pool(count)


def times_us(pool, function, item, count):
    times = []
    for _ in range(count):
        begin = clock()
        pool.apply(function, (item,))
        times.append((clock() - begin) * 1e6)
    return times


def sequential(count, size):
    begin = clock()
    for _ in range(count):
        countdown(size)
    return clock() - begin


def measure(kind, count, total, tasks):
    begin = clock()
    pool = pool_of(kind, count)
    try:
        pool.apply(nothing, (0,))
        started = clock() - begin
        pool.map(warm, range(count), 1)  # each is busy long enough for every worker to get one
        size = total // count
        before = sequential(count, size)
        begin = clock()
        pool.map(countdown, [size] * count, 1)
        together = clock() - begin
        alone = (before + sequential(count, size)) / 2
        numbers = list(range(10000))
        emit({'kind': kind, 'workers': count}, {'speedup': alone / together, 'pool_s': together, 'sequential_s': alone, 'start_ms': started * 1000},
             {'task_us': times_us(pool, nothing, 0, tasks), 'list_us': times_us(pool, same, numbers, max(1, tasks // 5))})
    finally:
        pool.terminate()
        pool.join()


def main():
    given = options(workers=[1, 2, 4], seconds=0.4, kind=['threads', 'processes'], tasks=200)
    total = int(warm_up() * given.seconds)
    for kind in given.kind:
        for count in given.workers:
            measure(kind, count, total, given.tasks)


if __name__ == '__main__':
    main()
