class Celsius:
    def __init__(self, t):
        self.t = t

    @property
    def fahrenheit(self):
        "The documentation."
        return self.t * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.t = (value - 32) * 5 / 9

    @fahrenheit.deleter
    def fahrenheit(self):
        self.t = None

    read_only = property(lambda self: "ro")
    no_getter = property(None, lambda self, v: None)


c = Celsius(100)
print(c.fahrenheit)  # expect: 212.0
c.fahrenheit = 50
print(c.t, Celsius.fahrenheit.__doc__, Celsius.read_only.fset, type(Celsius.fahrenheit).__name__)
# expect: 10.0 The documentation. None property
del c.fahrenheit
print(c.t)  # expect: None
for action in (lambda: setattr(c, "read_only", 1), lambda: delattr(c, "read_only"),
               lambda: c.no_getter, lambda: c.fahrenheit):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
# expect: AttributeError property 'read_only' of 'Celsius' object has no setter
# expect: AttributeError property 'read_only' of 'Celsius' object has no deleter
# expect: AttributeError property 'no_getter' of 'Celsius' object has no getter
# expect: TypeError unsupported operand type(s) for *: 'NoneType' and 'int'
c.__dict__["read_only"] = "hidden"
print(c.read_only, Celsius.read_only.fget(c))  # expect: ro ro


class Kelvin(Celsius):
    @Celsius.fahrenheit.getter
    def fahrenheit(self):
        return "derived"


print(Kelvin(1).fahrenheit)  # expect: derived
