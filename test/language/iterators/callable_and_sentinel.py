values = [1, 2, 3, 0, 4]
it = iter(lambda: values.pop(0), 0)
print(list(it), values, list(it))  # expect: [1, 2, 3] [4] []
n = 0


def step():
    global n
    n += 1
    return n


print(list(iter(step, 5)), type(iter(step, 5)).__name__)  # expect: [1, 2, 3, 4] callable_iterator


def stops():
    raise StopIteration


print(list(iter(stops, 1)))  # expect: []
