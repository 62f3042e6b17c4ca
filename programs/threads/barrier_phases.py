"""Work in phases: nobody begins the next one before all have ended the last.

Four threads each own a quarter of a list. In each phase every thread reads its neighbour's part, so
all must have written theirs first: a Barrier with an action that the last one to come runs.
"""

import threading

WORKERS = 4
PHASES = 5


class Ring:
    def __init__(self):
        self.values = [1, 0, 0, 0]
        self.next_values = [0] * WORKERS
        self.history = []
        self.barrier = threading.Barrier(WORKERS, action=self.end_of_phase)

    def end_of_phase(self):
        self.values, self.next_values = self.next_values, [0] * WORKERS
        self.history.append(list(self.values))

    def work(self, me):
        for _ in range(PHASES):
            left = self.values[(me - 1) % WORKERS]
            self.next_values[me] = self.values[me] + left
            self.barrier.wait()


def main():
    ring = Ring()
    threads = [threading.Thread(target=ring.work, args=(i,)) for i in range(WORKERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number, values in enumerate(ring.history, 1):
        print(f"phase {number}: {values} sum {sum(values)}")

    barrier = threading.Barrier(2, timeout=0.05)
    try:
        barrier.wait()
    except threading.BrokenBarrierError:
        print("nobody else came: the barrier is broken:", barrier.broken)


main()
