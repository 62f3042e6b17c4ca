"""Two threads asleep at once: a thread that sleeps gives up the lock that lets only one run.

Each of the two threads sleeps for half a second. Together they need about half a second of wall
time, not a whole one.

Usage: sleep.py [SECONDS]
"""

import _thread
import sys
import time


def sleep_then_release(seconds, lock):
    try:
        time.sleep(seconds)
    finally:
        lock.release()


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 0.5
    begin = time.perf_counter()
    locks = [_thread.allocate_lock() for _ in range(2)]
    for lock in locks:
        lock.acquire()
        _thread.start_new_thread(sleep_then_release, (seconds, lock))
    for lock in locks:
        lock.acquire()
    print(f"two threads, {seconds} s of sleep each: {time.perf_counter() - begin:.3f} s")


main()
