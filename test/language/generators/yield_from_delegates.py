def inner():
    x = yield 1
    print("inner got", x)
    try:
        yield 2
    except ValueError as error:
        print("inner caught", error)
    yield 3
    return "inner result"


def outer():
    result = yield from inner()
    print("outer got", result)
    yield from [10, 20]
    yield from "ab"
    empty = yield from ()
    print(empty)


g = outer()
print(next(g), g.send("hello"), g.throw(ValueError("v")))
# expect: inner got hello
# expect: inner caught v
# expect: 1 2 3
print(list(g))
# expect: outer got inner result
# expect: None
# expect: [10, 20, 'a', 'b']


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4]], 5], [], [[6]]])))  # expect: [1, 2, 3, 4, 5, 6]
