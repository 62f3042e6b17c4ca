"""Comprehensions of lists, dicts and sets, nested and filtered, and what eats them.

Size: numbers.
"""

import sys
import time


def run(size=1_500_000):
    numbers = range(size)
    squares = [n * n & 0xFFF for n in numbers]
    even = [n for n in squares if n % 2 == 0]
    by_residue = {n % 1009: n for n in squares}
    unique = {n >> 3 for n in squares if n & 1}
    pairs = [(i, j) for i in range(size // 400) for j in range(i % 300) if (i ^ j) & 7 == 0]
    table = [[column * row & 255 for column in range(20)] for row in range(size // 70)]
    flat = [cell for row in table for cell in row]
    transposed = {column: [row[column] for row in table] for column in range(20)}
    inverted = {value: [key for key in keys] for value, keys in [(1, range(9)), (2, range(5))]}
    longest = max((sum(row) for row in table), default=0)
    joined = ",".join([str(n) for n in numbers if n % 11 == 0])
    first = [x for x, _ in zip(even, numbers)]
    answers = (
        sum(squares),
        len(even),
        sum(by_residue.values()),
        len(unique),
        len(pairs),
        sum(flat),
        sum(map(len, transposed.values())),
        inverted,
        longest,
        len(joined),
        sum(first),
        any(n > 4094 for n in squares),
        all(n < 4096 for n in squares),
    )
    return " ".join(str(answer) for answer in answers)


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
