"""async and await without asyncio: a round-robin scheduler, channels, async generators.

Size: items.
"""

import sys
import time


class Pause:
    def __await__(self):
        yield


class Channel:
    def __init__(self, capacity):
        self.items = []
        self.capacity = capacity
        self.closed = False

    async def put(self, item):
        while len(self.items) >= self.capacity:
            await Pause()
        self.items.append(item)

    def __aiter__(self):
        return self

    async def __anext__(self):
        while not self.items:
            if self.closed:
                raise StopAsyncIteration
            await Pause()
        return self.items.pop(0)


class Scheduler:
    def __init__(self):
        self.ready = []
        self.results = {}
        self.switches = 0

    def start(self, name, coroutine):
        self.ready.append((name, coroutine))

    def run(self):
        while self.ready:
            following = []
            for name, coroutine in self.ready:
                self.switches += 1
                try:
                    coroutine.send(None)
                except StopIteration as stop:
                    self.results[name] = stop.value
                else:
                    following.append((name, coroutine))
            self.ready = following
        return self.results


async def numbers(limit):
    for n in range(limit):
        if n % 3 == 0:
            await Pause()
        yield n


async def produce(limit, channel):
    async for n in numbers(limit):
        await channel.put(n)
    channel.closed = True


async def square(source, target):
    async for n in source:
        await target.put(n * n % 1009)
    target.closed = True


async def total(source):
    result = 0
    async for n in source:
        result += n
    return result


async def depth(n):
    return 1 if n == 0 else 1 + await depth(n - 1)


async def deep(rounds):
    result = 0
    for i in range(rounds):
        result += await depth(i % 10)
    return result


async def collect(limit):
    return sum([n * 2 async for n in numbers(limit) if n % 2])


def run(size=400_000):
    scheduler = Scheduler()
    first, second = Channel(10), Channel(4)
    scheduler.start("produce", produce(size, first))
    scheduler.start("square", square(first, second))
    scheduler.start("total", total(second))
    scheduler.start("deep", deep(size // 2))
    scheduler.start("collect", collect(size))
    results = scheduler.run()
    return f"{sorted(results.items())} in {scheduler.switches} switches"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
