class A:
    x = 1

    def __init__(self):
        self.y = 2

    def m(self):
        pass


a = A()
print(a.__dict__)  # expect: {'y': 2}
print(sorted(k for k in A.__dict__ if not k.startswith("__")))  # expect: ['m', 'x']
print(type(A.__dict__).__name__)  # expect: mappingproxy
a.__dict__["z"] = 3
a.__dict__ = {"new": a.z}
print(a.new, hasattr(a, "y"), vars(a) is a.__dict__)  # expect: 3 False True
print([n for n in dir(a) if not n.startswith("__")], [n for n in dir(A) if not n.startswith("__")])
# expect: ['m', 'new', 'x'] ['m', 'x']
try:
    A.__dict__["x"] = 5
except TypeError as error:
    print(error)  # expect: 'mappingproxy' object does not support item assignment


class D:
    def __dir__(self):
        return ["b", "a"]


print(dir(D()))  # expect: ['a', 'b']
print("__init__" in dir(a), "__class__" in dir(5), len(dir()) > 3)  # expect: True True True


def f():
    local = 1
    return dir()


print(f(), vars(A)["x"])  # expect: ['local'] 1
