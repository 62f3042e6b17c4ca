def g():
    yield 1
    return "result"


it = g()
next(it)
try:
    next(it)
except StopIteration as stop:
    print(stop.value, stop.args)  # expect: result ('result',)


def returns_at_once():
    return [1, 2]
    yield


try:
    next(returns_at_once())
except StopIteration as stop:
    print(stop.value)  # expect: [1, 2]


def raises_stop():
    yield 1
    raise StopIteration("inside")


try:
    list(raises_stop())
except RuntimeError as error:
    print(error, repr(error.__cause__))
    # expect: generator raised StopIteration StopIteration('inside')


def next_inside():
    yield next(iter([]))


try:
    list(next_inside())
except RuntimeError as error:
    print(error)  # expect: generator raised StopIteration
