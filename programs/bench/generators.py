"""Generators: pipelines, send, yield from over a tree, generator expressions. Size: numbers."""

import sys
import time


def count_to(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def collatz_lengths(numbers):
    for number in numbers:
        length = 1
        n = number & 31 | 1
        while n != 1:
            n = n >> 1 if n & 1 == 0 else 3 * n + 1
            length += 1
            if length > 6:
                break
        yield length


def only(predicate, values):
    for value in values:
        if predicate(value):
            yield value


def pairs(values):
    iterator = iter(values)
    for first in iterator:
        yield first, next(iterator, None)


def running_mean():
    total = count = 0
    mean = 0
    while True:
        value = yield mean
        total += value
        count += 1
        mean = total // count


def in_order(low, high):
    """Walk a balanced tree that is never built."""
    if low < high:
        middle = (low + high) // 2
        yield from in_order(low, middle)
        yield middle
        yield from in_order(middle + 1, high)


def run(size=1_500_000):
    odd = only(lambda n: n & 1, count_to(size))
    total = 0
    for first, second in pairs(n * 3 for n in odd):
        total += first - (second or 0)
    lengths = sum(collatz_lengths(count_to(size // 2)))
    mean = running_mean()
    next(mean)
    for n in count_to(size // 2):
        last = mean.send(n % 1000)
    walked = 0
    for n in in_order(0, size // 20):
        walked = (walked * 31 + n) & 0xFFFFFF
    squares = sum(n * n & 0xFF for n in range(size) if n % 3)
    return f"{total} {lengths} {last} {walked} {squares}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
