"""Attributes: inheritance, super, properties, slots, class attributes, bound methods.

Size: rounds.
"""

import sys
import time


class Shape:
    sides = 0
    made = 0

    def __init__(self, name):
        self.name = name
        type(self).made += 1

    def area(self):
        return 0

    def describe(self):
        return len(self.name) + self.sides + self.area()


class Polygon(Shape):
    def __init__(self, name, scale):
        super().__init__(name)
        self.scale = scale


class Rectangle(Polygon):
    sides = 4

    def __init__(self, width, height):
        super().__init__("rectangle", 1)
        self.width = width
        self._height = height

    @property
    def height(self):
        return self._height

    @height.setter
    def height(self, value):
        self._height = value & 0xFF

    def area(self):
        return self.width * self.height * self.scale


class Square(Rectangle):
    def __init__(self, size):
        super().__init__(size, size)
        self.name = "square"

    def area(self):
        return super().area() + 1


class Circle(Shape):
    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    def area(self):
        return 3 * self.radius * self.radius


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, dx, dy):
        self.x = (self.x + dx) & 0xFFFF
        self.y = (self.y + dy) & 0xFFFF
        return self

    @staticmethod
    def origin():
        return Point(0, 0)

    @classmethod
    def of(cls, pair):
        return cls(*pair)


def run(size=450_000):
    shapes = [Rectangle(2, 3), Square(4), Circle(5), Rectangle(6, 7), Polygon("bare", 2)]
    point = Point.of((3, 4))
    move = point.move
    total = 0
    for i in range(size):
        for shape in shapes:
            total += shape.describe()
        shapes[0].height += 1
        shapes[3].width = i & 15
        shapes[2].radius = shapes[1].height
        move(i, shapes[0].height).move(1, 1)
        total += point.x ^ point.y
        if i & 63 == 0:
            total += Square(i & 7).area() + Point.origin().x
            shapes[4].extra = i
    counts = (Shape.made, Rectangle.made, Square.made, Circle.made)
    return f"{total} {point.x} {point.y} {counts} {shapes[4].extra}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
