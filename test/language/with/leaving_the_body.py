class M:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("exit", details[0])


def returns():
    with M():
        return "value"


def loops():
    for i in range(4):
        with M():
            if i == 0:
                continue
            if i == 2:
                break
        print("after", i)


def generator():
    with M():
        yield 1
        yield 2


print(returns())
# expect: exit None
# expect: value
loops()
# expect: exit None
# expect: exit None
# expect: after 1
# expect: exit None
print(list(generator()))
# expect: exit None
# expect: [1, 2]
g = generator()
next(g)
g.close()  # expect: exit <class 'GeneratorExit'>
