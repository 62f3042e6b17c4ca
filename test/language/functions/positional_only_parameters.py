def f(a, b, /, c, *, d):
    return a, b, c, d


print(f(1, 2, 3, d=4), f(1, 2, c=3, d=4))  # expect: (1, 2, 3, 4) (1, 2, 3, 4)


def g(x, /, **kwargs):
    return x, kwargs


print(g(1, x=2))  # expect: (1, {'x': 2})


def h(a, b=2, /):
    return a, b


print(h(1), h(1, 5))  # expect: (1, 2) (1, 5)
for call in (lambda: f(a=1, b=2, c=3, d=4), lambda: h(1, b=3), lambda: h(a=1), lambda: g(x=1)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: f() got some positional-only arguments passed as keyword arguments: 'a, b'
# expect: h() got some positional-only arguments passed as keyword arguments: 'b'
# expect: h() got some positional-only arguments passed as keyword arguments: 'a'
# expect: g() missing 1 required positional argument: 'x'
