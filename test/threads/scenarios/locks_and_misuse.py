"""lock, RLock, _ThreadHandle and SimpleQueue: what they answer, and what they say to wrong calls."""
import _queue
import _thread


def show(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


lock = _thread.allocate_lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.01))
for args in [(1, 2, 3), (False, 1), (True, -2), (True, 1e20), ('x', 0), (True, 'x'), (True, float('nan')), (True, None), (True, -1.5), (False, -1)]:
    show(lock.acquire, *args)
show(lock.acquire, foo=1)
lock.release()
show(lock.release)
show(lock.__exit__)
show(type(lock), 1)
print(str(lock).split(' at ')[0])
with lock as entered:
    print(entered, str(lock).split(' at ')[0])
try:
    with lock:
        raise ValueError('in the block')
except ValueError as error:
    print(error, lock.locked())

rlock = _thread.RLock()
print(rlock.acquire(), rlock.acquire(), rlock._recursion_count(), rlock._is_owned())
saved = rlock._release_save()
print(saved[0], rlock._is_owned(), rlock._recursion_count())
rlock._acquire_restore(saved)
print(rlock._recursion_count())
rlock.release()
rlock.release()
show(rlock.release)
show(rlock._release_save)
show(rlock._acquire_restore, 1)
other = []
_thread.start_joinable_thread(lambda: other.append(rlock.acquire())).join()
print(other, rlock.acquire(False), rlock.acquire(timeout=0.01))
show(rlock.release)


class Named(_thread.RLock):
    def __init__(self, name):
        self.name = name


named = Named('n')
with named, named:
    print(named.name, named._recursion_count())

show(_thread.start_new_thread, 1, ())
show(_thread.start_new_thread, print, 1)
show(_thread.start_new_thread, print, (), 1)
show(_thread.start_joinable_thread, 1)
show(_thread.start_joinable_thread, print, handle=1)
for size in (1, -1, 65536, 0, 'x', 1 << 70):
    show(_thread.stack_size, size)

handle = _thread._ThreadHandle()
print(handle, handle.ident, handle.is_done())
show(handle.join)
show(handle._set_done)
_thread.start_joinable_thread(lambda: None, handle=handle).join()
print(handle.is_done())
show(_thread.start_joinable_thread, print, handle=handle)
foreign = _thread._make_thread_handle(7)
show(foreign.join, 0.01)
show(foreign.join, 'x')
foreign._set_done()
show(foreign.join)
show(_thread._make_thread_handle, 'x')
for number in (0, 99, 'x'):
    show(_thread.interrupt_main, number)
show(_thread.exit)

queue = _queue.SimpleQueue()
show(queue.get, False)
show(queue.get, True, -1)
show(queue.get, True, 0.01)
show(queue.get, True, 'x')
queue.put(1, True, 3)
queue.put(2, False, timeout=-1)
queue.put_nowait(3)
print(queue.qsize(), queue.empty(), queue.get(), queue.get_nowait(), queue.get(timeout=1), queue.empty())
for i in range(200):
    queue.put(i)
print([queue.get() for _ in range(150)] == list(range(150)), queue.qsize())
print(_queue.Empty.__mro__, _queue.SimpleQueue[int])

try:
    _thread._local(1)
except TypeError as error:
    print(error)


class Local(_thread._local):
    started = []

    def __init__(self, value):
        self.started.append(value)
        self.value = value


local = Local('v')
local.mine = 1
seen = []
_thread.start_joinable_thread(lambda: seen.append((local.value, hasattr(local, 'mine'), sorted(local.__dict__)))).join()
print(seen, local.started, local.__dict__)
show(setattr, local, '__dict__', {})
show(getattr, local, 'nothing')
show(delattr, local, 'nothing')
print(repr(_thread._ExceptHookArgs((1, 2, 3, 4))))
show(_thread._ExceptHookArgs, (1, 2))
show(_thread._excepthook, 1)
