def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def raises():
    yield 1
    raise StopAsyncIteration("inside")


async def raises_stop():
    yield 1
    raise StopIteration("inside")


async def drain(g):
    try:
        return [x async for x in g]
    except RuntimeError as error:
        return str(error), repr(error.__cause__)


print(run(drain(raises())))
# expect: ('async generator raised StopAsyncIteration', "StopAsyncIteration('inside')")
print(run(drain(raises_stop())))
# expect: ('async generator raised StopIteration', "StopIteration('inside')")


async def ignores_exit():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def close(g):
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as error:
        return str(error)


print(run(close(ignores_exit())))  # expect: async generator ignored GeneratorExit


async def fresh():
    g = ignores_exit()
    try:
        await g.asend(5)
    except TypeError as error:
        return str(error)


print(run(fresh()))  # expect: can't send non-None value to a just-started async generator


async def empty():
    return
    yield


print(run(drain(empty())), empty().ag_running, empty().ag_frame is not None)
# expect: [] False True
