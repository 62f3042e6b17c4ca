def show(x):
    print(x, end=";")
    return x


def f(*args, **kwargs):
    print("called", args, kwargs)


f(show(1), *show([2]), key=show(3), **show({"z": 4}))
# expect: 1;[2];3;{'z': 4};called (1, 2) {'key': 3, 'z': 4}
f(show(5))  # expect: 5;called (5,) {}
d = {show("a"): show(1), show("b"): show(2)}
print(d)  # expect: a;1;b;2;{'a': 1, 'b': 2}
show([0, 0])[show(1)] = show("value")
print()  # expect: value;[0, 0];1;
print(show(1) + show(2) * show(3))  # expect: 1;2;3;7
print(show(0) or show(4) and show(5))  # expect: 0;4;5;5


def g(a=show("default")):
    pass


print()  # expect: default;
