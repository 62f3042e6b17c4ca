class Stack(list):
    def push(self, x):
        self.append(x)

    def __getitem__(self, index):
        value = super().__getitem__(index)
        return type(self)(value) if isinstance(index, slice) else value

    def __repr__(self):
        return f"Stack{list.__repr__(self)}"


s = Stack("ab")
s.push("c")
s.extra = 1
print(s, s[0], s[1:], len(s), s == ["a", "b", "c"])
# expect: Stack['a', 'b', 'c'] a Stack['b', 'c'] 3 True
print(isinstance(s, list), s + ["d"], type(s + []).__name__)
# expect: True ['a', 'b', 'c', 'd'] list
print(s.extra)  # expect: 1
print(sorted(s, reverse=True), [*s], s.index("b"), s.copy())
# expect: ['c', 'b', 'a'] ['a', 'b', 'c'] 1 ['a', 'b', 'c']
print(type(s.copy()).__name__, type(s * 2).__name__)  # expect: list list


class Default(list):
    def __init__(self, size):
        super().__init__([0] * size)


print(Default(3), Default(0) == [])  # expect: [0, 0, 0] True
