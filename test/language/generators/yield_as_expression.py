def g():
    x = yield
    y = (yield x) + 1
    z = [(yield y), (yield)]
    print("z", z)
    print("call", max((yield 1), (yield 2)))
    return (yield "last")


it = g()
print(next(it), it.send("x"), it.send(41), it.send("a"), it.send("b"), it.send(10), it.send(20))
# expect: z ['a', 'b']
# expect: call 20
# expect: None x 42 None 1 2 last
try:
    it.send("the end")
except StopIteration as stop:
    print(stop.value)  # expect: the end


def conditional(flag):
    value = (yield 1) if flag else (yield 2)
    yield value


print(next(conditional(True)), next(conditional(False)))  # expect: 1 2
f = lambda: (yield 5)
print(list(f()))  # expect: [5]
