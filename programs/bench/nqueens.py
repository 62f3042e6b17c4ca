"""Backtracking with a recursive generator and sets: all ways to place queens.

Size: of the board.
"""

import sys
import time


def solutions(size, row=0, columns=(), falling=frozenset(), rising=frozenset()):
    if row == size:
        yield columns
        return
    for column in range(size):
        if column in columns or row - column in falling or row + column in rising:
            continue
        yield from solutions(
            size, row + 1, columns + (column,), falling | {row - column}, rising | {row + column}
        )


def run(size=12):
    count = 0
    checksum = 0
    for columns in solutions(size):
        count += 1
        for column in columns:
            checksum = (checksum * 10 + column) % 1_000_003
    return f"{count} solutions, checksum {checksum}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
