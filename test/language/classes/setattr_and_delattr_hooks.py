class C:
    def __setattr__(self, name, value):
        print("set", name, value)
        if name == "forbidden":
            raise AttributeError(name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("delete", name)
        object.__delattr__(self, name)


c = C()
c.x = 1  # expect: set x 1
c.x += 1  # expect: set x 2
setattr(c, "y", 3)  # expect: set y 3
print(c.__dict__)  # expect: {'x': 2, 'y': 3}
del c.x  # expect: delete x
delattr(c, "y")  # expect: delete y
try:
    c.forbidden = 1  # expect: set forbidden 1
except AttributeError as error:
    print("AttributeError", error)  # expect: AttributeError forbidden
c.__dict__["direct"] = 5
print(c.direct)  # expect: 5
for c.loop in range(2):
    pass
# expect: set loop 0
# expect: set loop 1
(c.a, c.b), [c.d] = (1, 2), [3]
# expect: set a 1
# expect: set b 2
# expect: set d 3
try:
    del c.nothing  # expect: delete nothing
except AttributeError as error:
    print(error)  # expect: 'C' object has no attribute 'nothing'
