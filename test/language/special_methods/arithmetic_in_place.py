class N:
    def __init__(self):
        self.log = []


def method(name):
    def in_place(self, other):
        self.log.append((name, other))
        return self
    return in_place


for name in "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor".split():
    setattr(N, f"__i{name}__", method(name))
n = original = N()
n += 1
n -= 2
n *= 3
n /= 4
n //= 5
n %= 6
n **= 7
n @= 8
n <<= 9
n >>= 10
n &= 11
n |= 12
n ^= 13
print(n is original, n.log)
# expect: True [('add', 1), ('sub', 2), ('mul', 3), ('truediv', 4), ('floordiv', 5), ('mod', 6), ('pow', 7), ('matmul', 8), ('lshift', 9), ('rshift', 10), ('and', 11), ('or', 12), ('xor', 13)]


class Falls:
    def __iadd__(self, other):
        return NotImplemented

    def __add__(self, other):
        return "fell back to __add__"


f = Falls()
f += 1
print(f)  # expect: fell back to __add__


class Neither:
    def __iadd__(self, other):
        return NotImplemented


g = Neither()
try:
    g += 1
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +=: 'Neither' and 'int'
h = [1]
try:
    h -= [1]
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for -=: 'list' and 'list'
