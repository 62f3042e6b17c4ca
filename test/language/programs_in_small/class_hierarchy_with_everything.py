class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        ns.setdefault("tags", []).append(name)
        return super().__new__(m, name, bases, ns)

    def __getitem__(cls, n):
        return [cls() for _ in range(n)]

    def __contains__(cls, item):
        return isinstance(item, cls)


class Base(metaclass=Meta):
    instances = 0

    def __init_subclass__(cls, *, prefix="", **kw):
        super().__init_subclass__(**kw)
        cls.prefix = prefix

    def __new__(cls, *args):
        Base.instances += 1
        return super().__new__(cls)

    def __str__(self):
        return f"{self.prefix}{type(self).__name__}"


class Child(Base, prefix=">"):
    __slots__ = ()

    def __enter__(self):
        return f"in {self}"

    def __exit__(self, *details):
        return details[0] is KeyError


a, b = Child[2]
print(a, b, a in Base, 5 in Child, Base.instances, Child.tags, Base.tags)
# expect: Child Child True False 2 ['Child'] ['Base']
with b as text:
    print(text)  # expect: in Child
    raise KeyError
print("after")  # expect: after
