class Root:
    def __init__(self, **kwargs):
        if kwargs:
            raise TypeError(f"unexpected {sorted(kwargs)}")
        self.log = ["root"]


class Named(Root):
    def __init__(self, name="?", **kwargs):
        super().__init__(**kwargs)
        self.name = name
        self.log.append("named")


class Sized(Root):
    def __init__(self, size=0, **kwargs):
        super().__init__(**kwargs)
        self.size = size
        self.log.append("sized")


class Both(Named, Sized):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.log.append("both")


b = Both(name="x", size=3)
print(b.name, b.size, b.log)  # expect: x 3 ['root', 'sized', 'named', 'both']
try:
    Both(color="red")
except TypeError as error:
    print(error)  # expect: unexpected ['color']
print(super(Named, b).__init__.__qualname__)  # expect: Sized.__init__
