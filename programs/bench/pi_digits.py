"""Big integers, small steps: the digits of pi by a spigot (Benchmarks Game). Size: digits."""

import sys
import time


def digits_of_pi():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = (
                q * k,
                (2 * q + r) * l,
                t * l,
                k + 1,
                (q * (7 * k + 2) + r * l) // (t * l),
                l + 2,
            )


def run(size=4500):
    lines = []
    line = ""
    for place, digit in enumerate(digits_of_pi(), 1):
        line += str(digit)
        if place % 50 == 0 or place == size:
            lines.append(f"{line:<50} :{place}")
            line = ""
        if place == size:
            return "\n".join(lines)


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
