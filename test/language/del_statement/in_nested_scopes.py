def f():
    x = 1

    def g():
        nonlocal x
        del x

    g()
    try:
        return x
    except NameError as error:
        return type(error).__name__, str(error)


print(f())
# expect: ('UnboundLocalError', "cannot access local variable 'x' where it is not associated with a value")


def h():
    for i in range(3):
        y = i
        del y
    return "y" in locals(), i


print(h())  # expect: (False, 2)
items = [0, 1, 2, 3, 4, 5]
del items[1:3], items[-1]
print(items)  # expect: [0, 3, 4]


class C:
    a = 1
    b = 2
    del a


print(hasattr(C, "a"), C.b)  # expect: False 2
d = {"x": {"y": 1, "z": 2}}
del d["x"]["y"]
print(d)  # expect: {'x': {'z': 2}}


class Deletable:
    def __delattr__(self, name):
        print("delattr", name)

    def __delitem__(self, key):
        print("delitem", key)


o = Deletable()
del o.attr, o["key"], o[1:2], (o.a, o.b)
# expect: delattr attr
# expect: delitem key
# expect: delitem slice(1, 2, None)
# expect: delattr a
# expect: delattr b
