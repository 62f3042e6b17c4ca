class C:
    def __len__(self):
        print("len")
        return 3

    def __getitem__(self, key):
        print("getitem", key)
        if isinstance(key, int) and key >= 3:
            raise IndexError
        return key

    def __setitem__(self, key, value):
        print("setitem", key, value)

    def __delitem__(self, key):
        print("delitem", key)

    def __contains__(self, item):
        print("contains", item)
        return item == 5

    def __iter__(self):
        print("iter")
        return iter("xyz")

    def __reversed__(self):
        print("reversed")
        return iter("zyx")


c = C()
print(len(c), bool(c), c["k"], c[1:2], c[1, ...], 5 in c, 6 not in c)
# expect: len
# expect: len
# expect: getitem k
# expect: getitem slice(1, 2, None)
# expect: getitem (1, Ellipsis)
# expect: contains 5
# expect: contains 6
# expect: 3 True k slice(1, 2, None) (1, Ellipsis) True True
c["a"] = 1  # expect: setitem a 1
c[::2] = 2  # expect: setitem slice(None, None, 2) 2
del c["b"], c[0]
# expect: delitem b
# expect: delitem 0
c["x"] += "y"
# expect: getitem x
# expect: setitem x xy
print(list(c), list(reversed(c)), [*c])
# expect: iter
# expect: len
# expect: reversed
# expect: iter
# expect: len
# expect: ['x', 'y', 'z'] ['z', 'y', 'x'] ['x', 'y', 'z']
