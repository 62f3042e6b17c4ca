functions = [lambda: i for i in range(3)]
print([f() for f in functions])  # expect: [2, 2, 2]
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])  # expect: [0, 1, 2]


def make():
    result = []
    for n in range(3):
        def f():
            return n
        result.append(f)
    n = 42
    return result


print([f() for f in make()])  # expect: [42, 42, 42]
