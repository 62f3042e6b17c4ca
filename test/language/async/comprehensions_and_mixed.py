def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def agen(n):
    for i in range(n):
        yield i


async def double(x):
    return x * 2


async def main():
    a = [await double(x) for x in range(3)]
    b = [x + y async for x in agen(2) for y in range(2)]
    c = [x async for x in agen(5) if await double(x) > 4]
    d = {x: [y async for y in agen(x)] async for x in agen(3)}
    e = [[await double(z) for z in range(x)] async for x in agen(3)]
    f = await double(await double(1) + await double(2))
    g = [x for x in [await double(1), await double(2)]]
    h = sum([x async for x in (await double(y) async for y in agen(3))])
    i = (await double(5) if await double(0) == 0 else 1, not await double(0), -await double(1),
         (await double(2)) ** 2)
    return a, b, c, d, e, f, g, h, i


for value in run(main()):
    print(value)
# expect: [0, 2, 4]
# expect: [0, 1, 1, 2]
# expect: [3, 4]
# expect: {0: [], 1: [0], 2: [0, 1]}
# expect: [[], [0], [0, 2]]
# expect: 12
# expect: [2, 4]
# expect: 6
# expect: (10, True, -2, 16)
lam = lambda: [x for x in range(2)]


async def with_lambda():
    return (lambda y: y + 1)(await double(4)), lam()


print(run(with_lambda()))  # expect: (9, [0, 1])
