class C:
    x = 1

    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"no {name}")


c = C()
c.y = 2
print(c.x, c.y, c.dyn_z)
# expect: getattr dyn_z
# expect: 1 2 z
try:
    c.other  # expect: getattr other
except AttributeError as error:
    print(error)  # expect: no other
print(hasattr(c, "q"), getattr(c, "w", "default"), hasattr(c, "dyn_a"))
# expect: getattr q
# expect: getattr w
# expect: getattr dyn_a
# expect: False default True


class P:
    @property
    def broken(self):
        raise AttributeError("inside the property")

    def __getattr__(self, name):
        return f"fallback for {name}"


print(P().broken)  # expect: fallback for broken


class D:
    def __getattribute__(self, name):
        print("getattribute", name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return "getattr " + name

    def method(self):
        return self.value

    value = 5


print(D().method(), D().missing)
# expect: getattribute method
# expect: getattribute value
# expect: getattribute missing
# expect: 5 getattr missing
