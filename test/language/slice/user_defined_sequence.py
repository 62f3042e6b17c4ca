class Seq:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        print("get", index)
        if isinstance(index, slice):
            return [self.items[i] for i in range(*index.indices(len(self)))]
        return self.items[index]

    def __setitem__(self, index, value):
        print("set", index, value)

    def __delitem__(self, index):
        print("del", index)


s = Seq("abcde")
print(s[1:3], s[-2:], s[::-2])
# expect: get slice(1, 3, None)
# expect: get slice(-2, None, None)
# expect: get slice(None, None, -2)
# expect: ['b', 'c'] ['d', 'e'] ['e', 'c', 'a']
s[1:2] = "x"  # expect: set slice(1, 2, None) x
s[0] += "!"
# expect: get 0
# expect: set 0 a!
del s[1:], s[0]
# expect: del slice(1, None, None)
# expect: del 0
print("c" in s)
# expect: get 0
# expect: get 1
# expect: get 2
# expect: True
print(list(s)[-1], list(reversed(Seq([1]))))
# expect: get 0
# expect: get 1
# expect: get 2
# expect: get 3
# expect: get 4
# expect: get 5
# expect: get 0
# expect: e [1]
a, b, *c = Seq([1, 2, 3])
# expect: get 0
# expect: get 1
# expect: get 2
# expect: get 3
print(a, b, c)  # expect: 1 2 [3]
