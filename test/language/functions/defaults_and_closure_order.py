log = []


def show(x):
    log.append(x)
    return x


def f(a=show(1), *args, b=show(2), **k) -> show(4):
    return a, b


def g(x: show(5) = show(3)):
    pass


print(log)  # expect: [1, 2, 4, 3, 5]
fs = []
for i in range(3):
    def h(n=i, *, m=i * 10):
        return n + m, i
    fs.append(h)
print([h() for h in fs], [h.__kwdefaults__ for h in fs])
# expect: [(0, 2), (11, 2), (22, 2)] [{'m': 0}, {'m': 10}, {'m': 20}]
h.__kwdefaults__["m"] = 0
h.__defaults__ = None
try:
    h()
except TypeError as error:
    print(error)  # expect: h() missing 1 required positional argument: 'n'
print(h(1))  # expect: (1, 2)
