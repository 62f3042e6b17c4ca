class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Circle:
    def __init__(self, center, radius):
        self.center, self.radius = center, radius


def f(shape):
    match shape:
        case Point(0, 0):
            return "origin"
        case Point(x, y=0):
            return f"on the x axis at {x}"
        case Point(x=0):
            return "on the y axis"
        case Point() as p:
            return f"point {p.x} {p.y}"
        case Circle(center=Point(x, _), radius=r) if r > 10:
            return f"big circle at {x}"
        case Circle(radius=(1 | 2) as r):
            return f"small circle {r}"
        case int(n) | float(n):
            return f"number {n}"
        case str(text):
            return f"text {text}"
        case list([a, b]) | tuple((a, b)):
            return f"two {a} {b}"
        case dict():
            return "dict"
        case _:
            return "unknown"


for shape in (Point(0, 0), Point(3, 0), Point(0, 3), Point(1, 2), Circle(Point(7, 8), 11),
              Circle(None, 2), Circle(None, 5), 5, True, 2.5, "s", [1, 2], (3, 4), [1], {}, None):
    print(f(shape))
# expect: origin
# expect: on the x axis at 3
# expect: on the y axis
# expect: point 1 2
# expect: big circle at 7
# expect: small circle 2
# expect: unknown
# expect: number 5
# expect: number True
# expect: number 2.5
# expect: text s
# expect: two 1 2
# expect: two 3 4
# expect: unknown
# expect: dict
# expect: unknown
