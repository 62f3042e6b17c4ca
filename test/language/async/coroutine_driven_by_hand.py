async def add(a, b):
    return a + b


async def main():
    x = await add(1, 2)
    y = await add(x, 10)
    return x, y


c = main()
print(type(c).__name__)  # expect: coroutine
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value)  # expect: (3, 13)
try:
    c.send(None)
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited coroutine


class Suspend:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        print("resumed with", got)
        return got * 2


async def waits():
    a = await Suspend("first")
    b = await Suspend("second")
    return a + b


w = waits()
print(w.send(None))  # expect: first
print(w.send(10))
# expect: resumed with 10
# expect: second
try:
    w.send(20)  # expect: resumed with 20
except StopIteration as stop:
    print("result", stop.value)  # expect: result 60
