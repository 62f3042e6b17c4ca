class L:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


class I:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


for value in (3, True, -1, "x", 1.5, 2**70, None, I(4), I("x")):
    try:
        print(len(L(value)))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: 3
# expect: 1
# expect: ValueError __len__() should return >= 0
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: 4
# expect: TypeError __index__ returned non-int (type str)
print([10, 20, 30][I(1)], "abc"[I(-1)], list(range(I(3))))  # expect: 20 c [0, 1, 2]
print([1] * I(2), hex(I(255)), bytes(I(2)), "x".center(I(3), "-"))
# expect: [1, 1] 0xff b'\x00\x00' -x-
print(I(3).__index__(), 1 << 3)  # expect: 3 8
print([1, 2, 3][I(0):I(2)], round(1.2345, I(2)), int(I(7)), float(I(2)), chr(I(65)), complex(I(3)))
# expect: [1, 2] 1.23 7 2.0 A (3+0j)
try:
    [1][I("x")]
except TypeError as error:
    print(error)  # expect: __index__ returned non-int (type str)
try:
    I(1) + 1
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'I' and 'int'
