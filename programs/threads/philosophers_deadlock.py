"""Dining philosophers that starve: everybody takes the left fork and waits for the right one.

A barrier makes sure that all have their left fork before anybody reaches for the right one, so the
circle of waiting is closed every time. By default they give up after a while and say so; with the
argument `forever` they wait for good: CPython then hangs, gilvm says who waits for whom and ends.

Usage: philosophers_deadlock.py [forever]
"""

import sys
import threading

PHILOSOPHERS = 5
PATIENCE_S = 0.5


def dine(number, forks, everybody_sits, patience, reports):
    left, right = forks[number], forks[(number + 1) % PHILOSOPHERS]
    with left:
        everybody_sits.wait()
        if right.acquire(timeout=patience):
            right.release()
            reports[number] = "ate"
        else:
            reports[number] = f"waits for the fork of philosopher {(number + 1) % PHILOSOPHERS}"
        everybody_sits.wait()  # nobody lays the fork down before all have their answer


def main():
    patience = -1 if "forever" in sys.argv[1:] else PATIENCE_S
    forks = [threading.Lock() for _ in range(PHILOSOPHERS)]
    everybody_sits = threading.Barrier(PHILOSOPHERS)
    reports = {}
    threads = [
        threading.Thread(target=dine, args=(i, forks, everybody_sits, patience, reports), name=f"philosopher {i}")
        for i in range(PHILOSOPHERS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number in range(PHILOSOPHERS):
        print(f"philosopher {number} {reports[number]}")


main()
