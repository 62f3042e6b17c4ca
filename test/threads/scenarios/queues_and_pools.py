"""queue and concurrent.futures: order, limits, errors."""
import queue
import threading
from concurrent.futures import ThreadPoolExecutor, TimeoutError, as_completed, wait


def show(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


bounded = queue.Queue(2)
bounded.put(1)
bounded.put(2)
show(bounded.put, 3, False)
show(bounded.put, 3, True, 0.01)
show(bounded.put, 3, True, -1)
print(bounded.get(), bounded.get(), bounded.full(), bounded.empty())
show(bounded.get, False)
show(bounded.get, True, 0.01)
bounded.task_done()
bounded.task_done()
show(bounded.task_done)
bounded.join()

work, done = queue.Queue(3), queue.PriorityQueue()


def worker():
    while (item := work.get()) is not None:
        done.put(item * item)
        work.task_done()
    work.task_done()


workers = [threading.Thread(target=worker) for _ in range(3)]
for thread in workers:
    thread.start()
for i in range(50):
    work.put(i)
work.join()
for _ in workers:
    work.put(None)
for thread in workers:
    thread.join()
print([done.get() for _ in range(50)] == [i * i for i in range(50)])

shut = queue.Queue()
shut.put('last')
shut.shutdown()
show(shut.put, 1)
print(shut.get())
show(shut.get)

with ThreadPoolExecutor(4, thread_name_prefix='pool') as pool:
    print(list(pool.map(lambda x: x * 2, range(10))))
    failing = pool.submit(lambda: [][1])
    print(type(failing.exception()).__name__, failing.exception())
    gate = threading.Event()
    blocked = pool.submit(gate.wait)
    show(blocked.result, 0.01)
    gate.set()
    print(blocked.result(10))
    futures = [pool.submit(pow, 2, i) for i in range(8)]
    print(sorted(future.result() for future in as_completed(futures)), len(wait(futures).done))
    print(pool.submit(lambda: threading.current_thread().name.rsplit('_', 1)[0]).result())
show(pool.submit, print)
