class Tags(set):
    def add(self, tag):
        super().add(tag.lower())


t = Tags(["A"])
t.add("B")
print(len(t), "b" in t, "A" in t, isinstance(t, set))  # expect: 2 True True True
print(type(t | {"c"}).__name__, type(t.copy()).__name__)  # expect: set set
print(Tags(), Tags([1]), repr(frozenset([1])), set([frozenset([0])]), [set(), {0}])
# expect: Tags() Tags({1}) frozenset({1}) {frozenset({0})} [set(), {0}]


class F(frozenset):
    pass


print(F([1]), F(), F([1]) == {1}, type(F([1]) & {1}).__name__)  # expect: F({1}) F() True frozenset
s = {1}
s2 = s
s2 |= {2}
print(s, s is s2)  # expect: {1, 2} True
