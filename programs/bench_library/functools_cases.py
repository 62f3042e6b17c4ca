import operator
from functools import cmp_to_key, lru_cache, partial, reduce
from measure import measure

N = 100_000
numbers = list(range(N))


@lru_cache(None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


@lru_cache(128)
def add(a, b):
    return a + b


def misses():
    add.cache_clear()
    for i in range(30_000):
        add(i, 1)
    return add.cache_info()


power = partial(pow, 2)
pairs = [(i * 7919 % 10007, i) for i in range(20_000)]

measure('lru_cache, hits', lambda: sum(fibonacci(i % 80) for i in range(N)))
measure('lru_cache, hits of two arguments', lambda: sum(add(i % 100, 1) for i in range(30_000)))
measure('lru_cache, misses', misses)
measure('partial', lambda: sum(power(3) for _ in range(N)))
measure('reduce with a function', lambda: reduce(lambda a, b: a + b, numbers))
measure('reduce with operator.add', lambda: reduce(operator.add, numbers))
measure('sorted by cmp_to_key', lambda: sorted(pairs[:5000], key=cmp_to_key(lambda a, b: (a > b) - (a < b)))[0])
measure('sorted by itemgetter', lambda: sorted(pairs, key=operator.itemgetter(0))[0])
measure('attrgetter', lambda: len(list(map(operator.attrgetter('real'), numbers))))
