class Logged:
    def __set_name__(self, owner, name):
        self.name = name
        print("set_name", owner.__name__, name)

    def __get__(self, instance, owner=None):
        if instance is None:
            return f"class access of {self.name} via {owner.__name__}"
        return instance.__dict__.get(self.name, "unset")

    def __set__(self, instance, value):
        print("set", self.name, value)
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print("delete", self.name)
        del instance.__dict__[self.name]


class C:
    x = Logged()
    y = Logged()
# expect: set_name C x
# expect: set_name C y


class D(C):
    pass


c = D()
print(C.x, D.y, c.x)  # expect: class access of x via C class access of y via D unset
c.x = 5  # expect: set x 5
print(c.x, c.__dict__)  # expect: 5 {'x': 5}
del c.x  # expect: delete x
print(c.x)  # expect: unset
c.__dict__["x"] = "in the dict"
print(c.x)  # expect: in the dict
C.z = Logged()
try:
    C().z
except AttributeError as error:
    print(error)  # expect: 'Logged' object has no attribute 'name'
