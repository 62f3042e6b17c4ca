registry = []


def register(cls):
    registry.append(cls.__name__)
    cls.registered = True
    return cls


def add_repr(*names):
    def decorate(cls):
        def __repr__(self):
            return f"{cls.__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"
        cls.__repr__ = __repr__
        return cls
    return decorate


@register
@add_repr("x", "y")
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def log(function):
        def wrapper(self, *args):
            result = function(self, *args)
            print(f"{function.__name__}{args} -> {result}")
            return result
        return wrapper

    @log
    def add(self, n):
        return self.x + n

    @staticmethod
    @log
    def static(n):
        return n

    @classmethod
    def origin(cls):
        return cls(0, 0)


p = Point(1, 2)
print(p, registry, Point.registered)  # expect: Point(x=1, y=2) ['Point'] True
p.add(5)  # expect: add(5,) -> 6
Point.static(9)  # expect: static() -> 9
print(Point.origin())  # expect: Point(x=0, y=0)
