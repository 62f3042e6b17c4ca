# close() before the start, and __await__ called by hand.
async def f():
    print("never runs")


c = f()
print(c.close())  # expect: None
try:
    c.send(None)
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited coroutine


async def g():
    return "value"


wrapper = g().__await__()
print(type(wrapper).__name__, iter(wrapper) is wrapper)  # expect: coroutine_wrapper True
try:
    next(wrapper)
except StopIteration as stop:
    print(stop.value)  # expect: value
try:
    wrapper.send(None)
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited coroutine
