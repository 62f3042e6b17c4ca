"""The switch interval: how long a turn really lasts, and what a switch costs.

Two CPU-bound threads note the time whenever they find that the other one ran in between. The cost of
a switch is what the two take longer than the same work one after the other, divided by the switches.
"""

from __future__ import division

from figures import clock, cpu_clock, emit, in_threads, options, intervals, warm_up

PIECE = 20


def piece():
    n = PIECE
    while n > 0:
        n -= 1


class Turns(object):
    """Who ran last, and when the turns began."""

    def __init__(self):
        self.whose = 0
        self.since = clock()
        self.lengths = []

    def run(self, me, pieces):
        for _ in range(pieces):
            piece()
            if self.whose != me:
                now = clock()
                if self.whose:
                    self.lengths.append((now - self.since) * 1e6)
                self.whose = me
                self.since = now


def alone(pieces):
    """Seconds of the same work in one thread, and processor seconds."""
    begin, cpu = clock(), cpu_clock()
    Turns().run(1, pieces)
    return clock() - begin, cpu_clock() - cpu


def main():
    given = options(interval=[10000, 5000, 1000, 500, 100], seconds=0.5, threads=[2])
    warm_up()
    turns = Turns()
    begin = clock()
    turns.run(1, 20000)
    pieces = int(20000 * given.seconds / (clock() - begin))
    for interval in intervals(given.interval):
        for count in given.threads:
            before, cpu_before = alone(pieces)
            turns = Turns()
            cpu = cpu_clock()
            together = in_threads([lambda i=i: turns.run(i + 1, pieces // count) for i in range(count)])
            cpu = cpu_clock() - cpu
            after, cpu_after = alone(pieces)
            sequential = (before + after) / 2  # on both sides of it: drift cancels
            switches = max(1, len(turns.lengths))
            emit({'interval_us': interval, 'threads': count}, {
                'switches_per_s': len(turns.lengths) / together, 'cost_us': (together - sequential) / switches * 1e6,
                'cpu_cost_us': (cpu - (cpu_before + cpu_after) / 2) / switches * 1e6, 'achieved_us': together / switches * 1e6, 'slowdown': together / sequential,
            }, {'turn_us': turns.lengths})


main()
