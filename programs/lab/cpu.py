"""CPU-bound work one after the other, then the same work in threads.

The work is bytecode only (a countdown), so under a global interpreter lock the threads take turns
and the speed-up stays near 1; without one it goes towards the number of cores.
"""

from __future__ import division

from figures import clock, countdown, cpu_clock, emit, in_threads, options, set_interval, warm_up


def one_after_the_other(count, size):
    begin = clock()
    for _ in range(count):
        countdown(size)
    return clock() - begin


def main():
    given = options(threads=[1, 2, 4, 8], seconds=0.4, interval=0)
    set_interval(given.interval)
    total = int(warm_up() * given.seconds)
    for count in given.threads:
        size = total // count
        before = one_after_the_other(count, size)
        cpu_before = cpu_clock()
        threaded = in_threads([lambda: countdown(size)] * count)
        cpu = cpu_clock() - cpu_before
        sequential = (before + one_after_the_other(count, size)) / 2  # on both sides of it: drift cancels
        emit({'threads': count}, {
            'sequential_s': sequential, 'threaded_s': threaded, 'speedup': sequential / threaded, 'cores_used': cpu / threaded,
        })


main()
