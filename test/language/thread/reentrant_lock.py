import _thread

lock = _thread.RLock()
print(lock.acquire(), lock.acquire(), lock._is_owned(), lock._recursion_count())
# expect: True True True 2
lock.release()
lock.release()
print(lock._is_owned())  # expect: False
try:
    lock.release()
except RuntimeError as error:
    print(error)  # expect: cannot release un-acquired lock
with lock:
    with lock:
        print("twice")  # expect: twice
local = _thread._local()
local.x = 1
seen = []
gate = _thread.allocate_lock()
gate.acquire()


def other():
    seen.append(hasattr(local, "x"))
    local.x = 2
    gate.release()


_thread.start_new_thread(other, ())
gate.acquire()
print(seen, local.x)  # expect: [False] 1
