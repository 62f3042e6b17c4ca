s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice("a", "b"))
# expect: slice(1, 10, 2) 1 10 2 slice(None, 5, None) slice(None, None, None) slice('a', 'b', None)
print(s.indices(5), slice(None, None, -1).indices(4))  # expect: (1, 5, 2) (3, -1, -1)
print(slice(-3, None).indices(10), slice(100).indices(3))  # expect: (7, 10, 1) (0, 3, 1)
print(slice(-100, 100, 3).indices(7))  # expect: (0, 7, 3)
print(slice(1, 2) == slice(1, 2), slice(1) != slice(2))  # expect: True True
print(slice(1, 2) < slice(1, 3))  # expect: True
print(hash(slice(1, 2)) == hash(slice(1, 2)))  # expect: True


class Show:
    def __getitem__(self, key):
        return key


x = Show()
print(x[1], x[1:2], x[:], x[::3], x[1, 2:3], x[...], x[()])
# expect: 1 slice(1, 2, None) slice(None, None, None) slice(None, None, 3) (1, slice(2, 3, None)) Ellipsis ()
print(x["a":None], x[1:2, ::4], x[*(1, 2)], x[-1:])
# expect: slice('a', None, None) (slice(1, 2, None), slice(None, None, 4)) (1, 2) slice(-1, None, None)
for call in (lambda: slice(), lambda: slice(1, 2, 0).indices(3), lambda: slice("a").indices(3),
             lambda: slice(1).indices(-1), lambda: setattr(s, "start", 1)):
    try:
        print(call())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError slice expected at least 1 argument, got 0
# expect: ValueError slice step cannot be zero
# expect: TypeError slice indices must be integers or None or have an __index__ method
# expect: ValueError length should not be negative
# expect: AttributeError readonly attribute
