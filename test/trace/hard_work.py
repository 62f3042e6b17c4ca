# Threads that compute, sleep and fight for a lock, for the tests of the timeline.
import _thread
import time

lock = _thread.allocate_lock()
ended = []


def compute(n):
    while n > 0:
        n -= 1


def work(number, done):
    for _ in range(6):
        compute(60000)
        with lock:
            compute(5000)
        time.sleep(0.001)
    ended.append(number)
    done.release()


locks = []
for number in range(4):
    done = _thread.allocate_lock()
    done.acquire()
    locks.append(done)
    _thread.start_new_thread(work, (number, done))
for done in locks:
    done.acquire()
print("ended:", sorted(ended))
