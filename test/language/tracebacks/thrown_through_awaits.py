import traceback
import types


@types.coroutine
def suspend():
    yield 1


async def inner():
    await suspend()


async def outer():
    await inner()


def first():
    yield 1


def second():
    yield from first()


for started in (outer(), second()):
    started.send(None)
    try:
        started.throw(ValueError("thrown"))
    except ValueError:
        traceback.print_exc()
handle = second()
next(handle)
handle.throw(KeyError("last"))
# expect raises: KeyError: 'last'
