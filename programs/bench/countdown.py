"""The barest loop there is: count down to zero. Size: where it starts."""

import sys
import time


def run(size=25_000_000):
    n = size
    while n > 0:
        n -= 1
    return f"n = {n}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
