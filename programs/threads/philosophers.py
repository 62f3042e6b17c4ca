"""Dining philosophers that all eat: forks have numbers, and the lower one is taken first.

Then no circle of waiting can close: somebody always holds the highest-numbered fork that is held, and
whoever waits for a fork above it gets it.
"""

import threading

PHILOSOPHERS = 5
MEALS = 40


class Table:
    def __init__(self):
        self.forks = [threading.Lock() for _ in range(PHILOSOPHERS)]
        self.meals = [0] * PHILOSOPHERS
        self.using = [None] * PHILOSOPHERS
        self.wrong = 0

    def dine(self, number):
        first, second = sorted((number, (number + 1) % PHILOSOPHERS))
        for _ in range(MEALS):
            with self.forks[first], self.forks[second]:
                if self.using[first] is not None or self.using[second] is not None:
                    self.wrong += 1
                self.using[first] = self.using[second] = number
                self.eat(number)
                self.using[first] = self.using[second] = None

    def eat(self, number):
        self.meals[number] += 1


def main():
    table = Table()
    threads = [threading.Thread(target=table.dine, args=(i,)) for i in range(PHILOSOPHERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print("meals:", table.meals)
    print("two with one fork:", table.wrong)


main()
