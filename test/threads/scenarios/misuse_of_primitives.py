"""What threading and queue say to wrong and unusual uses, one line each."""
import queue
import threading
import time


def show(what, function, *args, **kwargs):
    try:
        print(what, '->', function(*args, **kwargs))
    except BaseException as error:
        print(what, '->', type(error).__name__, error)


def in_thread(function, *args):
    """What the function answers, or raises, in another thread."""
    found = []

    def run():
        try:
            found.append(function(*args))
        except BaseException as error:
            found.append(f'{type(error).__name__} {error}')
    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return found[0]


# locks
lock, rlock = threading.Lock(), threading.RLock()
show('Lock.release of a free lock', lock.release)
lock.acquire()
print('Lock.release by another thread ->', in_thread(lock.release), lock.locked())
show('RLock.release of a free lock', rlock.release)
rlock.acquire()
print('RLock.release by another thread ->', in_thread(rlock.release))
print('RLock.acquire(False) by another thread ->', in_thread(rlock.acquire, False))
rlock.release()
for name, timeout in (('0', 0), ('-1', -1), ('-2', -2), ('-0.5', -0.5), ('1e10', 1e10), ('TIMEOUT_MAX + 1e4', threading.TIMEOUT_MAX + 1e4), ('nan', float('nan')),
                      ('inf', float('inf')), ('None', None), ("'1'", '1'), ('1+0j', 1j)):
    show(f'Lock.acquire(timeout={name})', lock.acquire, timeout=timeout)
    if lock.locked():
        lock.release()
    show(f'RLock.acquire(timeout={name})', rlock.acquire, timeout=timeout)
show('Lock.acquire(False, 1)', lock.acquire, False, 1)
show('Lock.acquire(False, -1)', lock.acquire, False, -1)
show('Lock.acquire(blocking=0)', lock.acquire, blocking=0)
lock.release()
show('Lock() with an argument', threading.Lock, 1)
show('Lock subclass', lambda: type('L', (threading.Lock,), {}))
with lock:
    print('in a with ->', lock.locked())

# threads
thread = threading.Thread(target=lambda: None)
show('join before start', thread.join)
show('daemon as argument', lambda: threading.Thread(daemon=1).daemon)
thread.start()
thread.join()
show('start twice', thread.start)
show('daemon of one that has run', setattr, thread, 'daemon', True)
show('join of itself', lambda: in_thread(lambda: threading.current_thread().join()))
show('join of the main thread by itself', threading.main_thread().join)
show('join(timeout=-1)', thread.join, timeout=-1)
show('join(timeout="x")', thread.join, timeout='x')
show('target and group', threading.Thread, 'group')
show('no __init__', type('T', (threading.Thread,), {'__init__': lambda self: None})().start)
show('name None', lambda: threading.Thread(name=None).name.startswith('Thread-'))
show('current_thread().daemon = True', setattr, threading.current_thread(), 'daemon', True)
show('kwargs', lambda: threading.Thread(target=print, kwargs={'sep': 1}, args=('a', 'b'))._kwargs)

# conditions
condition = threading.Condition()
show('Condition.wait un-acquired', condition.wait)
show('Condition.wait(0) un-acquired', condition.wait, 0)
show('Condition.notify un-acquired', condition.notify)
show('Condition.notify_all un-acquired', condition.notify_all)
show('Condition.wait_for un-acquired', condition.wait_for, lambda: False)
show('Condition.release un-acquired', condition.release)
with condition:
    show('Condition.wait(0)', condition.wait, 0)
    show('Condition.wait(-1)', condition.wait, -1)
    show('Condition.wait(0.001)', condition.wait, 0.001)
    show('Condition.notify(0)', condition.notify, 0)
    show('Condition.notify(5) with nobody', condition.notify, 5)
    show('Condition.wait_for timeout 0', condition.wait_for, lambda: 0, 0)
    show('Condition.wait_for raises', condition.wait_for, lambda: 1 / 0)
    print('Condition.notify by another thread ->', in_thread(condition.notify))
show('Condition of a plain lock, un-acquired', threading.Condition(threading.Lock()).notify)

# semaphores
show('Semaphore(-1)', threading.Semaphore, -1)
show('Semaphore("x")', threading.Semaphore, 'x')
semaphore = threading.Semaphore(0)
show('Semaphore.acquire(False)', semaphore.acquire, False)
show('Semaphore.acquire(timeout=0)', semaphore.acquire, timeout=0)
show('Semaphore.acquire(timeout=-1)', semaphore.acquire, timeout=-1)
show('Semaphore.acquire(False, timeout=1)', semaphore.acquire, False, timeout=1)
show('Semaphore.release(0)', semaphore.release, 0)
show('Semaphore.release(-1)', semaphore.release, -1)
show('Semaphore.release(2)', semaphore.release, 2)
print(semaphore._value)
bounded = threading.BoundedSemaphore(2)
show('BoundedSemaphore.release too often', bounded.release)
bounded.acquire()
show('BoundedSemaphore.release(2) too often', bounded.release, 2)
show('BoundedSemaphore.release', bounded.release)
with bounded:
    print('in a with ->', bounded._value)

