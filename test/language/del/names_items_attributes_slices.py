x = 1
del x
try:
    x
except NameError as error:
    print(error)  # expect: name 'x' is not defined
items = list(range(8))
del items[0], items[-1]
print(items)  # expect: [1, 2, 3, 4, 5, 6]
del items[1:3]
print(items)  # expect: [1, 4, 5, 6]
del items[::2]
print(items)  # expect: [4, 6]
d = {"a": 1, "b": 2}
del d["a"]
print(d)  # expect: {'b': 2}


class C:
    pass


c = C()
c.v = 1
del c.v
print(hasattr(c, "v"))  # expect: False
a, b, e = 1, 2, 3
del (a, b), [e]
print("a" in globals(), "e" in globals())  # expect: False False
