class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


s = Show()
print(s[1], s["a"], s[None], s[1:], s[:, 1], s[1, 2], s[(1, 2)])
# expect: 1 a None slice(1, None, None) (slice(None, None, None), 1) (1, 2) (1, 2)
print(s[[1]], s[...], s[-1:5:2], s[1.5], s[()])  # expect: [1] Ellipsis slice(-1, 5, 2) 1.5 ()
s[0], s[1:2] = "ab"
# expect: set 0 a
# expect: set slice(1, 2, None) b
del s[3], s[4:]
# expect: del 3
# expect: del slice(4, None, None)
s[5] = s[6] = 7
# expect: set 5 7
# expect: set 6 7
for s["i"] in range(2):
    pass
# expect: set i 0
# expect: set i 1
[s[x] for x in "ab"]
s["n"] += "m"  # expect: set n nm
