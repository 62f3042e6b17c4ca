d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items)
# expect: dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)])
print(len(keys), "c" in keys, 3 in values, ("c", 3) in items)  # expect: 3 True True True
print(("c", 4) in items, list(reversed(keys)))  # expect: False ['c', 'b', 'a']
print(sorted(keys & {"a", "x"}), sorted(keys | ["z"]))  # expect: ['a'] ['a', 'b', 'c', 'z']
print(sorted(keys - {"a"}), sorted(keys ^ {"a", "q"}))  # expect: ['b', 'c'] ['b', 'c', 'q']
print(keys == {"a", "b", "c"}, {"a"} < keys)  # expect: True True
print(sorted(items & {("a", 1), ("b", 9)}))  # expect: [('a', 1)]
print(keys.isdisjoint("xyz"))  # expect: True
print(d.keys() == {"c": 0, "b": 0, "a": 0}.keys())  # expect: True
print(d.values() == d.values())  # expect: False
print(keys.mapping["a"], type(keys).__name__, type(iter(items)).__name__, [*items])
# expect: 1 dict_keys dict_itemiterator [('a', 1), ('b', 2), ('c', 3)]
try:
    keys.mapping["a"] = 1
except TypeError as error:
    print(error)  # expect: 'mappingproxy' object does not support item assignment
try:
    d.values()[0]
except TypeError as error:
    print(error)  # expect: 'dict_values' object is not subscriptable
