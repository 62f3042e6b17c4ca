import _thread

lock = _thread.allocate_lock()
print(lock.locked(), lock.acquire(), lock.locked())  # expect: False True True
print(lock.acquire(False), lock.release(), lock.locked())  # expect: False None False
results = []
done = _thread.allocate_lock()
done.acquire()


def work(a, b=0, *, c=0):
    results.append((a, b, c))
    done.release()


_thread.start_new_thread(work, (1,), {"b": 2, "c": 3})
done.acquire()
print(results)  # expect: [(1, 2, 3)]
with lock:
    print(lock.locked())  # expect: True
print(lock.locked(), lock.acquire(True, 0.01), lock.acquire(timeout=0.01), lock.release())
# expect: False True False None
try:
    lock.release()
except RuntimeError as error:
    print(error)  # expect: release unlocked lock
for call in (lambda: _thread.start_new_thread(5, ()), lambda: _thread.start_new_thread(work, 5),
             lambda: _thread.start_new_thread(work, (), 5), lambda: lock.acquire(False, 1),
             lambda: lock.acquire(True, -5)):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError first arg must be callable
# expect: TypeError 2nd arg must be a tuple
# expect: TypeError optional 3rd arg must be a dictionary
# expect: ValueError can't specify a timeout for a non-blocking call
# expect: ValueError timeout value must be a non-negative number
print(isinstance(_thread.get_ident(), int), _thread.error is RuntimeError)  # expect: True True
