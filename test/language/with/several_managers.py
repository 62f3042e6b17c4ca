class M:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, *rest):
        print("exit", self.name, kind and kind.__name__)
        return self.swallow


with M("a") as a, M("b") as b:
    print(a.name, b.name)
# expect: enter a
# expect: enter b
# expect: a b
# expect: exit b None
# expect: exit a None
with (
    M("c") as c,
    M("d", True),
    M("e"),
):
    raise ValueError
# expect: enter c
# expect: enter d
# expect: enter e
# expect: exit e ValueError
# expect: exit d ValueError
# expect: exit c None
with (M("f")):
    pass
# expect: enter f
# expect: exit f None
with (M("g") if False else M("h")) as chosen:
    print(chosen.name)
# expect: enter h
# expect: h
# expect: exit h None
try:
    with (M("i"), M("j")) as pair:
        pass
except TypeError as error:
    print(error)  # expect: 'tuple' object does not support the context manager protocol
