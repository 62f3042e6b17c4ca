"""Iterations of a task in 1 to 4 threads, as a share of one thread's (after ccbench).

Three tasks: bytecode only; one long native call that keeps the interpreter lock (sorting); native calls
that let it go (compression of a large block).
"""

from __future__ import division

import zlib

from figures import clock, countdown, emit, in_threads, options, set_interval, warm_up

DATA = bytes(bytearray((i * 7919 >> 5) & 255 for i in range(1 << 16)))
NUMBERS = [(i * 7919) % 10007 for i in range(4000)]

TASKS = {
    'bytecode': lambda: countdown(2000),
    'native-holding': lambda: sorted(NUMBERS),
    'native-releasing': lambda: zlib.compress(DATA, 1),
}


def iterations(task, threads, seconds):
    counts = [0] * threads

    def work(index):
        end = clock() + seconds
        done = 0
        while clock() < end:
            task()
            done += 1
        counts[index] = done

    taken = in_threads([lambda i=i: work(i) for i in range(threads)])
    return sum(counts) / taken


def main():
    given = options(threads=[1, 2, 3, 4], seconds=0.3, interval=0, work=['bytecode', 'native-holding', 'native-releasing'])
    set_interval(given.interval)
    warm_up()
    for name in given.work:
        task = TASKS[name]
        iterations(task, 1, given.seconds / 2)
        alone = iterations(task, 1, given.seconds)
        for count in given.threads:
            rate = iterations(task, count, given.seconds)
            emit({'work': name, 'threads': count}, {'iterations_per_s': rate, 'share': rate / alone})


main()
