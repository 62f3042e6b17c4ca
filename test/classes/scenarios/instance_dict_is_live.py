class Thing:
    def __init__(self):
        self.a = 1
        self.b = 2


t = Thing()
d = t.__dict__
print(d is t.__dict__, d)  # expect: True {'a': 1, 'b': 2}
t.c = 3
print(d, len(d), list(d), "c" in d, "x" in d)  # expect: {'a': 1, 'b': 2, 'c': 3} 3 ['a', 'b', 'c'] True False
d["d"] = 4
print(t.d, d.pop("a"), hasattr(t, "a"))  # expect: 4 1 False
del t.b
print(d, list(d.items()))  # expect: {'c': 3, 'd': 4} [('c', 3), ('d', 4)]
d[1] = "no name"
print(d, t.c)  # expect: {'c': 3, 'd': 4, 1: 'no name'} 3
t.e = 5
print(d is t.__dict__, d["e"], vars(t) is d)  # expect: True 5 True
d.clear()
print(t.__dict__, hasattr(t, "c"))  # expect: {} False
t.z = 26
print(d)  # expect: {'z': 26}

u = Thing()
old = u.__dict__
u.__dict__ = {"fresh": True}
print(u.fresh, hasattr(u, "a"), old)  # expect: True False {'a': 1, 'b': 2}
u.more = 1
print(u.__dict__, old)  # expect: {'fresh': True, 'more': 1} {'a': 1, 'b': 2}
old["a"] = 100
print(hasattr(u, "a"))  # expect: False

v, w = Thing(), Thing()
v.__dict__ = w.__dict__
w.shared = "both"
v.also = "both too"
print(v.shared, w.also, v.__dict__ is w.__dict__)  # expect: both both too True
try:
    v.__dict__ = 5
except TypeError as error:
    print(error)  # expect: __dict__ must be set to a dictionary, not a 'int'
del v.__dict__
print(v.__dict__, w.also)  # expect: {} both too

many = Thing()
for i in range(300):
    setattr(many, f"n{i}", i)
print(len(many.__dict__), many.n0, many.n299, many.a)  # expect: 302 0 299 1
for i in range(0, 300, 2):
    delattr(many, f"n{i}")
print(len(many.__dict__), hasattr(many, "n0"), many.n1, list(many.__dict__)[:4])  # expect: 152 False 1 ['a', 'b', 'n1', 'n3']


class Base:
    pass


class Slots(Base):
    __slots__ = ("s",)


s = Slots()
s.s = 1
s.free = 2
print(s.__dict__, s.s, s.free)  # expect: {'free': 2} 1 2
print([name for name in dir(s) if not name.startswith("__")])  # expect: ['free', 's']

# order after deleting in the middle
o = Thing()
o.c = 3
del o.a
o.a = 4
print(o.__dict__, [o.a, o.b, o.c])  # expect: {'b': 2, 'c': 3, 'a': 4} [4, 2, 3]
