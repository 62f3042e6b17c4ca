# Classes, their bases and attributes, objects and their classes change at random while the same places read, call, store and delete
# through their inline caches. Every answer goes into a checksum, recorded from CPython 3.13: CPython asks its own caches the same.
import sys

NAMES = ("alpha", "beta", "gamma", "delta")


class Random:
    """The same numbers everywhere."""

    def __init__(self, seed):
        self.state = seed * 2654435761 % 2**32 or 1

    def below(self, limit):
        self.state = (self.state * 1103515245 + 12345) % 2**31
        return (self.state >> 8) % limit


class Data:
    """A data descriptor."""

    def __init__(self, tag):
        self.tag = tag

    def __get__(self, instance, owner):
        return ("data", self.tag, instance is None, owner.__name__)

    def __set__(self, instance, value):
        instance.__dict__["kept " + str(self.tag)] = value

    def __delete__(self, instance):
        instance.__dict__.pop("kept " + str(self.tag), None)


class NonData:
    def __init__(self, tag):
        self.tag = tag

    def __get__(self, instance, owner):
        return ("non-data", self.tag, instance is None)


class Meta(type):
    pass


# One place for each name and kind of access: what is cached there is what is tested.
READ = [lambda o: o.alpha, lambda o: o.beta, lambda o: o.gamma, lambda o: o.delta]
CALL = [lambda o: o.alpha(1), lambda o: o.beta(1), lambda o: o.gamma(1), lambda o: o.delta(1)]


def store_alpha(o, value): o.alpha = value
def store_beta(o, value): o.beta = value
def store_gamma(o, value): o.gamma = value
def store_delta(o, value): o.delta = value
def delete_alpha(o): del o.alpha
def delete_beta(o): del o.beta
def delete_gamma(o): del o.gamma
def delete_delta(o): del o.delta


STORE = [store_alpha, store_beta, store_gamma, store_delta]
DELETE = [delete_alpha, delete_beta, delete_gamma, delete_delta]


def plain_text(value):
    """Without addresses."""
    if isinstance(value, (int, str, tuple, bool)) or value is None:
        return repr(value)
    return type(value).__name__


class World:
    def __init__(self, seed):
        self.random = Random(seed)
        self.checksum = 0
        self.errors = 0
        self.classes = []
        for i in range(6):
            bases = (self.classes[self.random.below(i)],) if i and self.random.below(3) else ()
            self.classes.append((Meta if i % 2 else type)(f"C{i}", bases, {}))
        self.objects = [self.pick(self.classes)() for _ in range(10)]

    def pick(self, items):
        return items[self.random.below(len(items))]

    def note(self, text):
        for character in text:
            self.checksum = (self.checksum * 31 + ord(character)) % 1000000007

    def value(self):
        tag = self.random.below(1000)
        kind = self.random.below(9)
        if kind == 0: return Data(tag)
        if kind == 1: return NonData(tag)
        if kind == 2: return property(lambda self: ("property", tag))
        if kind == 3: return property(lambda self: ("writable", tag), lambda self, value: self.__dict__.__setitem__("written", value))
        if kind == 4: return lambda *args: ("function", tag, len(args))
        if kind == 5: return classmethod(lambda cls, *args: ("class", cls.__name__, tag, len(args)))
        if kind == 6: return staticmethod(lambda *args: ("static", tag, len(args)))
        if kind == 7: return (tag,)
        return tag

    def step(self):
        which, name = self.random.below(20), self.random.below(4)
        thing = self.pick(self.objects) if self.random.below(4) else self.pick(self.classes)
        if which < 8: return READ[name](thing)
        if which < 10: return CALL[name](thing)
        if which < 12: return STORE[name](thing, self.value() if self.random.below(3) == 0 else self.random.below(1000))
        if which == 12: return DELETE[name](thing)
        if which < 15: return setattr(self.pick(self.classes), NAMES[name], self.value())
        if which == 15: return delattr(self.pick(self.classes), NAMES[name])
        if which == 16:
            self.pick(self.objects).__class__ = self.pick(self.classes)
            return None
        if which == 17:
            bases = tuple(self.pick(self.classes) for _ in range(1 + self.random.below(2)))
            self.pick(self.classes).__bases__ = bases
            return None
        if which == 18:
            klass = self.pick([Meta, *self.classes])
            if self.random.below(2):
                klass.__getattr__ = lambda self, name: ("missing", name)
            else:
                del klass.__getattr__
            return None
        if self.random.below(3) == 0:
            self.objects[self.random.below(len(self.objects))] = self.pick(self.classes)()
        elif self.random.below(2):
            setattr(Meta, NAMES[name], self.value())
        else:
            delattr(Meta, NAMES[name])
        return None

    def run(self, steps):
        for _ in range(steps):
            try:
                self.note(plain_text(self.step()))
            except (AttributeError, TypeError) as error:
                self.errors += 1
                self.note(type(error).__name__)
        return self.checksum, self.errors


STEPS = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
SEEDS = range(1, int(sys.argv[1]) + 1) if len(sys.argv) > 1 else range(1, 7)
for seed in SEEDS:
    print(seed, *World(seed).run(STEPS))
# expect: 1 641790192 514
# expect: 2 560089012 475
# expect: 3 252195034 404
# expect: 4 556253949 462
# expect: 5 772416484 466
# expect: 6 827376274 483
