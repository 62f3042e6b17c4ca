"""What threading's own classes do on this _thread: time-outs, misuse, hand-overs."""
import threading
import time


def show(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


# threads
thread = threading.Thread(target=lambda: None, name='w')
show(thread.join)
thread.start()
thread.join()
show(thread.start)
show(threading.current_thread().join)
print(thread.is_alive(), thread.name, thread.daemon, thread.ident is not None)
slow = threading.Thread(target=time.sleep, args=(0.2,))
slow.start()
slow.join(0.01)
print(slow.is_alive())
slow.join()
print(slow.is_alive(), threading.active_count(), threading.main_thread() is threading.current_thread())

# events, timers
event = threading.Event()
print(event.wait(0.01), event.is_set())
threading.Timer(0.02, event.set).start()
print(event.wait(10), event.is_set())
event.clear()
cancelled = threading.Timer(10, print, ('never',))
cancelled.start()
cancelled.cancel()
cancelled.join()

# conditions
condition = threading.Condition()
show(condition.wait)
show(condition.notify)
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: False, 0.01), condition.wait_for(lambda: 'yes'))
got = []


def waiter(number):
    with condition:
        condition.wait()
        got.append(number)


waiters = [threading.Thread(target=waiter, args=(i,)) for i in range(3)]
for thread in waiters:
    thread.start()
while len(condition._waiters) < 3:
    time.sleep(0.001)
with condition:
    condition.notify()
waiters_left = 3
while len(got) < 1:
    time.sleep(0.001)
print(len(got))
with condition:
    condition.notify_all()
for thread in waiters:
    thread.join()
print(sorted(got))

# semaphores
show(threading.Semaphore, -1)
bounded = threading.BoundedSemaphore(2)
print(bounded.acquire(), bounded.acquire(), bounded.acquire(False), bounded.acquire(timeout=0.01))
bounded.release(2)
show(bounded.release)
show(threading.Semaphore().release, 0)

# barriers

barrier = threading.Barrier(2, action=lambda: print('all here'))
places = []
other = threading.Thread(target=lambda: places.append(barrier.wait()))
other.start()
places.append(barrier.wait(10))
other.join()
print(sorted(places), barrier.broken)
show(barrier.wait, 0.01)
print(barrier.broken)
show(barrier.wait)
barrier.reset()
print(barrier.broken, barrier.n_waiting)


def aborted():
    try:
        barrier.wait()
    except threading.BrokenBarrierError:
        print('aborted')


other = threading.Thread(target=aborted)
other.start()
while barrier.n_waiting == 0:
    time.sleep(0.001)
barrier.abort()
other.join()

# local data goes with the thread
local = threading.local()
local.x = 'main'


def use_local():
    print(hasattr(local, 'x'))
    local.x = 'thread'


thread = threading.Thread(target=use_local)
thread.start()
thread.join()
print(local.x)

# excepthook
caught = []
threading.excepthook = lambda args: caught.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
thread = threading.Thread(target=lambda: 1 / 0, name='failing')
thread.start()
thread.join()
threading.excepthook = threading.__excepthook__
print(caught)
thread = threading.Thread(target=lambda: (_ for _ in ()).throw(SystemExit(3)), name='leaving')
thread.start()
thread.join()
print('the end')
