"""How often an unprotected counter loses updates.

Three ways to add one: `n += 1` (no call between reading and writing: CPython since 3.10 never switches
there), `n = n + int(1)` (a call between: it does), and under a lock (never loses).
"""

from __future__ import division

import threading

from figures import emit, in_threads, options, intervals, warm_up


class Counter(object):
    def __init__(self):
        self.value = 0
        self.lock = threading.Lock()

    def bare(self, count):
        for _ in range(count):
            self.value += 1

    def call(self, count):
        for _ in range(count):
            self.value = self.value + int('1')

    def locked(self, count):
        for _ in range(count):
            with self.lock:
                self.value = self.value + int('1')


def main():
    given = options(interval=[5000, 100], threads=[2, 4], count=600000, case=['bare', 'call', 'locked'])
    warm_up()
    for interval in intervals(given.interval):
        for count in given.threads:
            for case in given.case:
                counter = Counter()
                each = given.count // count
                work = getattr(counter, case)
                taken = in_threads([lambda: work(each)] * count)
                lost = each * count - counter.value
                emit({'case': case, 'interval_us': interval, 'threads': count}, {
                    'lost': lost, 'lost_share': lost / (each * count), 'seconds': taken,
                })


main()
