"""Integer arithmetic in a loop: a linear congruential generator. Size: its iterations."""

import sys
import time


def run(size=8_000_000):
    x = 1
    i = 0
    while i < size:
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        i += 1
    return f"x = {x}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
