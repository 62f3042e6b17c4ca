class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2, 3])

    def __length_hint__(self):
        print("asked")
        return self.hint


print(list(Hinted(3)))
# expect: asked
# expect: [1, 2, 3]
print(list(Hinted(NotImplemented)))
# expect: asked
# expect: [1, 2, 3]
for hint in (-1, "x"):
    try:
        list(Hinted(hint))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: asked
# expect: ValueError __length_hint__() should return >= 0
# expect: asked
# expect: TypeError __length_hint__ must be an integer, not str
print(iter([1, 2]).__length_hint__())  # expect: 2
print(iter(range(5)).__length_hint__())  # expect: 5
print(iter("abc").__length_hint__())  # expect: 3
print(iter({1: 2}).__length_hint__())  # expect: 1
