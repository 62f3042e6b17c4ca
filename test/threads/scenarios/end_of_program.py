"""CPython's order at the end: threads that are no daemons, exit functions, no daemons."""
import atexit
import threading
import time

atexit.register(print, 'exit function, threads alive:', 'late' in [thread.name for thread in threading.enumerate()])


def late():
    threading.main_thread().join()
    print('late thread ends')


def for_ever():
    while True:
        time.sleep(0.001)


def asleep():
    time.sleep(1000)


threading.Thread(target=late, name='late').start()
threading.Thread(target=for_ever, daemon=True).start()
threading.Thread(target=asleep, daemon=True).start()
stuck = threading.Lock()
stuck.acquire()
threading.Thread(target=stuck.acquire, daemon=True).start()
print('main ends')
