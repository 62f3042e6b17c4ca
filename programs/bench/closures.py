"""Closures: counters, compositions, memo tables, callbacks and continuations. Size: rounds."""

import sys
import time


def make_counter(step):
    count = 0

    def advance():
        nonlocal count
        count += step
        return count

    return advance


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def adder(amount):
    return lambda value: value + amount


def memoized(function):
    seen = {}

    def remember(*arguments):
        if arguments not in seen:
            seen[arguments] = function(*arguments)
        return seen[arguments]

    return remember


@memoized
def ways(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


def pair(first, second):
    """A pair that is a function, as the lambda calculus has it."""
    return lambda choose: choose(first, second)


def fold(function, start, values):
    result = start
    for value in values:
        result = function(result, value)
    return result


def run(size=700_000):
    counters = [make_counter(step) for step in range(1, 8)]
    shift = compose(adder(1), lambda value: value * 3, adder(-2), lambda value: value % 1009)
    value = 0
    for i in range(size):
        value = shift(value + counters[i % 7]())
    chain = None
    for i in range(size // 2):
        chain = pair(i, chain)
    total = 0
    while chain is not None:
        total += chain(lambda first, rest: first)
        chain = chain(lambda first, rest: rest)
    folded = fold(lambda left, right: (left * 7 + right) & 0xFFFF, 1, range(size))
    coins = ways(min(size, 500), (50, 25, 10, 5, 2, 1))
    return f"{value} {total} {folded} {coins}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
