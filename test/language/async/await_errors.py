async def f():
    return 1


async def awaits(thing):
    return await thing


class BadAwait:
    def __await__(self):
        return [1]


class Returns5:
    def __await__(self):
        return 5


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


for thing in (5, "x", None, [1], BadAwait(), Returns5(), (i for i in [1]), f):
    try:
        print(run(awaits(thing)))
    except TypeError as error:
        print(error)
# expect: object int can't be used in 'await' expression
# expect: object str can't be used in 'await' expression
# expect: object NoneType can't be used in 'await' expression
# expect: object list can't be used in 'await' expression
# expect: __await__() returned non-iterator of type 'list'
# expect: __await__() returned non-iterator of type 'int'
# expect: object generator can't be used in 'await' expression
# expect: object function can't be used in 'await' expression
used = f()
run(used)
try:
    run(awaits(used))
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited coroutine
try:
    for x in f_coroutine if (f_coroutine := f()) else ():
        pass
except TypeError as error:
    print(error)  # expect: 'coroutine' object is not iterable
f_coroutine.close()
g = f()
try:
    g.send(5)
except TypeError as error:
    print(error)  # expect: can't send non-None value to a just-started coroutine
g.close()
try:
    next(awaits_one := awaits(1))
except TypeError as error:
    print(error)  # expect: 'coroutine' object is not an iterator
awaits_one.close()
