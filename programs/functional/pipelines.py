"""Functions as values: composition, currying, folds, pipelines with | and lazy sequences."""


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def curry(function, arity=None):
    arity = function.__code__.co_argcount if arity is None else arity

    def curried(*args):
        if len(args) >= arity:
            return function(*args)
        return lambda *more: curried(*args, *more)

    return curried


def fold(function, values, start):
    for value in values:
        start = function(start, value)
    return start


class Lazy:
    """A lazy pipeline over anything iterable: nothing runs until values are asked for."""

    def __init__(self, source):
        self.source = source

    def __iter__(self):
        source = self.source() if callable(self.source) else self.source
        return iter(source)

    def __or__(self, step):
        return step(self)

    def map(self, function):
        return Lazy(lambda: (function(value) for value in self))

    def where(self, predicate):
        return Lazy(lambda: (value for value in self if predicate(value)))

    def take(self, count):
        def values():
            if count:
                for number, value in enumerate(self, 1):
                    yield value
                    if number == count:
                        return

        return Lazy(values)

    def take_while(self, predicate):
        def values():
            for value in self:
                if not predicate(value):
                    return
                yield value

        return Lazy(values)

    def chunks(self, size):
        def values():
            chunk = []
            for value in self:
                chunk.append(value)
                if len(chunk) == size:
                    yield tuple(chunk)
                    chunk = []
            if chunk:
                yield tuple(chunk)

        return Lazy(values)

    def scan(self, function, start):
        def values():
            state = start
            for value in self:
                state = function(state, value)
                yield state

        return Lazy(values)

    def group_by(self, key):
        groups = {}
        for value in self:
            groups.setdefault(key(value), []).append(value)
        return groups

    def __repr__(self):
        first = [repr(value) for value in self.take(4)]
        return f"Lazy([{', '.join(first[:3])}{', ...' if len(first) > 3 else ''}])"


def naturals():
    n = 0
    while True:
        yield n
        n += 1


def watched(n):
    print(f"<{n}>", end=" ")
    return n * n


add = curry(lambda a, b, c: a * 100 + b * 10 + c)
print(add(1)(2)(3), add(1, 2)(3), add(1)(2, 3), [*map(add(4, 5), range(3))])
slug = compose(str.strip, str.lower, str.split, "-".join)
print(slug("  The Quick  Brown Fox "), compose()(5), compose(len, range, list)("abcd"))
print(fold(lambda a, b: a * b, range(1, 11), 1), fold(lambda a, b: [b, *a], "abc", []))
print(fold(lambda f, g: lambda x: g(f(x)), [lambda x: x + 1, lambda x: x * 10], lambda x: x)(4))

numbers = Lazy(naturals)
print(numbers, numbers.map(lambda n: n * n).where(lambda n: n % 2), Lazy([1, 2]), Lazy([]))
pipeline = numbers.map(watched).where(lambda n: n % 3 == 1).take(3)
print("nothing yet")
print(list(pipeline))
print(list(numbers.scan(lambda a, b: a + b, 0).take_while(lambda total: total < 50)))
print(list(numbers.take(7).chunks(3)), list(Lazy("abcdef").chunks(2).map("".join)))
print(numbers.take(10).group_by(lambda n: n % 3))
print(Lazy("the rain in spain".split()).group_by(len))
print(numbers.where(lambda n: n > 3).take(4) | sum, numbers.take(5) | list, Lazy("bca") | sorted)
print(sorted("banana apple Cherry".split(), key=compose(str.lower, lambda w: (-len(w), w))))
print([*map(lambda a, b: a or b, [0, 1, ""], "xyz")], [*filter(None, [0, 1, "", "a", []])])
print([*zip("abc", [1, 2, 3], (True, False, None))], dict(zip("ab", [1, 2])))
print(all(n < 5 for n in range(5)), any(map(str.isdigit, "ab1")), max("kiwi fig".split(), key=len))
columns = zip(*[(1, "a"), (2, "b"), (3, "c")])
print([*columns], [*enumerate("xy", start=10)], [*reversed(range(3))])
identity = lambda x: x
flip = lambda f: lambda a, b: f(b, a)
print(flip(pow)(2, 5), identity(identity)(3), (lambda *a, **k: (a, k))(1, b=2))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda n: x(x)(n)))
print([Y(lambda again: lambda n: 1 if n == 0 else n * again(n - 1))(n) for n in range(8)])
