"""Two threads that compute and one that wakes every 4 ms: what `gilvm trace` is for.

The two take turns of a switch interval each. The third has next to nothing to do, but each time it
wakes it must wait until one of the others is told to let go. `gilvm trace` calls that a convoy.
"""

import threading
import time

WAKE_UPS = 25


def compute(stop):
    while not stop.is_set():
        n = 2000
        while n > 0:
            n -= 1


def wake_up_often(times):
    for _ in range(WAKE_UPS):
        time.sleep(0.004)
        times.append(time.perf_counter())


def main():
    stop = threading.Event()
    workers = [threading.Thread(target=compute, args=(stop,), name=f"compute {i}") for i in (1, 2)]
    for worker in workers:
        worker.start()
    times = []
    sleeper = threading.Thread(target=wake_up_often, args=(times,), name="sleeper")
    sleeper.start()
    sleeper.join()
    stop.set()
    for worker in workers:
        worker.join()
    print("woken up:", len(times), "times, in order:", times == sorted(times))


main()
