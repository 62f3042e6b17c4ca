class Suspend:
    def __await__(self):
        yield


async def numbers(n):
    try:
        for i in range(n):
            await Suspend()
            got = yield i
            if got:
                print("got", got)
    finally:
        print("closed")


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def main():
    print([i async for i in numbers(3)])
    g = numbers(5)
    print(type(g).__name__, await anext(g), await g.asend("hello"), await g.__anext__())
    await g.aclose()
    print(await anext(g, "default"))
    h = numbers(2)
    await anext(h)
    try:
        await h.athrow(ValueError("thrown"))
    except ValueError as error:
        print("out", error)
    try:
        await anext(h)
    except StopAsyncIteration:
        print("exhausted")
    return (x * 2 async for x in numbers(2))


g = run(main())
# expect: closed
# expect: [0, 1, 2]
# expect: got hello
# expect: async_generator 0 1 2
# expect: closed
# expect: default
# expect: closed
# expect: out thrown
# expect: exhausted
print(type(g).__name__, g.__name__)  # expect: async_generator <genexpr>


async def consume():
    return [x async for x in g]


print(run(consume()))
# expect: closed
# expect: [0, 2]
try:
    next(numbers(1))
except TypeError as error:
    print(error)  # expect: 'async_generator' object is not an iterator
