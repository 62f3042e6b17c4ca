def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            break
        total += value
        count += 1
        average = total / count
    return count


g = averager()
print(next(g), g.send(10), g.send(20), g.send(0))  # expect: None 10.0 15.0 10.0
try:
    g.send(None)
except StopIteration as stop:
    print("returned", stop.value)  # expect: returned 3


def echo():
    received = yield "first"
    while True:
        received = yield f"got {received!r}"


e = echo()
try:
    e.send(1)
except TypeError as error:
    print(error)  # expect: can't send non-None value to a just-started generator
print(e.send(None), e.send(5), next(e))  # expect: first got 5 got None
