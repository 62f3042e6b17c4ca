"""Two threads asleep at once: a thread that sleeps gives up the lock that lets only one run.

Each of the two threads sleeps for half a second. Together they need about half a second of wall
time, not a whole one.

Usage: sleep.py [SECONDS]
"""

import sys
import threading
import time


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 0.5
    begin = time.perf_counter()
    threads = [threading.Thread(target=time.sleep, args=(seconds,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"two threads, {seconds} s of sleep each: {time.perf_counter() - begin:.3f} s")


main()
