x = 1
print(globals()["x"], "x" in globals(), globals() is globals())  # expect: 1 True True
print(locals() is globals(), vars() is globals())  # expect: True True
globals()["made"] = 5
print(made)  # expect: 5


def f(a, b=2):
    c = 3
    snapshot = locals()
    snapshot["a"] = 100
    d = 4
    return a, sorted(snapshot), sorted(locals()), vars() == locals()


print(f(1))  # expect: (1, ['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'snapshot'], True)


class C:
    y = 5
    inside = sorted(k for k in locals() if k == "y")
    locals()["made_here"] = 6


print(C.inside, C.made_here)  # expect: ['y'] 6


def g():
    exec("z = 10")
    return "z" in locals()


print(g())  # expect: False


def closure():
    n = 1

    def inner():
        n
        return locals()
    return inner()


print(closure())  # expect: {'n': 1}
