"""How long another process waits for the main thread's answer beside CPU-bound threads (after ccbench).

It sends a small UDP packet now and then, not one after the other: the threads have settled in between.
"""

from __future__ import division

from echo_server import measure
from figures import countdown_rate, options, set_interval, warm_up


def main():
    given = options(threads=[0, 1, 2, 3, 4], interval=0, requests=20, pause=0.1, seconds=5.0, client='own')
    set_interval(given.interval)
    warm_up()
    given.alone = countdown_rate()
    for count in given.threads:
        measure(given, {'threads': count}, {
            'protocol': 'udp', 'size': 8, 'requests': given.requests, 'seconds': given.seconds, 'pause': given.pause})


main()
