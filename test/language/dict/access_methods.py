d = {"a": 1, "b": None}
print(d["a"], d.get("a"), d.get("x"), d.get("x", 0))  # expect: 1 1 None 0
print(d.get("b", 5), "a" in d, "x" in d, 1 in d, len(d), bool({}))
# expect: None True False False 2 False
print(d.setdefault("a", 9), d.setdefault("c", 3), d.setdefault("d"), d)
# expect: 1 3 None {'a': 1, 'b': None, 'c': 3, 'd': None}
print(d.pop("a"), d.pop("x", "default"), d)  # expect: 1 default {'b': None, 'c': 3, 'd': None}
d.update(z=26)
d.update({"b": 2}, y=25)
d.update([("w", 23)])
d.update()
print(d, d.copy() == d, d.copy() is d)
# expect: {'b': 2, 'c': 3, 'd': None, 'z': 26, 'y': 25, 'w': 23} True False
d.clear()
print(d)  # expect: {}
for call in (lambda: {}["k"], lambda: {}.pop("k"), lambda: {}.popitem(), lambda: {}.get(),
             lambda: {}.update(5), lambda: {}[[]], lambda: [] in {}, lambda: {1: 2}[(1, [])],
             lambda: {}.pop(1, 2, 3), lambda: {}.setdefault()):
    try:
        print(call())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
# expect: KeyError 'k'
# expect: KeyError 'k'
# expect: KeyError 'popitem(): dictionary is empty'
# expect: TypeError get expected at least 1 argument, got 0
# expect: TypeError 'int' object is not iterable
# expect: TypeError unhashable type: 'list'
# expect: TypeError unhashable type: 'list'
# expect: TypeError unhashable type: 'list'
# expect: TypeError pop expected at most 2 arguments, got 3
# expect: TypeError setdefault expected at least 1 argument, got 0
