"""Hand-overs by everything that a thread can wait for, under a watchdog: where nobody gets on for a while, a wake-up was lost. Argument: rounds."""
import faulthandler
import os
import queue
import sys
import threading
import time

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 200
PATIENCE_S = 20
progress = [0]
over = threading.Event()


def watch():
    seen, since = -1, time.monotonic()
    while not over.wait(0.2):
        if progress[0] != seen:
            seen, since = progress[0], time.monotonic()
        elif time.monotonic() - since > PATIENCE_S:
            print('nobody gets on after', seen, 'steps', flush=True)
            faulthandler.dump_traceback()
            os._exit(1)


def step():
    progress[0] += 1  # lost updates do not matter: the number only has to change


def two_locks():
    ping, pong = threading.Lock(), threading.Lock()
    ping.acquire()
    pong.acquire()

    def answer():
        for _ in range(ROUNDS):
            ping.acquire()
            pong.release()
    yield answer
    for _ in range(ROUNDS):
        ping.release()
        pong.acquire()
        step()


def condition():
    turn, changed = [0], threading.Condition()

    def player(number, count):
        for _ in range(ROUNDS):
            with changed:
                while turn[0] % count != number:
                    changed.wait()
                turn[0] += 1
                changed.notify_all()
                step()
    yield lambda: player(1, 3)
    yield lambda: player(2, 3)
    player(0, 3)


def condition_in_time():
    """Timed waits give up and are notified at the same moment, again and again."""
    items, some = [], threading.Condition(threading.Lock())

    def consumer():
        for _ in range(ROUNDS):
            with some:
                while not some.wait_for(lambda: items, 0.001):
                    pass
                items.pop()
            step()
    yield consumer
    yield consumer
    for _ in range(2 * ROUNDS):
        with some:
            items.append(1)
            some.notify()


def semaphores():
    full, room = threading.Semaphore(0), threading.BoundedSemaphore(2)

    def consumer():
        for _ in range(ROUNDS):
            full.acquire()
            room.release()
            step()
    yield consumer
    for _ in range(ROUNDS):
        room.acquire()
        full.release()


def queues():
    tasks, answers, simple = queue.Queue(1), queue.PriorityQueue(2), queue.SimpleQueue()

    def worker():
        while (task := tasks.get()) is not None:
            answers.put(task)
            simple.put(task)
            tasks.task_done()
    yield worker
    yield worker

    def collector():
        for _ in range(2 * ROUNDS):
            answers.get()
            step()
    yield collector
    for number in range(2 * ROUNDS):
        tasks.put(number)
        simple.get()
    tasks.join()
    tasks.put(None)
    tasks.put(None)


def events_and_barrier():
    meeting, flags = threading.Barrier(3), [threading.Event(), threading.Event()]

    def follower(number):
        for _ in range(ROUNDS):
            flags[number].wait()
            flags[number].clear()
            meeting.wait()
    yield lambda: follower(0)
    yield lambda: follower(1)
    for _ in range(ROUNDS):
        for flag in flags:
            flag.set()
        meeting.wait()
        step()


def short_threads():
    """Starts and ends are waited for as well."""
    for _ in range(max(ROUNDS // 20, 1)):
        threads = [threading.Thread(target=step) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return
    yield


watchdog = threading.Thread(target=watch, daemon=True)
watchdog.start()
for game in (two_locks, condition, condition_in_time, semaphores, queues, events_and_barrier, short_threads):
    threads = []
    for other in (moves := game()):
        threads.append(threading.Thread(target=other))
        threads[-1].start()
    for thread in threads:
        thread.join()
    print(game.__name__)
over.set()
