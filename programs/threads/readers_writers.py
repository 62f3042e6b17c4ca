"""Readers together, writers alone: a lock of two kinds, made of a Condition.

Writers have precedence: a reader that comes while a writer waits lets it go first, or readers that
overlap could keep it out for ever.
"""

import threading
import time
from contextlib import contextmanager


class ReadWriteLock:
    def __init__(self):
        self.changed = threading.Condition()
        self.readers = 0
        self.is_writing = False
        self.waiting_writers = 0

    @contextmanager
    def reading(self):
        with self.changed:
            self.changed.wait_for(lambda: not self.is_writing and self.waiting_writers == 0)
            self.readers += 1
        try:
            yield
        finally:
            with self.changed:
                self.readers -= 1
                self.changed.notify_all()

    @contextmanager
    def writing(self):
        with self.changed:
            self.waiting_writers += 1
            self.changed.wait_for(lambda: not self.is_writing and self.readers == 0)
            self.waiting_writers -= 1
            self.is_writing = True
        try:
            yield
        finally:
            with self.changed:
                self.is_writing = False
                self.changed.notify_all()


class Document:
    """Two halves that are equal whenever nobody writes."""

    def __init__(self):
        self.lock = ReadWriteLock()
        self.first = self.second = 0
        self.most_readers = 0
        self.torn = 0

    def read(self, times):
        for _ in range(times):
            with self.lock.reading():
                self.most_readers = max(self.most_readers, self.lock.readers)
                first = self.first
                time.sleep(0.001)
                if first != self.second:
                    self.torn += 1

    def write(self, times):
        for _ in range(times):
            with self.lock.writing():
                self.first += 1
                time.sleep(0.001)
                self.second += 1


def main():
    document = Document()
    threads = [threading.Thread(target=document.read, args=(10,)) for _ in range(4)]
    threads += [threading.Thread(target=document.write, args=(10,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print("written:", document.first, document.second)
    print("readers that saw half a change:", document.torn)
    print("several readers at once:", document.most_readers > 1)


main()
