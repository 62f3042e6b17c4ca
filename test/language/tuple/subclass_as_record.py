class Point(tuple):
    __slots__ = ()

    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    x = property(lambda self: self[0])
    y = property(lambda self: self[1])

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __repr__(self):
        return f"Point(x={self.x}, y={self.y})"


p = Point(1, 2)
print(p, p.x, p[1], p + Point(3, 4), p == (1, 2), len(p))
# expect: Point(x=1, y=2) 1 2 Point(x=4, y=6) True 2
print(hash(p) == hash((1, 2)), isinstance(p, tuple))  # expect: True True
x, y = p
print(x, y, *p, p[::-1], tuple(p))  # expect: 1 2 1 2 (2, 1) (1, 2)
try:
    p.z = 1
except AttributeError as error:
    print(error)
    # expect: 'Point' object has no attribute 'z' and no __dict__ for setting new attributes
