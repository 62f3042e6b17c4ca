import bisect
import heapq
import random
import struct
from array import array
from measure import measure

N = 100_000
numbers = list(range(N))


def heap(items):
    h = []
    for item in items:
        heapq.heappush(h, item)
    total = 0
    while h:
        heapq.heappop(h)
        total += 1
    return total


def packing():
    total = 0
    for i in range(20_000):
        total += struct.unpack('<ihd', struct.pack('<ihd', i, 5, 2.5))[0]
    return total


def sieve():
    flags = array('b', [1]) * N
    for i in range(2, 317):
        if flags[i]:
            for k in range(i * i, N, i):
                flags[k] = 0
    return sum(flags)


rng = random.Random(5)


def shuffled():
    values = numbers[:20_000]
    rng.seed(1)
    rng.shuffle(values)
    return values[:3]


def drawn():
    rng.seed(2)
    return sum(rng.random() for _ in range(N))


def dice():
    rng.seed(3)
    return sum(rng.randint(1, 6) for _ in range(20_000))


measure('heapq of numbers', lambda: heap(i * 7919 % 10007 for i in range(20_000)))
measure('heapq of tuples', lambda: heap((i * 7919 % 10007, i) for i in range(10_000)))
measure('heapify and nsmallest', lambda: heapq.nsmallest(5, [i * 7919 % 100003 for i in range(N)]))
measure('bisect', lambda: sum(bisect.bisect_left(numbers, i) for i in range(0, N, 3)))
measure('struct', packing)
measure('array', sieve)
measure('random', drawn)
measure('randint', dice)
measure('shuffle', shuffled)
