class Count:
    def __init__(self, n):
        self.n = n
        self.i = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return self.i


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def main():
    async for x in Count(3):
        print(x)
    else:
        print("else")
    async for x in Count(5):
        if x == 2:
            continue
        if x == 4:
            break
        print("loop", x)
    else:
        print("unreached")
    squares = {x: x * x async for x in Count(2) if x > 1}
    return [x async for x in Count(3)], {x async for x in Count(2)}, squares


print(run(main()))
# expect: 1
# expect: 2
# expect: 3
# expect: else
# expect: loop 1
# expect: loop 3
# expect: ([1, 2, 3], {1, 2}, {2: 4})


async def wrong(thing):
    async for x in thing:
        pass


class BadIter:
    def __aiter__(self):
        return 5


class BadNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


for thing in ([1], 5, BadIter(), BadNext()):
    try:
        run(wrong(thing))
    except TypeError as error:
        print(error)
# expect: 'async for' requires an object with __aiter__ method, got list
# expect: 'async for' requires an object with __aiter__ method, got int
# expect: 'async for' received an object from __aiter__ that does not implement __anext__: int
# expect: 'async for' received an invalid object from __anext__: int
