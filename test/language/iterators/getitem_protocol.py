class Squares:
    def __getitem__(self, i):
        if i > 4:
            raise IndexError("enough")
        return i * i


s = Squares()
print(list(s), 9 in s, 5 in s, [*s], list(zip(s, "ab")), max(s))
# expect: [0, 1, 4, 9, 16] True False [0, 1, 4, 9, 16] [(0, 'a'), (1, 'b')] 16
it = iter(s)
print(next(it), next(it), type(it).__name__)  # expect: 0 1 iterator


class WithLen(Squares):
    def __len__(self):
        return 5


print(list(reversed(WithLen())))  # expect: [16, 9, 4, 1, 0]
try:
    reversed(s)
except TypeError as error:
    print(error)  # expect: object of type 'Squares' has no len()


class Fails:
    def __getitem__(self, i):
        raise KeyError(i)


try:
    list(Fails())
except KeyError as error:
    print("KeyError", error)  # expect: KeyError 0
