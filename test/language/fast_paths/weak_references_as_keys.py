# Weak references compare as what they refer to, also those with a callback and those of subclasses; dead ones by identity.
import weakref


class Item:
    def __init__(self, name): self.name = name

    def __eq__(self, other): return isinstance(other, Item) and self.name == other.name

    def __hash__(self): return hash(self.name)


class Thing: pass


one, two = Item('a'), Item('a')
thing, other = Thing(), Thing()
print(weakref.ref(one) == weakref.ref(two), weakref.ref(one) != weakref.ref(two))  # expect: True False
print(weakref.ref(thing) == weakref.ref(other), weakref.ref(thing) == weakref.ref(thing, print))  # expect: False True
table = weakref.WeakKeyDictionary({thing: 1, one: 2, Thing: 3})
print(table[thing], table[two], table[Thing], other in table, len(table))  # expect: 1 2 3 False 3
names = weakref.WeakSet([thing, one])
print(thing in names, two in names, other in names)  # expect: True True False


class Ref(weakref.ref): pass


class Contrary(weakref.ref):
    def __eq__(self, other): return True

    __hash__ = weakref.ref.__hash__


print(Ref(thing) == weakref.ref(thing), Contrary(thing) == weakref.ref(other))  # expect: True True
