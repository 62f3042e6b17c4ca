class A:
    def __init__(self):
        self.n = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.n += 1
        if self.n > 2:
            raise StopAsyncIteration
        return self.n


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def main():
    a = aiter(A())
    values = [await anext(a), await anext(a), await anext(a, "default")]
    try:
        await anext(a)
    except StopAsyncIteration:
        values.append("stop")
    return values


print(run(main()))  # expect: [1, 2, 'default', 'stop']
for call in (lambda: aiter([]), lambda: anext([]), lambda: aiter(), lambda: anext(),
             lambda: anext(5, 1)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: 'list' object is not an async iterable
# expect: 'list' object is not an async iterator
# expect: aiter() takes exactly one argument (0 given)
# expect: anext expected at least 1 argument, got 0
# expect: 'int' object is not an async iterator
