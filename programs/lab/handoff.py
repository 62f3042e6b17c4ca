"""How late a thread runs again that slept for 1 ms, beside CPU-bound threads.

Its sleep is over in time; then it must get the interpreter lock from whoever computes. Under a
timed lock that takes the switch interval.
"""

from __future__ import division

import time

from figures import Spinners, clock, emit, options, intervals, warm_up

PERIOD_S = 0.001


def main():
    given = options(threads=[0, 1, 2, 4], seconds=0.6, interval=[5000])
    warm_up()
    for interval in intervals(given.interval):
        for count in given.threads:
            delays = []
            with Spinners(count):
                end = clock() + given.seconds
                while clock() < end:
                    due = clock() + PERIOD_S
                    time.sleep(PERIOD_S)
                    delays.append((clock() - due) * 1e6)
            emit({'threads': count, 'interval_us': interval}, {'wakeups_per_s': len(delays) / given.seconds}, {'delay_us': delays})


main()