# events and timers
event = threading.Event()
for timeout in (0, -1, 0.001):
    show(f'Event.wait({timeout})', event.wait, timeout)
event.set()
show('Event.wait of a set one', event.wait, -1)
show('Event.wait("x") of a set one', event.wait, 'x')
event.clear()
show('Event.wait("x")', event.wait, 'x')
timer = threading.Timer(100, print, ['never'])
timer.start()
timer.cancel()
timer.cancel()
timer.join()
print('cancelled timer ->', timer.finished.is_set(), timer.is_alive())
early = threading.Timer(0, print, ['never'])
early.cancel()
early.start()
early.join()
done = threading.Timer(0.001, print, ['timer ran'])
done.start()
done.join()
done.cancel()
show('Timer started twice', done.start)

# barriers
barrier = threading.Barrier(2, timeout=0.001)
show('Barrier.wait past its own time limit', barrier.wait)
print(barrier.broken, barrier.n_waiting, barrier.parties)
show('Barrier.wait of a broken one', barrier.wait)
barrier.reset()
print(barrier.broken)
show('Barrier.wait(0)', barrier.wait, 0)
barrier.reset()
barrier.abort()
show('Barrier.wait of an aborted one', barrier.wait)
failing = threading.Barrier(1, action=lambda: 1 / 0)
show('Barrier whose action raises', failing.wait)
print(failing.broken)
resetting = threading.Barrier(2)
outcomes = []


def wait_for_reset():
    try:
        resetting.wait()
    except threading.BrokenBarrierError as error:
        outcomes.append(type(error).__name__)


waiting = threading.Thread(target=wait_for_reset)
waiting.start()
while resetting.n_waiting == 0:
    time.sleep(0.001)
resetting.reset()
waiting.join()
print('reset while one waits ->', outcomes, resetting.broken, resetting.n_waiting)
show('Barrier(1).wait', threading.Barrier(1).wait)

# queues
for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    one = kind(1)
    one.put(1)
    show(f'{kind.__name__}.put_nowait of a full one', one.put_nowait, 2)
    show(f'{kind.__name__}.put(timeout=0)', one.put, 2, timeout=0)
    show(f'{kind.__name__}.put(timeout=-1)', one.put, 2, timeout=-1)
    show(f'{kind.__name__}.put(timeout=0.001)', one.put, 2, timeout=0.001)
    show(f'{kind.__name__}.get', one.get)
    show(f'{kind.__name__}.get_nowait of an empty one', one.get_nowait)
    show(f'{kind.__name__}.get(timeout=0)', one.get, timeout=0)
    show(f'{kind.__name__}.get(timeout=-1)', one.get, timeout=-1)
    show(f'{kind.__name__}.get(timeout=0.001)', one.get, timeout=0.001)
    show(f'{kind.__name__}.task_done', one.task_done)
    show(f'{kind.__name__}.task_done too often', one.task_done)
    one.put(1)
    one.shutdown()
    show(f'{kind.__name__}.put after shutdown', one.put, 1)
    show(f'{kind.__name__}.get after shutdown', one.get)
    show(f'{kind.__name__}.get after shutdown, empty', one.get)
    one = kind()
    one.put(1)
    one.shutdown(immediate=True)
    show(f'{kind.__name__}.get after shutdown at once', one.get)
    one.join()
waiting_queue = queue.Queue()
caught = []


def wait_for_shutdown():
    try:
        waiting_queue.get()
    except queue.ShutDown:
        caught.append('ShutDown')


waiters = [threading.Thread(target=wait_for_shutdown) for _ in range(3)]
for thread in waiters:
    thread.start()
waiting_queue.shutdown()
for thread in waiters:
    thread.join()
print('shutdown while three wait ->', caught)
simple = queue.SimpleQueue()
show('SimpleQueue.get_nowait', simple.get_nowait)
show('SimpleQueue.get(timeout=-1)', simple.get, timeout=-1)
show('SimpleQueue.get(timeout=0.001)', simple.get, timeout=0.001)
show('SimpleQueue.get(timeout=1e20)', simple.get, timeout=1e20)

# local


class Counter(threading.local):
    limit = 3

    def __init__(self, start, *, by=1):
        self.value = start
        self.by = by

    def more(self):
        self.value += self.by
        return self.value


class Slotted(threading.local):
    __slots__ = ('number',)


counter = Counter(10, by=5)
print('local in a subclass ->', counter.more(), in_thread(counter.more), counter.more(), in_thread(lambda: sorted(vars(counter))), counter.limit)
slotted = Slotted()
slotted.number = 1
print('slots of a local are shared ->', in_thread(lambda: slotted.number))
show('local with arguments', threading.local, 1)
show('local subclass without an argument', Counter)
del counter.value
show('deleted attribute', lambda: counter.value)
print('the other thread has its own ->', in_thread(lambda: counter.value))
