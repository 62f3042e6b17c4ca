"""async and await without a library: a small event loop with a clock of its own, locks, queues."""


class Suspend:
    """What a task awaits: the loop calls `register` and goes on with another task."""

    def __init__(self, register):
        self.register = register

    def __await__(self):
        return (yield self.register)


class Loop:
    def __init__(self):
        self.now = 0
        self.ready = []
        self.sleeping = []
        self.order = 0

    def spawn(self, coroutine, name):
        task = Task(coroutine, name)
        self.ready.append((task, None))
        return task

    def wake_at(self, time, task):
        self.order += 1
        self.sleeping.append((time, self.order, task))

    def run(self, main):
        first = self.spawn(main, "main")
        while self.ready or self.sleeping:
            if not self.ready:
                soonest = min(self.sleeping)
                self.sleeping.remove(soonest)
                self.now = soonest[0]
                self.ready.append((soonest[2], None))
            task, value = self.ready.pop(0)
            if not task.done:
                task.step(value)
        if first.error:
            raise first.error
        return first.result


class Task:
    def __init__(self, coroutine, name):
        self.coroutine, self.name = coroutine, name
        self.done, self.result, self.error, self.waiters = False, None, None, []

    def step(self, value):
        try:
            if isinstance(value, BaseException):
                register = self.coroutine.throw(value)
            else:
                register = self.coroutine.send(value)
        except StopIteration as stop:
            self.finish(stop.value, None)
        except Exception as error:
            self.finish(None, error)
        else:
            register(self)

    def finish(self, result, error):
        self.done, self.result, self.error = True, result, error
        loop.ready += [(waiter, self.error or result) for waiter in self.waiters]

    def cancel(self):
        loop.sleeping = [entry for entry in loop.sleeping if entry[2] is not self]
        loop.ready.append((self, Cancelled(self.name)))

    def __await__(self):
        if not self.done:
            return (yield self.waiters.append)
        if self.error:
            raise self.error
        return self.result


class Cancelled(Exception):
    pass


async def sleep(duration):
    await Suspend(lambda task: loop.wake_at(loop.now + duration, task))


class Lock:
    def __init__(self):
        self.held, self.waiting = False, []

    async def __aenter__(self):
        while self.held:
            await Suspend(self.waiting.append)
        self.held = True

    async def __aexit__(self, *details):
        self.held = False
        if self.waiting:
            loop.ready.append((self.waiting.pop(0), None))


class Queue:
    def __init__(self):
        self.items, self.waiting = [], []

    def put(self, item):
        self.items.append(item)
        if self.waiting:
            loop.ready.append((self.waiting.pop(0), None))

    def __aiter__(self):
        return self

    async def __anext__(self):
        while not self.items:
            await Suspend(self.waiting.append)
        item = self.items.pop(0)
        if item is None:
            raise StopAsyncIteration
        return item


def log(text):
    print(f"{loop.now:>4} {text}")


async def ticker(name, interval, count):
    for n in range(count):
        await sleep(interval)
        yield f"{name}{n}"


async def cook(name, lock, duration):
    log(f"{name} arrives")
    async with lock:
        log(f"{name} has the stove")
        await sleep(duration)
        if name == "Cid":
            raise ValueError("burnt")
    log(f"{name} is done")
    return name.lower()


async def consumer(queue):
    seen = []
    async for item in queue:
        log(f"got {item}")
        seen.append(item)
    return seen


async def forever():
    try:
        while True:
            await sleep(100)
    except Cancelled as error:
        log(f"{error} cleans up")
        raise
    finally:
        log("finally")


async def main():
    lock, queue = Lock(), Queue()
    cooks = [loop.spawn(cook(n, lock, d), n) for n, d in (("Ann", 5), ("Bob", 3), ("Cid", 4))]
    eater = loop.spawn(consumer(queue), "eater")
    endless = loop.spawn(forever(), "endless")
    async for tick in ticker("tick", 2, 3):
        queue.put(tick)
    results = []
    for task in cooks:
        try:
            results.append(await task)
        except ValueError as error:
            results.append(f"{task.name}: {error}")
    queue.put(None)
    log(f"cooks: {results}")
    log(f"eaten: {await eater}")
    endless.cancel()
    await sleep(1)
    log(f"endless: {endless.done} {endless.error!r}")
    squares = [n * n async for n in numbers(5) if n % 2]
    pairs = {t: len(t) async for t in ticker("x", 1, 2)}
    return squares, pairs, await later(3)


async def numbers(limit):
    for n in range(limit):
        yield n


async def later(value):
    await sleep(10)
    return value * 2


loop = Loop()
print(loop.run(main()))
print("the clock stands at", loop.now)
unused = later(1)
print(type(unused).__name__, type(numbers(1)).__name__)
unused.close()
