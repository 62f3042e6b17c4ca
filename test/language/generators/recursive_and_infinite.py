def naturals(n=0):
    while True:
        yield n
        n += 1


def take(n, items):
    for _, item in zip(range(n), items):
        yield item


def primes():
    sieve = naturals(2)
    while True:
        p = next(sieve)
        yield p
        sieve = (n for n, p in zip(sieve, iter(lambda p=p: p, None)) if n % p)


def permutations(items):
    if not items:
        yield []
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [items[i]] + rest


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


print(list(take(5, naturals(10))), list(take(10, primes())))
# expect: [10, 11, 12, 13, 14] [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
print(["".join(p) for p in permutations("abc")])
# expect: ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']
print(list(tree(4)))  # expect: [1, 2, 1, 3, 1, 2, 1, 4, 1, 2, 1, 3, 1, 2, 1]
