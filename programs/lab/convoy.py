"""The convoy: an echo server of one byte beside CPU-bound threads, at several switch intervals.

Each request costs the server two waits: for the interpreter lock after recv and after send. Beside a
CPU-bound thread each lasts a switch interval, so the shorter the interval the more requests, and the
more the CPU-bound threads lose by being switched.
"""

from __future__ import division

from echo_server import measure
from figures import countdown_rate, options, intervals, warm_up


def main():
    given = options(threads=[0, 1, 4], interval=[5000, 500, 100], protocol=['tcp'], requests=2000, seconds=0.5, client='own',
                    placements=['as it comes'])
    warm_up()
    given.alone = countdown_rate()
    for protocol in given.protocol:
        task = {'protocol': protocol, 'size': 1, 'requests': given.requests, 'seconds': given.seconds, 'pause': 0}
        for interval in intervals(given.interval):
            for count in given.threads:
                if count:
                    measure(given, {'protocol': protocol, 'threads': count, 'interval_us': interval}, task)
        if 0 in given.threads:  # alone the interval does not matter, where the two processes run does
            for placement in given.placements:
                measure(given, {'protocol': protocol, 'threads': 0, 'interval_us': 0, 'placement': placement}, task)


main()
