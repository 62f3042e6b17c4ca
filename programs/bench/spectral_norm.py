"""Float arithmetic in nested loops and comprehensions: spectral norm (Benchmarks Game).

Size: rows.
"""

import sys
import time


def a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    columns = range(len(vector))
    return [sum([a(i, j) * vector[j] for j in columns]) for i in columns]


def times_transposed(vector):
    columns = range(len(vector))
    return [sum([a(j, i) * vector[j] for j in columns]) for i in columns]


def run(size=320):
    u = [1.0] * size
    v = u
    for _ in range(10):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    v_bv = sum(x * y for x, y in zip(u, v))
    v_v = sum(y * y for y in v)
    return f"{(v_bv / v_v) ** 0.5:.9f}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
