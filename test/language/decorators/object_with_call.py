class Memo:
    def __init__(self, function):
        self.function = function
        self.cache = {}
        self.__name__ = function.__name__

    def __call__(self, *args):
        if args not in self.cache:
            self.cache[args] = self.function(*args)
        return self.cache[args]


@Memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), len(fib.cache), fib.__name__, type(fib).__name__)  # expect: 12586269025 51 fib Memo


class Repeat:
    def __init__(self, times):
        self.times = times

    def __call__(self, function):
        return lambda *args: [function(*args) for _ in range(self.times)]


@Repeat(3)
def hello(name):
    return f"hello {name}"


print(hello("x"))  # expect: ['hello x', 'hello x', 'hello x']
