# What the operating system says of each thread: nanoseconds on a processor and in the run queue (Linux schedstat), between two moments of the
# clock that the timeline uses. The test holds it against what the timeline says of the same stretch.
import json
import os
import threading
import time

lines = []


def schedule(descriptor):
    os.lseek(descriptor, 0, os.SEEK_SET)
    return [int(word) for word in os.read(descriptor, 100).split()[:2]]


def observed(work):
    def run():
        # Opened before, and read once: between the clock's two moments, and the schedule's, lies the work and next to nothing else.
        descriptor = os.open('/proc/thread-self/schedstat', os.O_RDONLY)
        schedule(descriptor)
        before, begin = schedule(descriptor), time.monotonic_ns()
        work()
        end, after = time.monotonic_ns(), schedule(descriptor)
        os.close(descriptor)
        lines.append({'name': threading.current_thread().name, 'begin': begin, 'end': end, 'cpu': after[0] - before[0], 'queue': after[1] - before[1]})
    return run


def compute():
    n = 3_000_000
    while n > 0:
        n -= 1


def sleep():
    for _ in range(60):
        time.sleep(0.002)


threads = [threading.Thread(target=observed(work), name=name) for name, work in (('first', compute), ('second', compute), ('sleeper', sleep))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(json.dumps(lines))
