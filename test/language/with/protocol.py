class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind and kind.__name__, error, trace is not None)
        return self.swallow


with Manager("a") as x:
    print("body", x)
# expect: enter a
# expect: body A
# expect: exit a None None False
with Manager("b"):
    pass
# expect: enter b
# expect: exit b None None False
with Manager("c", True):
    raise ValueError("swallowed")
# expect: enter c
# expect: exit c ValueError swallowed True
try:
    with Manager("d"):
        raise KeyError("passes")
except KeyError as error:
    print("outside", error)
# expect: enter d
# expect: exit d KeyError 'passes' True
# expect: outside 'passes'
print("end")  # expect: end
