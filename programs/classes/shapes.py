"""Inheritance: an abstract base, a mix-in, multiple inheritance, __init_subclass__, super()."""


class Shape:
    """The base: subclasses say their area and outline, everything else follows."""

    kinds = {}

    def __init_subclass__(cls, sides=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if sides is not None:
            cls.sides = sides
        Shape.kinds[cls.__name__.lower()] = cls

    def __init__(self, *, name=None, **kwargs):
        super().__init__(**kwargs)
        self.name = name or type(self).__name__.lower()

    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area()")

    def outline(self):
        raise NotImplementedError(f"{type(self).__name__} has no outline()")

    def __eq__(self, other):
        return isinstance(other, Shape) and self.area() == other.area()

    def __lt__(self, other):
        return self.area() < other.area()

    def __format__(self, spec):
        if spec == "short":
            return self.name
        return f"{self.name:<10} area {self.area():8.2f}  outline {self.outline():7.2f}"


class Colored:
    """A mix-in for anything that has a color."""

    def __init__(self, *args, color="white", **kwargs):
        super().__init__(*args, **kwargs)
        self.color = color

    def painted(self, color):
        self.color = color
        return self


class Rectangle(Shape, sides=4):
    def __init__(self, width, height, **kwargs):
        super().__init__(**kwargs)
        self.width, self.height = width, height

    def area(self):
        return self.width * self.height

    def outline(self):
        return 2 * (self.width + self.height)


class Square(Rectangle):
    def __init__(self, size, **kwargs):
        super().__init__(size, size, **kwargs)


class Circle(Shape, sides=0):
    PI = 3.141592653589793

    def __init__(self, radius, **kwargs):
        super().__init__(**kwargs)
        self.radius = radius

    def area(self):
        return self.PI * self.radius**2

    def outline(self):
        return 2 * self.PI * self.radius


class Triangle(Shape, sides=3):
    def __init__(self, a, b, c, **kwargs):
        if a + b <= c or a + c <= b or b + c <= a:
            raise ValueError(f"no triangle has the sides {a}, {b}, {c}")
        super().__init__(**kwargs)
        self.lengths = (a, b, c)

    def area(self):
        a, b, c = self.lengths
        s = sum(self.lengths) / 2
        return (s * (s - a) * (s - b) * (s - c)) ** 0.5

    def outline(self):
        return sum(self.lengths)


class Tile(Colored, Square):
    def __init__(self, size=1, **kwargs):
        super().__init__(size, **kwargs)

    def __format__(self, spec):
        return f"{self.color} {super().__format__(spec)}"


class Blob(Shape):
    pass


shapes = [
    Rectangle(3, 4),
    Square(3.5, name="plot"),
    Circle(2),
    Triangle(3, 4, 5),
    Tile(2, color="blue", name="tile"),
]
for shape in sorted(shapes):
    print(f"{shape}")
print(", ".join(f"{shape:short}" for shape in shapes))
print({name: getattr(kind, "sides", "?") for name, kind in Shape.kinds.items()})
print([kind.__name__ for kind in Tile.__mro__])
print(Square(2) == Tile(), Square(2) == Tile(2), Square(2) != Circle(1), max(shapes).name)
print(Tile().painted("red").color, vars(Tile(5)))
print(isinstance(shapes[4], Rectangle), issubclass(Tile, Colored), issubclass(Square, Colored))
for attempt in (lambda: Blob().area(), lambda: Triangle(1, 2, 8), lambda: Tile(1, size=2)):
    try:
        attempt()
    except (NotImplementedError, ValueError, TypeError) as error:
        print(type(error).__name__, "-", error)
