from itertools import (accumulate, batched, chain, combinations, compress, count, cycle, dropwhile, filterfalse, groupby, islice, pairwise,
                       permutations, product, repeat, starmap, takewhile, tee, zip_longest)
from measure import measure

N = 100_000
numbers = list(range(N))


def count_up():
    total = 0
    for value in count():
        if value == N:
            return total
        total += value


def loop(iterator):
    total = 0
    for _ in iterator:
        total += 1
    return total


measure('count', count_up)
measure('chain', lambda: loop(chain(numbers, numbers)))
measure('chain of generators', lambda: loop(chain.from_iterable((i, i) for i in range(N // 2))))
measure('islice', lambda: loop(islice(numbers, 0, N, 2)))
measure('islice of cycle', lambda: loop(islice(cycle('abc'), N)))
measure('accumulate', lambda: list(accumulate(numbers))[-1])
measure('accumulate with a function', lambda: list(accumulate(numbers, lambda a, b: a + b))[-1])
measure('takewhile', lambda: loop(takewhile(lambda x: x < N, numbers)))
measure('dropwhile', lambda: loop(dropwhile(lambda x: x < 10, numbers)))
measure('filterfalse', lambda: loop(filterfalse(lambda x: x & 1, numbers)))
measure('compress', lambda: loop(compress(numbers, cycle((1, 0)))))
measure('groupby', lambda: sum(len(list(group)) for _, group in groupby(numbers, lambda x: x // 10)))
measure('pairwise', lambda: sum(b - a for a, b in pairwise(numbers)))
measure('batched', lambda: loop(batched(numbers, 7)))
measure('product', lambda: loop(product(range(300), range(300))))
measure('permutations', lambda: loop(permutations(range(8))))
measure('combinations', lambda: loop(combinations(range(20), 5)))
measure('starmap', lambda: loop(starmap(pow, zip(numbers, repeat(2)))))
measure('zip_longest', lambda: loop(zip_longest(numbers, range(N // 2))))
measure('tee', lambda: sum(loop(copy) for copy in tee(numbers)))
