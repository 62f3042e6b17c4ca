import sys


def f():
    x = 1
    frame = sys._getframe()
    frame.f_locals["x"] = 99
    frame.f_locals["new"] = 5
    return x, frame.f_locals["new"], sorted(frame.f_locals)


print(f())  # expect: (99, 5, ['frame', 'new', 'x'])


def g():
    y = "caller"
    change()
    return y


def change():
    sys._getframe(1).f_locals["y"] = "changed by callee"


print(g(), type(sys._getframe().f_locals).__name__)  # expect: changed by callee dict


def h():
    a, b = 1, 2
    proxy = sys._getframe().f_locals
    same = proxy == {"a": 1, "b": 2, "proxy": proxy}
    return type(proxy).__name__, len(proxy), list(proxy)[:2], "a" in proxy, same


print(h())  # expect: ('FrameLocalsProxy', 4, ['a', 'b'], True, True)
