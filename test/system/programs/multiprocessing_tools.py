# Processes of multiprocessing: queue, lock, event, condition, pool, executor; what they print goes where this program prints.
import multiprocessing
import os
import sys
from concurrent.futures import ProcessPoolExecutor


def square(x):
    return x * x


def worker(number, lock, event, queue):
    event.wait(20)
    with lock:
        print("worker", flush=True)
    queue.put((number, os.getpid() == multiprocessing.parent_process().pid))


def refusals():
    semaphore = multiprocessing.BoundedSemaphore(2)
    semaphore.acquire()
    semaphore.release()
    try:
        semaphore.release()
    except ValueError as error:
        print(error)
    lock = multiprocessing.RLock()
    with lock, lock:
        print("entered twice", lock.acquire(block=False))
    print(multiprocessing.Semaphore(0).acquire(timeout=0.01))
    read, _ = os.pipe()
    os.set_blocking(read, False)
    try:
        os.read(read, 1)
    except BlockingIOError:
        print("a read that does not wait")


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    refusals()
    sys.stdout.flush()
    lock, event, queue = multiprocessing.Lock(), multiprocessing.Event(), multiprocessing.Queue()
    processes = [multiprocessing.Process(target=worker, args=(number, lock, event, queue)) for number in range(1)]
    for process in processes:
        process.start()
    event.set()
    print(sorted(queue.get() for _ in processes), flush=True)
    for process in processes:
        process.join()
    print([process.exitcode for process in processes])
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(square, range(5))))
