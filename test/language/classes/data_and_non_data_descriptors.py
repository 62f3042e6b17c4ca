class NonData:
    def __get__(self, instance, owner):
        return "descriptor"


class Data(NonData):
    def __set__(self, instance, value):
        raise AttributeError("read only")


class OnlySet:
    def __set__(self, instance, value):
        instance.__dict__["only"] = value * 2


class C:
    non_data = NonData()
    data = Data()
    only = OnlySet()


c = C()
print(c.non_data, c.data, type(c.only).__name__)  # expect: descriptor descriptor OnlySet
c.__dict__.update(non_data="instance", data="instance")
print(c.non_data, c.data)  # expect: instance descriptor
c.only = 5
print(c.only)  # expect: 10
c.non_data = "assigned"
print(c.non_data)  # expect: assigned
del c.non_data
print(c.non_data)  # expect: descriptor
for action in (lambda: setattr(c, "data", 1), lambda: delattr(c, "data"),
               lambda: delattr(c, "only")):
    try:
        action()
    except AttributeError as error:
        print(error)
# expect: read only
# expect: __delete__
# expect: __delete__
C.data = "replaced on the class"
print(c.data)  # expect: instance
