def read(lines):
    for line in lines:
        yield line.strip()


def grep(word, lines):
    return (line for line in lines if word in line)


def number(lines):
    for n, line in enumerate(lines, 1):
        yield f"{n}: {line}"


text = ["  apple pie ", "banana", " pineapple\n", "grape apple"]
print(list(number(grep("apple", read(text)))))
# expect: ['1: apple pie', '2: pineapple', '3: grape apple']


def coroutine(function):
    def start(*args):
        g = function(*args)
        next(g)
        return g
    return start


@coroutine
def printer(prefix):
    try:
        while True:
            item = yield
            print(prefix, item)
    except GeneratorExit:
        print(prefix, "closed")


@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for target in targets:
            target.send(item)


a, b = printer("A"), printer("B")
c = broadcast(a, b)
for item in (1, 2):
    c.send(item)
# expect: A 1
# expect: B 1
# expect: A 2
# expect: B 2
a.close()  # expect: A closed
b.close()  # expect: B closed
