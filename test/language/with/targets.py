class M:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self.value

    def __exit__(self, *details):
        pass


with M((1, 2)) as (a, b):
    print(a, b)  # expect: 1 2
with M([1, 2, 3]) as [first, *rest]:
    print(first, rest)  # expect: 1 [2, 3]


class Box:
    pass


box = Box()
d = {}
with M(5) as box.attr, M(6) as d["key"]:
    print(box.attr, d)  # expect: 5 {'key': 6}
try:
    with M(5) as (x, y):
        print("unreached")
except TypeError as error:
    print(error)  # expect: cannot unpack non-iterable int object
