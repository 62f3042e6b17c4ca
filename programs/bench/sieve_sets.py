"""Set operations and a sieve: primes, twins and sums, as lists of flags and as sets.

Size: upper end.
"""

import sys
import time


def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= limit:
        if flags[i]:
            for multiple in range(i * i, limit + 1, i):
                flags[multiple] = False
        i += 1
    return [number for number, prime in enumerate(flags) if prime]


def sieve_by_sets(limit):
    candidates = set(range(2, limit + 1))
    for i in range(2, int(limit**0.5) + 1):
        if i in candidates:
            candidates -= set(range(i * i, limit + 1, i))
    return candidates


def run(size=2_500_000):
    primes = sieve(size)
    some = sieve_by_sets(size // 2)
    everything = set(primes)
    assert some <= everything
    larger = everything - some
    twins = {p for p in everything if p + 2 in everything}
    triplets = twins & {p + 2 for p in twins} | {p for p in twins if p + 6 in everything}
    either = twins ^ larger
    frozen = {frozenset((p % 10, p % 7)) for p in everything}
    return (
        f"{len(primes)} primes, last {primes[-1]}, {len(twins)} twins, "
        f"{len(triplets)} in triplets, "
        f"{len(either)} in one of the two, {sum(either) % 1_000_007} as sum, {len(frozen)} residues"
    )


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
