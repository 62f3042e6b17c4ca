"""Exceptions: raised near and far, caught by class, chained, with finally and with.

Size: rounds.
"""

import sys
import time


class Refused(Exception):
    pass


class TooLarge(Refused):
    def __init__(self, value):
        super().__init__(f"{value} is too large")
        self.value = value


class Guard:
    """A context manager that swallows one kind of exception and counts it."""

    def __init__(self, kind):
        self.kind = kind
        self.swallowed = 0

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None and issubclass(kind, self.kind):
            self.swallowed += 1
            return True
        return False


def check(value):
    if value % 5 == 0:
        raise TooLarge(value)
    if value % 7 == 0:
        raise Refused(value)
    return value


def deep(value, depth):
    if depth == 0:
        return check(value)
    try:
        return deep(value, depth - 1)
    finally:
        value += 1


def translated(table, key):
    try:
        return table[key]
    except KeyError as error:
        raise LookupError(f"no entry {key}") from error


def run(size=300_000):
    counts = [0] * 6
    guard = Guard(ZeroDivisionError)
    table = {number: number * 2 for number in range(0, 100, 2)}
    for i in range(size):
        try:
            deep(i, 3)
        except TooLarge as error:
            counts[0] += error.value & 1
        except Refused:
            counts[1] += 1
        else:
            counts[2] += 1
        finally:
            counts[3] += 1
        with guard:
            1 // (i % 3)
        try:
            translated(table, i % 100)
        except LookupError as error:
            counts[4] += error.__cause__.args[0] & 3
        try:
            int("12x" if i % 4 == 0 else "12")
        except ValueError:
            counts[5] += 1
    return f"{counts} {guard.swallowed}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
