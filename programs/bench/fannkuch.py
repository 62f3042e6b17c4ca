"""List slices and swaps: flipping pancakes in every order (Benchmarks Game). Size: pancakes."""

import sys
import time


def fannkuch(n):
    permutation = list(range(n))
    count = list(range(1, n + 1))
    most_flips = 0
    checksum = 0
    sign = 1
    while True:
        first = permutation[0]
        if first:
            flips = 0
            stack = permutation[:]
            while first:
                stack[: first + 1] = stack[first::-1]
                flips += 1
                first = stack[0]
            if flips > most_flips:
                most_flips = flips
            checksum += sign * flips
        # the next permutation: swap on odd steps, rotate a longer and longer prefix on even ones
        if sign == 1:
            permutation[0], permutation[1] = permutation[1], permutation[0]
            sign = -1
            continue
        permutation[1], permutation[2] = permutation[2], permutation[1]
        sign = 1
        for i in range(2, n):
            if count[i] != 1:
                count[i] -= 1
                break
            if i == n - 1:
                return checksum, most_flips
            count[i] = i + 1
            permutation.insert(i + 1, permutation.pop(0))


def run(size=9):
    checksum, most_flips = fannkuch(size)
    return f"{checksum}\nPfannkuchen({size}) = {most_flips}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
