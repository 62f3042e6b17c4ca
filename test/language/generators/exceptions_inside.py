def g():
    yield 1
    1 / 0
    yield 2


it = g()
print(next(it))  # expect: 1
try:
    next(it)
except ZeroDivisionError as error:
    print(error)  # expect: division by zero
print(next(it, "finished"))  # expect: finished


def with_finally():
    try:
        yield 1
        yield 2
    finally:
        log.append("cleanup")


log = []
for x in with_finally():
    break
print(x)  # expect: 1
try:
    for x in with_finally():
        raise KeyError(x)
except KeyError as error:
    print(error)  # expect: 1


def handles():
    for i in range(3):
        try:
            yield i
        except KeyError:
            print("handled at", i)


h = handles()
print(next(h), h.throw(KeyError()), next(h))
# expect: handled at 0
# expect: 0 1 2
