"""Operators on classes: vectors, matrices, an immutable value with __slots__ and __match_args__."""


class Vector:
    __slots__ = ("_items",)

    def __init__(self, *items):
        object.__setattr__(self, "_items", tuple(items))

    def __setattr__(self, name, value):
        raise AttributeError("vectors do not change")

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def __getitem__(self, index):
        return self._items[index]

    def __getattr__(self, name):
        if len(name) == 1 and name in "xyz":
            position = "xyz".index(name)
            if position < len(self):
                return self[position]
        raise AttributeError(f"a {len(self)}-vector has no {name!r}")

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self, other, strict=True)))

    def __sub__(self, other):
        return self + -other

    def __neg__(self):
        return self * -1

    def __mul__(self, factor):
        if isinstance(factor, Vector):
            return NotImplemented
        return Vector(*(item * factor for item in self))

    __rmul__ = __mul__

    def __truediv__(self, divisor):
        return self * (1 / divisor)

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self, other, strict=True))

    def __abs__(self):
        return (self @ self) ** 0.5

    def __bool__(self):
        return any(self)

    def __eq__(self, other):
        return isinstance(other, Vector) and self._items == other._items

    def __hash__(self):
        return hash(self._items)

    def __repr__(self):
        return f"Vector{self._items!r}"

    def __format__(self, spec):
        return "<" + ", ".join(format(item, spec) for item in self) + ">"


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    @classmethod
    def identity(cls, size):
        return cls([int(i == j) for j in range(size)] for i in range(size))

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, place):
        row, column = place
        if isinstance(row, slice):
            columns = column if isinstance(column, slice) else slice(column, column + 1)
            return Matrix(r[columns] for r in self.rows[row])
        return self.rows[row][column]

    def __setitem__(self, place, value):
        row, column = place
        self.rows[row][column] = value

    def __matmul__(self, other):
        if isinstance(other, Vector):
            return Vector(*(Vector(*row) @ other for row in self.rows))
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        columns = list(zip(*other.rows))
        return Matrix([sum(a * b for a, b in zip(row, c)) for c in columns] for row in self.rows)

    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self

    def __pow__(self, power):
        result, base = Matrix.identity(len(self.rows)), self
        while power:
            if power & 1:
                result @= base
            base = base @ base
            power >>= 1
        return result

    def determinant(self):
        if self.shape == (1, 1):
            return self[0, 0]
        total = 0
        for column, value in enumerate(self.rows[0]):
            minor = Matrix(row[:column] + row[column + 1 :] for row in self.rows[1:])
            total += (-1) ** column * value * minor.determinant()
        return total

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __str__(self):
        width = max(len(str(item)) for row in self.rows for item in row)
        lines = (" ".join(f"{item:>{width}}" for item in row) for row in self.rows)
        return "\n".join(f"[{line}]" for line in lines)


a, b = Vector(3, 4), Vector(1, -2)
print(a + b, a - b, -a, a * 2, 0.5 * a, a / 4, a @ b, abs(a))
print(a.x, a.y, a[-1], len(a), bool(Vector(0, 0)), f"{a:.1f}", [*b])
print({a: "a"}[Vector(3, 4)], a == (3, 4), sum([a, b], Vector(0, 0)))
x, y, z = Vector(1, 2, 3) * 10
print(x, y, z, max(Vector(2, 9, 4)))
for attempt in (
    lambda: a + Vector(1),
    lambda: a.z,
    lambda: setattr(a, "x", 1),
    lambda: a * b,
    lambda: Matrix([[1, 2]]) @ Matrix([[1, 2]]),
):
    try:
        print(attempt())
    except (ValueError, AttributeError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")

m = Matrix([[2, 0, 1], [1, 3, -1], [0, 5, 4]])
print(m, m.T, sep="\n\n")
print(m.shape, m.determinant(), m[1, 2], m @ Matrix.identity(3) == m)
print(m @ Vector(1, 2, 3))
print(m[:2, 1:])
m[0, 0] = 100
print(m.determinant(), m[1:, 0])
fibonacci = Matrix([[1, 1], [1, 0]])
print(fibonacci**10)
print((fibonacci**300)[0, 1])
