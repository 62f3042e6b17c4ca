def worker():
    while True:
        try:
            x = yield "waiting"
            print("got", x)
        except ValueError as error:
            print("caught", error)
            yield "handled"
        finally:
            print("finally")


g = worker()
print(next(g))  # expect: waiting
print(g.throw(ValueError("bad")))
# expect: caught bad
# expect: handled
print(next(g))
# expect: finally
# expect: waiting
try:
    g.throw(KeyError("k"))  # expect: finally
except KeyError as error:
    print("out", error)  # expect: out 'k'
print(list(g))  # expect: []


def simple():
    yield 1


h = simple()
try:
    h.throw(RuntimeError("before start"))
except RuntimeError as error:
    print(error)  # expect: before start
print(next(h, "exhausted"))  # expect: exhausted
try:
    h.throw(TypeError("after"))
except TypeError as error:
    print(error)  # expect: after
try:
    simple().throw(5)
except TypeError as error:
    print(error)
    # expect: exceptions must be classes or instances deriving from BaseException, not int
