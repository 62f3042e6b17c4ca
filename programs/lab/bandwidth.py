"""UDP packets of 1,024 bytes echoed one after the other beside CPU-bound threads (after ccbench).

The figure that counts is packets a second as a share of what goes through without CPU-bound threads.
"""

from __future__ import division

from echo_server import measure
from figures import countdown_rate, options, set_interval, warm_up


def main():
    given = options(threads=[0, 1, 2, 3, 4], interval=0, requests=5000, seconds=0.5, client='own')
    set_interval(given.interval)
    warm_up()
    given.alone = countdown_rate()
    for count in given.threads:
        measure(given, {'threads': count}, {
            'protocol': 'udp', 'size': 1024, 'requests': given.requests, 'seconds': given.seconds, 'pause': 0})


main()
