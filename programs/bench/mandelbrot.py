"""Floats, comparisons and bit packing: the Mandelbrot set (Benchmarks Game).

Size: pixels a side.
"""

import sys
import time


def pixel_rows(size):
    limit = 50
    for y in range(size):
        ci = 2.0 * y / size - 1.0
        row = bytearray()
        byte = 0
        for x in range(size):
            cr = 2.0 * x / size - 1.5
            zr = zi = 0.0
            inside = 1
            for _ in range(limit):
                rr = zr * zr
                ii = zi * zi
                if rr + ii > 4.0:
                    inside = 0
                    break
                zi = 2.0 * zr * zi + ci
                zr = rr - ii + cr
            byte = byte << 1 | inside
            if x % 8 == 7:
                row.append(byte)
                byte = 0
        yield bytes(row)


def run(size=640):
    inside = 0
    checksum = 0
    for row in pixel_rows(size):
        for byte in row:
            inside += byte.bit_count()
            checksum = (checksum * 31 + byte) & 0xFFFFFFFF
    return f"{inside} pixels inside, checksum {checksum:08x}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
