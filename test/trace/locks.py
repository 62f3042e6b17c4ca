# Locks that are fought over, each in its own way; the test knows the lines.
import queue
import threading
import time

forks = [threading.Lock(), threading.Lock()]
again = threading.RLock()
basket = queue.Queue()


def wait_for_each():
    for number in range(2):
        with forks[number]:
            pass
    again.acquire()
    again.release()
    basket.get()


for fork in forks:
    fork.acquire()
again.acquire()
print("in vain:", forks[0].acquire(timeout=0.02))
waiter = threading.Thread(target=wait_for_each, name="waiter")
waiter.start()
for fork in forks:
    time.sleep(0.05)
    fork.release()
time.sleep(0.05)
again.release()
time.sleep(0.05)
basket.put(1)
waiter.join()
