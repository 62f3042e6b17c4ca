# Several features together.
def memo(f):
    cache = {}

    def inner(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]

    inner.cache = cache
    return inner


@memo
def ways(n, coins=(1, 2, 5, 10)):
    if n == 0:
        return 1
    if n < 0 or not coins:
        return 0
    return ways(n - coins[-1], coins) + ways(n, coins[:-1])


print([ways(n) for n in (0, 1, 5, 10, 50)], len(ways.cache))  # expect: [1, 1, 4, 11, 341] 176
