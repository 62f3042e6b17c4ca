class Suspend:
    def __await__(self):
        yield


class M:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await Suspend()
        print("enter", self.name)
        return self.name

    async def __aexit__(self, kind, error, trace):
        await Suspend()
        print("exit", self.name, kind and kind.__name__)
        return self.swallow


async def main():
    async with M("a") as a, M("b") as b:
        print(a, b)
    async with M("c", True):
        raise ValueError
    async with (M("d"), M("e")):
        return "returned"


def run(coroutine):
    steps = 0
    try:
        while True:
            coroutine.send(None)
            steps += 1
    except StopIteration as stop:
        return stop.value, steps


print(run(main()))
# expect: enter a
# expect: enter b
# expect: a b
# expect: exit b None
# expect: exit a None
# expect: enter c
# expect: exit c ValueError
# expect: enter d
# expect: enter e
# expect: exit e None
# expect: exit d None
# expect: ('returned', 10)


async def wrong(manager):
    async with manager:
        pass


class OnlyEnter:
    async def __aenter__(self):
        pass


class Sync:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        pass


class NotAwaitable:
    def __aenter__(self):
        return 5

    async def __aexit__(self, *a):
        pass


for manager in (5, OnlyEnter(), Sync(), NotAwaitable()):
    try:
        run(wrong(manager))
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError 'int' object does not support the asynchronous context manager protocol
# expect: TypeError 'OnlyEnter' object does not support the asynchronous context manager protocol (missed __aexit__ method)
# expect: TypeError 'Sync' object does not support the asynchronous context manager protocol
# expect: TypeError 'async with' received an object from __aenter__ that does not implement __await__: int
