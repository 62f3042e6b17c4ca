"""Updates that get lost, and the lock that keeps them.

`total = total + one()` reads, calls, adds, writes. A thread that is switched out after reading
writes an old number later: all that the others added meanwhile is gone. CPython switches at calls and
at the ends of loops only, so `total += 1` without a call loses nothing there; with
`gilvm run --switch-points=every-op` it does (give the argument `bare` to see that).

Usage: lost_updates.py [bare]
"""

import sys
import threading

COUNT = 20000
THREADS = 4
total = 0
lock = threading.Lock()


def one():
    return 1


def with_a_call():
    global total
    for _ in range(COUNT):
        total = total + one()


def bare():
    global total
    for _ in range(COUNT):
        total += 1


def with_a_lock():
    global total
    for _ in range(COUNT // 10):
        with lock:
            total = total + one()


def lost(work, count):
    """How many updates are missing after all threads have done the work once."""
    global total
    total = 0
    threads = [threading.Thread(target=work) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return THREADS * count - total


def ever_lost(work, count, rounds):
    for _ in range(rounds):
        missing = lost(work, count)
        if missing:
            print(f"{work.__name__}: {missing} of {THREADS * count} updates lost", file=sys.stderr)
            return True
    return False


def main():
    sys.setswitchinterval(1e-5)
    if "bare" in sys.argv[1:]:
        print("total += 1 loses updates:", ever_lost(bare, COUNT, 20))
        return
    print("with a call in between updates are lost:", ever_lost(with_a_call, COUNT, 50))
    sys.setswitchinterval(1e-4)
    print("with a lock updates are lost:", ever_lost(with_a_lock, COUNT // 10, 2))


main()
