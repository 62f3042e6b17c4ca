"""A number type of one's own: exact fractions with every operator a number has."""


def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


class Fraction:
    __slots__ = ("_top", "_bottom")

    def __new__(cls, top=0, bottom=1):
        if isinstance(top, str):
            top, _, rest = top.partition("/")
            whole, point, digits = top.partition(".")
            top, bottom = int(whole + digits), int(rest or 1) * 10 ** len(digits)
        elif isinstance(top, float):
            top, bottom = top.as_integer_ratio()
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        common = gcd(top, bottom) * (-1 if bottom < 0 else 1)
        self = super().__new__(cls)
        self._top, self._bottom = top // common, bottom // common
        return self

    top = property(lambda self: self._top)
    bottom = property(lambda self: self._bottom)

    @staticmethod
    def _of(value):
        if isinstance(value, Fraction):
            return value
        if isinstance(value, int):
            return Fraction(value)
        return None

    def _operator(function):
        """Make the method and its reflected twin; other types are left to their own methods."""

        def forward(self, other):
            if isinstance(other, float):
                return function(float(self), other)
            other = Fraction._of(other)
            return NotImplemented if other is None else function(self, other)

        def reflected(self, other):
            if isinstance(other, float):
                return function(other, float(self))
            other = Fraction._of(other)
            return NotImplemented if other is None else function(other, self)

        return forward, reflected

    def _add(a, b):
        if isinstance(a, float):
            return a + b
        return Fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)

    def _multiply(a, b):
        if isinstance(a, float):
            return a * b
        return Fraction(a.top * b.top, a.bottom * b.bottom)

    def _divide(a, b):
        if isinstance(a, float):
            return a / b
        return Fraction(a.top * b.bottom, a.bottom * b.top)

    def _floor_divide(a, b):
        return (a.top * b.bottom) // (a.bottom * b.top)

    __add__, __radd__ = _operator(_add)
    __mul__, __rmul__ = _operator(_multiply)
    __truediv__, __rtruediv__ = _operator(_divide)
    __floordiv__, __rfloordiv__ = _operator(_floor_divide)
    __sub__, __rsub__ = _operator(lambda a, b: a + -b)
    __mod__, __rmod__ = _operator(lambda a, b: a - b * (a // b))

    def __neg__(self):
        return Fraction(-self.top, self.bottom)

    def __pos__(self):
        return self

    def __abs__(self):
        return Fraction(abs(self.top), self.bottom)

    def __pow__(self, power):
        if not isinstance(power, int):
            return float(self) ** power
        if power < 0:
            return Fraction(self.bottom**-power, self.top**-power)
        return Fraction(self.top**power, self.bottom**power)

    def __eq__(self, other):
        if isinstance(other, float):
            return float(self) == other
        other = Fraction._of(other)
        if other is None:
            return NotImplemented
        return (self.top, self.bottom) == (other.top, other.bottom)

    def __lt__(self, other):
        other = Fraction._of(other)
        if other is None:
            return NotImplemented
        return self.top * other.bottom < other.top * self.bottom

    def __le__(self, other):
        return self < other or self == other

    def __hash__(self):
        return hash(self.top) if self.bottom == 1 else hash((self.top, self.bottom))

    def __bool__(self):
        return self.top != 0

    def __int__(self):
        return -(-self.top // self.bottom) if self.top < 0 else self.top // self.bottom

    def __float__(self):
        return self.top / self.bottom

    def __floor__(self):
        return self.top // self.bottom

    def __ceil__(self):
        return -(-self.top // self.bottom)

    def __trunc__(self):
        return int(self)

    def __round__(self, digits=None):
        scale = 10 ** (digits or 0)
        whole, rest = divmod(self.top * scale, self.bottom)
        if 2 * rest > self.bottom or 2 * rest == self.bottom and whole % 2:
            whole += 1
        return whole if digits is None else Fraction(whole, scale)

    def __repr__(self):
        return f"Fraction({self.top}, {self.bottom})"

    def __str__(self):
        return str(self.top) if self.bottom == 1 else f"{self.top}/{self.bottom}"

    def __format__(self, spec):
        if spec.endswith("f"):
            return format(float(self), spec)
        return format(str(self), spec)


half, third = Fraction(1, 2), Fraction("1/3")
print(half + third, half - third, half * third, half / third, half // third, third % Fraction(1, 5))
print(1 + half, 2 - third, 3 * half, 1 / third, 7 // half, 1 % third)
print(half + 0.25, 0.25 * half, half**2, third**-3, half**0.5)
print(half == 0.5, half == Fraction(2, 4), half != third, third < half <= 1, max(third, half))
print(-half, +half, abs(Fraction(3, -4)), bool(Fraction()), [int(Fraction(n, 2)) for n in (-3, 3)])
print([round(Fraction(n, 2)) for n in range(-3, 6, 2)], round(Fraction(22, 7), 3), float(third))
print(f"[{third}] [{third:>6}] [{third:.3f}] {third!r}", Fraction(0.375), Fraction("-3.14"))
print({half: "half", Fraction(4, 1): "four"}[Fraction(2, 4)], {Fraction(4): "found"}[4])
harmonic = sum((Fraction(1, n) for n in range(1, 21)), Fraction())
print(harmonic, f"{harmonic:.6f}")


def continued(value, steps):
    for _ in range(steps):
        whole = value.__floor__()
        yield whole
        if value == whole:
            return
        value = 1 / (value - whole)


print(list(continued(Fraction(415, 93), 9)), list(continued(Fraction("3.141592653589793"), 6)))
for attempt in (
    lambda: half / 0,
    lambda: half + "1",
    lambda: half < None,
    lambda: Fraction("x"),
    lambda: setattr(half, "top", 3),
    lambda: setattr(half, "name", 3),
):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__ + ":", error)
