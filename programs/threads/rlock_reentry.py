"""A lock that its owner may take again.

A method that holds the object's lock calls another one that takes it too. With a plain Lock the
thread would wait for itself for ever; an RLock counts, and is free when as often released as taken.
"""

import threading


class Tree:
    """Nodes of a number each; every public method takes the lock, and they call each other."""

    def __init__(self, value):
        self.value = value
        self.children = []
        self.lock = threading.RLock()

    def add(self, value):
        with self.lock:
            self.children.append(Tree(value))
            return self.total()

    def add_all(self, values):
        with self.lock:
            return [self.add(value) for value in values]

    def total(self):
        with self.lock:
            return self.value + sum(child.total() for child in self.children)


def main():
    tree = Tree(1)
    print("totals:", tree.add_all([2, 3, 4]))

    lock = threading.RLock()
    with lock:
        with lock:
            outcome = []
            other = threading.Thread(target=lambda: outcome.append(lock.acquire(blocking=False)))
            other.start()
            other.join()
            print("another thread gets it while it is held twice:", outcome[0])

    plain = threading.Lock()
    with plain:
        print("a plain lock can be taken again:", plain.acquire(timeout=0.05))
    try:
        lock.release()
    except RuntimeError as error:
        print("released once too often:", error)


main()
