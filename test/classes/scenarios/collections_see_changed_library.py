"""What the start-up snapshot holds is never collected; what the program hangs on it must live just as long as it hangs there."""

import collections
import functools
import gc
import json
import sys
import weakref


class Node:
    def __init__(self, value):
        self.value = value


def garbage():
    for i in range(60_000):
        [i, (i,)]


def named(value):
    node = Node(value)
    return node, weakref.ref(node)


node, in_module = named(1)
json.decoder.extra = node
node, in_class = named(2)
json.JSONDecoder.extra = node
node, in_function = named(3)
json.loads.extra = node
node, in_dict = named(4)
sys.modules["no_such_module"] = node
node, in_default = named(5)
json.dumps.__kwdefaults__["cls"], before = node, json.dumps.__kwdefaults__["cls"]
node, in_subclass = named(6)
Derived = type("Derived", (collections.OrderedDict,), {"extra": node})
node, in_cache = named(7)
singled = functools.lru_cache(lambda key: node)
singled(0)
del node
references = [in_module, in_class, in_function, in_dict, in_default, in_subclass, in_cache]

for _ in range(3):
    garbage()
    gc.collect()
print([reference().value for reference in references])  # expect: [1, 2, 3, 4, 5, 6, 7]
print(json.decoder.extra.value, json.JSONDecoder.extra.value, json.loads.extra.value, Derived().extra.value)  # expect: 1 2 3 6
print([c.__name__ for c in collections.OrderedDict.__subclasses__() if c is Derived])  # expect: ['Derived']

del json.decoder.extra, json.JSONDecoder.extra, json.loads.extra, sys.modules["no_such_module"], Derived
json.dumps.__kwdefaults__["cls"] = before
garbage()
gc.collect()
print([reference() is None for reference in references])  # expect: [True, True, True, True, True, True, False]
print([c.__name__ for c in collections.OrderedDict.__subclasses__() if c.__name__ == "Derived"], json.dumps([1]))  # expect: [] [1]
