# Each place below has filled its inline cache when the class, the object or its metaclass changes under it.
def value_of(thing):
    return thing.value


def call(thing):
    return thing.method()


def store(thing, value):
    thing.value = value


class Plain:
    def __init__(self, value):
        self.value = value

    def method(self):
        return "method"


def warm(function, *args):
    for _ in range(3):
        result = function(*args)
    return result


p = Plain(1)
print(warm(value_of, p), warm(call, p))  # expect: 1 method


# a data descriptor comes to the class and hides the instance's attribute
Plain.value = property(lambda self: "property", lambda self, value: None)
print(value_of(p))  # expect: property
store(p, 5)
print(p.__dict__)  # expect: {'value': 1}
del Plain.value
print(value_of(p))  # expect: 1
warm(store, p, 2)
print(p.value)  # expect: 2


# the same in a base class
class Base:
    pass


class Derived(Base):
    def __init__(self):
        self.value = "own"


d = Derived()
print(warm(value_of, d))  # expect: own
warm(store, d, "stored")
Base.value = property(lambda self: "from base", lambda self, value: print("set", value))
print(value_of(d))  # expect: from base
store(d, 3)  # expect: set 3


# a method is replaced, shadowed by the instance, deleted
Plain.method = lambda self: "replaced"
print(call(p))  # expect: replaced
warm(call, p)
p.method = lambda: "own"
print(call(p))  # expect: own
del p.method
print(call(p))  # expect: replaced
del Plain.method
try:
    call(p)
except AttributeError as error:
    print(error)  # expect: 'Plain' object has no attribute 'method'
Plain.method = staticmethod(lambda: "static")
print(warm(call, p))  # expect: static
Plain.method = classmethod(lambda cls: cls.__name__)
print(warm(call, p))  # expect: Plain
Plain.method = "no function"
try:
    call(p)
except TypeError as error:
    print(error)  # expect: 'str' object is not callable


# hooks that come later
class Hooked:
    def __init__(self):
        self.value = 1


h = Hooked()
warm(value_of, h)
warm(store, h, 7)
Hooked.__getattribute__ = lambda self, name: "hooked " + name
print(value_of(h))  # expect: hooked value
del Hooked.__getattribute__
print(value_of(h))  # expect: 7
Hooked.__setattr__ = lambda self, name, value: print("setattr", name, value)
store(h, 8)  # expect: setattr value 8
del Hooked.__setattr__
store(h, 9)
print(value_of(h))  # expect: 9
del h.value
Hooked.__getattr__ = lambda self, name: "missing " + name
print(value_of(h), value_of(h))  # expect: missing value missing value


# a value in the class becomes a descriptor because its own class does
class Late:
    pass


class Holder:
    value = Late()


holder = Holder()
print(type(warm(value_of, holder)).__name__)  # expect: Late
Late.__get__ = lambda self, instance, owner: "late get"
print(value_of(holder))  # expect: late get
holder.value = "in the instance"
print(warm(value_of, holder))  # expect: in the instance
Late.__set__ = lambda self, instance, value: None
print(value_of(holder))  # expect: late get


# __class__ and __bases__
class One:
    value = 1


class Two:
    value = 2


class Child(One):
    pass


c = Child()
print(warm(value_of, c))  # expect: 1
Child.__bases__ = (Two,)
print(value_of(c))  # expect: 2
c.__class__ = One
print(value_of(c))  # expect: 1
One.value = "changed"
print(value_of(c))  # expect: changed


# classes as objects, and their metaclass
class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    value = "class"


print(warm(value_of, WithMeta))  # expect: class
Meta.value = property(lambda cls: "meta of " + cls.__name__)
print(value_of(WithMeta))  # expect: meta of WithMeta
del Meta.value
WithMeta.value = "again"
print(value_of(WithMeta))  # expect: again


# the same place sees many shapes
class Many:
    pass


things = []
for i in range(20):
    thing = Many()
    for j in range(i % 5):
        setattr(thing, f"other{j}", j)
    thing.value = i
    things.append(thing)
print(sum([value_of(thing) for thing in things]), sum([value_of(thing) for thing in reversed(things)]))  # expect: 190 190
for thing in things:
    store(thing, 1)
print(sum([value_of(thing) for thing in things]))  # expect: 20
