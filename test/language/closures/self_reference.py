def make():
    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)
    return fib


print(make()(15))  # expect: 610


def chain():
    def a(n):
        return "done" if n == 0 else b(n - 1)

    def b(n):
        return "done" if n == 0 else a(n - 1)

    return a


print(chain()(9))  # expect: done
