class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


c = Countdown(3)
print(next(c), list(c), list(c), next(c, None))  # expect: 2 [1, 0] [] None


class Repeatable:
    def __iter__(self):
        return iter([1, 2])


r = Repeatable()
print(list(r), list(r), [*r], tuple(r), sum(r), max(r), 2 in r, dict(zip(r, "ab")))
# expect: [1, 2] [1, 2] [1, 2] (1, 2) 3 2 True {1: 'a', 2: 'b'}
a, b = r
print(a, b)  # expect: 1 2
for call in (lambda: next(r), lambda: next([1]), lambda: iter(5), lambda: iter(5, 6),
             lambda: next(), lambda: next(iter([]))):
    try:
        call()
    except (TypeError, StopIteration) as error:
        print(repr(error))
# expect: TypeError("'Repeatable' object is not an iterator")
# expect: TypeError("'list' object is not an iterator")
# expect: TypeError("'int' object is not iterable")
# expect: TypeError('iter(v, w): v must be callable')
# expect: TypeError('next expected at least 1 argument, got 0')
# expect: StopIteration()
