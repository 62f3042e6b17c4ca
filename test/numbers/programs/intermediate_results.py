"""Intermediate results of long ints in every place of an expression, and operands that Python code keeps."""

import gc
import random
import sys
import zlib

sys.set_int_max_str_digits(0)
random.seed(20)


class Keeper:
    """Keeps each operand that it is given, on either side of an operator."""

    kept = []

    def _keep(self, other):
        self.kept.append(other)
        return other

    __add__ = __radd__ = __mul__ = __rmul__ = __sub__ = __rsub__ = __mod__ = __rmod__ = _keep
    __floordiv__ = __rfloordiv__ = __lt__ = __gt__ = __le__ = __ge__ = __eq__ = __and__ = __rand__ = _keep


def number():
    bits = random.choice([1, 8, 30, 47, 48, 49, 62, 64, 65, 96, 200, 1000, 5000])
    value = random.getrandbits(bits) | 1
    return -value if random.random() < 0.4 else value


def expressions(a, b, c, d, keeper):
    x = a * b
    yield x
    yield a * b + c * d
    yield a * b - c * d
    yield (a * b + c) * (d - a) - (b + c) * (a * d)
    yield (a * b) // (c * d) + (a * b) % (c * d)
    yield (a * b) // (a * b - 1 or 1)
    yield (a << 70) + (b << 3) >> 5
    yield (a << 70 & b * c) | (d * d ^ a * c)
    yield a * b < c * d, a * b == a * b, a * b >= c * d, a * b != b * a
    yield a * b < c * d < a * d, a * b <= b * a <= a * b + 1
    yield x * x - x * (x - 1)
    yield (y := a * b) + (z := c * d), y, z
    yield (a * b if c > d else c * d) + (a * c if b > d else b * d)
    yield -(a * b) + ~(c * d) + +(a * d)
    yield x + 0 * b, x * 1 + 0, (x + 0) * 1, x // 1 * 1, x | 0, (x | 0) & -1, x << 0, (x << 0) >> 0
    yield (a * b) ** 2 + (c * d) ** 1 * x ** 1
    yield x
    keeper + a * b, a * b + keeper, a * b - keeper, keeper * (a * b), (a * b) % keeper, a * b < keeper, keeper > a * b
    (a * b + keeper) + (keeper - c * d)
    yield keeper.kept[-9:]
    yield [a * b, c * d + a * b][0] + sum([a * b + 1, c * d - 1])
    yield f"{a * b + c * d}", float(abs(a * b + 1) % 10**300) * 0.5, 0.5 + a * b % 10**40
    yield a * b // 10**9 + (c * d) % (a * a) / (a * a) if abs(a * b) < 10**300 else None


total = 0
for turn in range(150):
    keeper = Keeper()
    Keeper.kept = []
    a, b, c, d = number(), number(), number(), number()
    answers = list(expressions(a, b, c, d, keeper))
    if turn % 10 == 0:
        gc.collect()
    more = list(expressions(b, c, d, a, keeper))
    text = repr(answers) + repr(more)
    total = zlib.crc32(text.encode(), total)
    if turn % 25 == 0:
        print(turn, len(text), total)
print(total)
