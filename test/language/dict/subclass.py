class Counter(dict):
    def __init__(self, items=()):
        super().__init__()
        for item in items:
            self[item] = self.get(item, 0) + 1

    def __getitem__(self, key):
        return super().__getitem__(key) if key in self else 0

    def most(self):
        return max(self.items(), key=lambda pair: pair[1])

    def __repr__(self):
        return f"Counter({super().__repr__()})"


c = Counter("banana")
print(c, c["a"], c["z"], c.most(), c == {"b": 1, "a": 3, "n": 2}, isinstance(c, dict), len(c))
# expect: Counter({'b': 1, 'a': 3, 'n': 2}) 3 0 ('a', 3) True True 3
c["new"] += 5
print(c, dict(c), {**c}, type(c.copy()).__name__, c.get("q"))
# expect: Counter({'b': 1, 'a': 3, 'n': 2, 'new': 5}) {'b': 1, 'a': 3, 'n': 2, 'new': 5} {'b': 1, 'a': 3, 'n': 2, 'new': 5} dict None


class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __contains__(self, key):
        return super().__contains__(key.lower())

    def __delitem__(self, key):
        super().__delitem__(key.lower())


l = Lower(A=1)
l["B"] = 2
l.update(C=3)
print(l, "b" in l, "A" in l)  # expect: {'A': 1, 'b': 2, 'C': 3} True False
del l["B"]
print(l)  # expect: {'A': 1, 'C': 3}
