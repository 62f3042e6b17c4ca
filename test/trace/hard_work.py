# Threads that compute, sleep and fight for a lock, for the tests of the timeline.
import _thread
import time

gate = _thread.allocate_lock()
lock = _thread.allocate_lock()
started = []
ended = []


def compute(n):
    while n > 0:
        n -= 1


def work(number, done):
    started.append(number)
    with gate:
        pass
    for _ in range(6):
        compute(60000)
        with lock:
            compute(5000)
        time.sleep(0.001)
    ended.append(number)
    done.release()


gate.acquire()
locks = []
for number in range(4):
    done = _thread.allocate_lock()
    done.acquire()
    locks.append(done)
    _thread.start_new_thread(work, (number, done))
while len(started) < 4:
    time.sleep(0.01)
gate.release()
for done in locks:
    done.acquire()
print("ended:", sorted(ended))
