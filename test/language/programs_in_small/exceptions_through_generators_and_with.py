log = []


class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log.append(f"+{self.name}")
        return self

    def __exit__(self, kind, error, trace):
        log.append(f"-{self.name}:{kind.__name__ if kind else None}")


def reader(n):
    with Resource("file"):
        try:
            for i in range(n):
                yield i
        finally:
            log.append("cleanup")


def consume(limit):
    total = 0
    with Resource("outer"):
        for i in (g := reader(10)):
            if i == limit:
                g.close()
                break
            if i == 5:
                raise ValueError(i)
            total += i
    return total


print(consume(3), log)
# expect: 3 ['+outer', '+file', 'cleanup', '-file:GeneratorExit', '-outer:None']
log.clear()
try:
    consume(99)
except ValueError as error:
    print(repr(error), log)  # expect: ValueError(5) ['+outer', '+file', '-outer:ValueError']
    tb, depth = error.__traceback__, 0
    while tb:
        tb, depth = tb.tb_next, depth + 1
    print(depth)  # expect: 2
