class Default(dict):
    def __missing__(self, key):
        self[key] = value = [key]
        return value


d = Default(a=1)
print(d["a"], d["b"], d, d.get("c"), "c" in d)  # expect: 1 ['b'] {'a': 1, 'b': ['b']} None False
d["x"].append("y")
print(d)  # expect: {'a': 1, 'b': ['b'], 'x': ['x', 'y']}


class Fallback(dict):
    def __missing__(self, key):
        return key.upper()


print("{a} {b}".format_map(Fallback(a=1)), "%(q)s" % Fallback(), Fallback()["z"])  # expect: 1 B Q Z
try:
    Fallback()[5]
except AttributeError as error:
    print(error)  # expect: 'int' object has no attribute 'upper'
