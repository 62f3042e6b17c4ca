"""CPU-bound and I/O-bound threads together: what the first get done, how long the second wait.

An I/O-bound thread waits 2 ms (for a disk, say) and then has 100 loop iterations to do. Its latency
is what passes between the end of its wait and the end of that little work.
"""

from __future__ import division

import threading
import time

from figures import Spinners, clock, countdown, countdown_rate, emit, options, set_interval, warm_up

WAIT_S = 0.002


def serve(end, latencies):
    while clock() < end:
        due = clock() + WAIT_S
        time.sleep(WAIT_S)
        countdown(100)
        latencies.append((clock() - due) * 1e6)


def main():
    given = options(cpu=[0, 1, 2, 4], io=[1, 4], seconds=0.5, interval=0)
    set_interval(given.interval)
    warm_up()
    alone = countdown_rate()
    for cpu in given.cpu:
        for io in given.io:
            latencies = []
            with Spinners(cpu) as spinners:
                end = clock() + given.seconds
                threads = [threading.Thread(target=serve, args=(end, latencies)) for _ in range(io)]
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()
                rate = spinners.rate()
            emit({'cpu': cpu, 'io': io}, {'requests_per_s': len(latencies) / given.seconds, 'cpu_share': rate / alone}, {'latency_us': latencies})


main()
