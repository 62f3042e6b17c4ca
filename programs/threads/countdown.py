"""The same CPU work one after the other and in two threads.

Under a global interpreter lock two threads cannot run Python code at the same time, so counting
down twice in two threads takes about as long as counting down twice in a row: the ratio is near 1.
Without such a lock, and with two cores, it goes towards 0.5.

Usage: countdown.py [N]      N is what each of the two countdowns starts from
"""

import sys
import threading
import time


def countdown(n):
    while n > 0:
        n -= 1


def warm_up(seconds):
    """gilvm's engine optimises its loop while it runs: until then the first part would look slow."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        countdown(10_000)


def one_after_the_other(n):
    countdown(n)
    countdown(n)


def in_two_threads(n):
    threads = [threading.Thread(target=countdown, args=(n,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def seconds_for(work, n):
    begin = time.perf_counter()
    work(n)
    return time.perf_counter() - begin


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
    warm_up(0.6)
    sequential = seconds_for(one_after_the_other, n)
    threaded = seconds_for(in_two_threads, n)
    print(f"one after the other: {sequential:.3f} s")
    print(f"in two threads:      {threaded:.3f} s")
    print(f"ratio:               {threaded / sequential:.2f}")


main()
