"""Decorators: with and without arguments, stacked, on classes and methods, that keep state."""


def named_like(original):
    """What a good decorator does: the wrapper looks like what it wraps."""

    def decorate(wrapper):
        wrapper.__name__ = original.__name__
        wrapper.__qualname__ = original.__qualname__
        wrapper.__doc__ = original.__doc__
        wrapper.__wrapped__ = original
        return wrapper

    return decorate


def traced(function):
    @named_like(function)
    def wrapper(*args, **kwargs):
        shown = [repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()]
        print(f"{'  ' * traced.depth}{function.__name__}({', '.join(shown)})")
        traced.depth += 1
        try:
            result = function(*args, **kwargs)
        finally:
            traced.depth -= 1
        print(f"{'  ' * traced.depth}-> {result!r}")
        return result

    return wrapper


traced.depth = 0


def memoized(function):
    cache = {}

    @named_like(function)
    def wrapper(*args):
        if args in cache:
            wrapper.hits += 1
        else:
            cache[args] = function(*args)
        return cache[args]

    wrapper.hits = 0
    wrapper.cache = cache
    return wrapper


def retry(times, catch=Exception):
    def decorate(function):
        @named_like(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except catch as error:
                    print(f"attempt {attempt}: {error}")
                    last = error
            raise RuntimeError(f"{function.__name__} failed {times} times") from last

        return wrapper

    return decorate


def typed(**kinds):
    """Check arguments against kinds, by name."""

    def decorate(function):
        names = function.__code__.co_varnames[: function.__code__.co_argcount]

        @named_like(function)
        def wrapper(*args, **kwargs):
            for name, value in [*zip(names, args), *kwargs.items()]:
                kind = kinds.get(name)
                if kind and not isinstance(value, kind):
                    raise TypeError(f"{function.__name__}: {name} must be {kind.__name__}")
            return function(*args, **kwargs)

        return wrapper

    return decorate


class CountCalls:
    """A decorator that is an object; __get__ makes it work on methods."""

    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.function(*args, **kwargs)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return lambda *args, **kwargs: self(instance, *args, **kwargs)


def comparable(*names):
    """A class decorator: equality, order, hash and repr from attributes."""

    def decorate(cls):
        def key(self):
            return tuple(getattr(self, name) for name in names)

        def shown(self):
            return f"{cls.__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"

        cls.__eq__ = lambda self, other: type(self) is type(other) and key(self) == key(other)
        cls.__lt__ = lambda self, other: key(self) < key(other)
        cls.__hash__ = lambda self: hash(key(self))
        cls.__repr__ = shown
        return cls

    return decorate


def singleton(cls):
    instances = {}

    def make(*args, **kwargs):
        if cls not in instances:
            instances[cls] = cls(*args, **kwargs)
        return instances[cls]

    return make


@traced
def factorial(n):
    """The product of 1 to n."""
    return 1 if n < 2 else n * factorial(n - 1)


@memoized
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


failures = iter([True, True, False, True, True, True, True])


@retry(3, catch=OSError)
def fetch(what):
    if next(failures):
        raise OSError(f"no {what} today")
    return f"{what} delivered"


@traced
@typed(width=int, height=int)
def area(width, height=1):
    return width * height


@comparable("year", "title")
class Book:
    def __init__(self, title, year):
        self.title, self.year = title, year

    @CountCalls
    def age(self, now):
        return now - self.year

    @property
    @traced
    def label(self):
        return f"{self.title} ({self.year})"

    @staticmethod
    @memoized
    def century(year):
        return (year - 1) // 100 + 1


@singleton
class Settings:
    def __init__(self, mode):
        self.mode = mode


print(factorial(3), factorial.__name__, factorial.__doc__, factorial.__wrapped__ is not factorial)
print(fib(80), fib.hits, len(fib.cache))
print(fetch("milk"))
try:
    fetch("bread")
except RuntimeError as error:
    print(error, "|", repr(error.__cause__))
area(3, height=4)
try:
    area("3")
except TypeError as error:
    print("TypeError:", error, "| depth", traced.depth)
books = [Book("Emma", 1815), Book("Dune", 1965), Book("Ulysses", 1922)]
print(sorted(books), books[0] == Book("Emma", 1815), len({*books, Book("Dune", 1965)}))
print([book.age(2000) for book in books], Book.age.calls, Book.century(1815), Book.century(1900))
print(books[1].label)
print(Settings("dark") is Settings("light"), Settings("other").mode)
