"""What locks cost: taken by one thread, fought over, handed to and fro; and how fair they are.

`ns` are nanoseconds per operation of one thread, loop subtracted; `round_trip_us` is one full turn of
two threads that hand each other the word; fairness is Jain's index of what each thread got (1 = equal).
"""

from __future__ import division

import threading
import time

try:
    import queue
except ImportError:
    import Queue as queue

from figures import clock, emit, in_threads, options, set_interval, warm_up

COUNT = 20000


def empty(lock):
    for _ in range(COUNT):
        pass


def with_lock(lock):
    for _ in range(COUNT):
        with lock:
            pass


def acquire_release(lock):
    for _ in range(COUNT):
        lock.acquire()
        lock.release()


def uncontended(name, lock, work, seconds):
    best = best_empty = 1e9
    end = clock() + seconds
    while clock() < end:
        begin = clock()
        work(lock)
        middle = clock()
        empty(lock)
        last = clock()
        best = min(best, middle - begin)
        best_empty = min(best_empty, last - middle)
    emit({'case': name}, {'ns': (best - best_empty) / COUNT * 1e9})


def round_trips(name, turn, answer, seconds):
    """`turn` does one round trip, `answer` the other thread's half of it; both get a flag to stop by."""
    stop = []
    partner = threading.Thread(target=answer, args=(stop,))
    partner.start()
    times = []
    end = clock() + seconds
    while clock() < end:
        begin = clock()
        turn()
        times.append((clock() - begin) * 1e6)
    stop.append(1)
    turn()
    partner.join()
    emit({'case': name}, {'round_trips_per_s': len(times) / seconds}, {'round_trip_us': times})


def two_locks(seconds):
    ping, pong = threading.Lock(), threading.Lock()
    ping.acquire()
    pong.acquire()

    def turn():
        ping.release()
        pong.acquire()

    def answer(stop):
        while True:
            ping.acquire()
            pong.release()
            if stop:
                return

    round_trips('two-lock ping-pong', turn, answer, seconds)


def condition(seconds):
    word = threading.Condition()
    whose = ['mine']

    def turn():
        with word:
            whose[0] = 'yours'
            word.notify()
            while whose[0] != 'mine':
                word.wait()

    def answer(stop):
        while True:
            with word:
                while whose[0] != 'yours':
                    word.wait()
                whose[0] = 'mine'
                word.notify()
                if stop:
                    return

    round_trips('Condition ping-pong', turn, answer, seconds)


def queues(seconds):
    there, back = queue.Queue(), queue.Queue()

    def turn():
        there.put(1)
        back.get()

    def answer(stop):
        while True:
            there.get()
            back.put(1)
            if stop:
                return

    round_trips('Queue ping-pong', turn, answer, seconds)


def fairness(count, seconds):
    """Threads that do nothing but take one lock, count, and let it go."""
    lock = threading.Lock()
    got = [0] * count

    def work(index):
        end = clock() + seconds
        while clock() < end:
            with lock:
                got[index] += 1

    taken = in_threads([lambda i=i: work(i) for i in range(count)])
    jain = sum(got) ** 2 / (count * sum(n * n for n in got)) if any(got) else 0.0
    emit({'case': 'contended', 'threads': count}, {'acquisitions_per_s': sum(got) / taken, 'jain': jain})


def main():
    given = options(threads=[2, 4, 8], seconds=0.3, interval=0)
    set_interval(given.interval)
    warm_up()
    uncontended('with Lock', threading.Lock(), with_lock, given.seconds)
    uncontended('Lock acquire+release', threading.Lock(), acquire_release, given.seconds)
    uncontended('with RLock', threading.RLock(), with_lock, given.seconds)
    uncontended('with Condition', threading.Condition(), with_lock, given.seconds)
    two_locks(given.seconds)
    condition(given.seconds)
    queues(given.seconds)
    for count in given.threads:
        fairness(count, given.seconds)
    time.sleep(0)


main()
