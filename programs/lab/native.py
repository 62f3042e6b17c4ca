"""Native code in threads: hashing and compression.

Large blocks are worked on without the interpreter lock, so threads use the cores there are. Small
blocks (below 2,048 bytes) keep the lock, and large blocks under a Lock of the program's own take
turns again.
"""

from __future__ import division

import hashlib
import threading
import zlib

from figures import clock, emit, in_threads, options, set_interval

LARGE = bytes(bytearray((i * i >> 3) & 255 for i in range(1 << 16))) * 16
SMALL = LARGE[:2000]
own_lock = threading.Lock()


def hash_large(count):
    for _ in range(count):
        hashlib.sha256(LARGE).digest()


def hash_small(count):
    for _ in range(count):
        hashlib.sha256(SMALL).digest()


def hash_locked(count):
    for _ in range(count):
        with own_lock:
            hashlib.sha256(LARGE).digest()


def compress_large(count):
    for _ in range(count):
        zlib.compress(LARGE, 1)


WORK = {'hash': hash_large, 'hash-small': hash_small, 'hash-locked': hash_locked, 'compress': compress_large}


def calibrate(work, seconds):
    count = 1
    while True:
        begin = clock()
        work(count)
        taken = clock() - begin
        if taken > seconds / 8:
            return max(1, int(count * seconds / taken))
        count *= 2


def main():
    given = options(threads=[1, 2, 4], seconds=0.3, interval=0, work=['hash', 'compress', 'hash-small', 'hash-locked'])
    set_interval(given.interval)
    for name in given.work:
        work = WORK[name]
        total = calibrate(work, given.seconds)
        total = max(total, max(given.threads))
        for count in given.threads:
            size = max(1, total // count)
            begin = clock()
            work(size * count)
            sequential = clock() - begin
            threaded = in_threads([lambda: work(size)] * count)
            emit({'work': name, 'threads': count}, {'sequential_s': sequential, 'threaded_s': threaded, 'speedup': sequential / threaded})


main()
