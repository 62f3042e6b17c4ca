# enumerate, zip, map, filter, sort() and the unpacking of tuples' subclasses: natively where no Python is needed, else not, with the same outcome.
from collections import namedtuple


class Both:
    def __init__(self, *values):
        self.values = values

    def __iter__(self):
        print("asked", end=" ")
        return iter(self.values)


class Backwards(tuple):
    def __iter__(self):
        return reversed(list(tuple.__iter__(self)))


class Stack(list):
    pass


class Weight:
    def __init__(self, number):
        self.number = number

    def __lt__(self, other):
        return self.number < other.number

    def __repr__(self):
        return f"w{self.number}"


def attempt(function, *values):
    try:
        print(function(*values))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


Point = namedtuple("Point", "x y")
for _ in range(2):
    print(list(zip()), list(zip([1, 2])), list(zip([1, 2], "ab", range(5))), list(zip([1], Both(2, 3))))
    attempt(lambda: zip([1], 5))
    attempt(lambda: list(zip([1, 2], [1], strict=True)))
    print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, (1, 2), Both(3, 4))), list(filter(None, [0, 1])))
    attempt(lambda: map(str))
    attempt(lambda: map(str, 5))
    attempt(lambda: filter(None, 5))
    attempt(lambda: filter(None))
    print(list(enumerate("ab")), list(enumerate(Both(7))), list(enumerate([1], 5)), list(enumerate([1], start=6)))
    attempt(lambda: enumerate(5))
    attempt(lambda: enumerate())
    x, y = Point(1, 2)
    a, b = Backwards((1, 2))
    c, d = Stack([3, 4])
    print(x, y, a, b, c, d)
    attempt(lambda: [p for p, q in [Point(1, 2), (1, 2, 3)]])
    attempt(lambda: [p for p, q, r in [Point(1, 2)]])
    values = [3, 1, 2]
    print(values.sort(), values, values.sort(reverse=True), values, values.sort(key=lambda v: v % 3), values, values.sort(reverse=1), values)
    stack = Stack([2, 1])
    stack.sort()
    mixed = [1.5, 1, "a"]
    attempt(lambda: mixed.sort())
    attempt(lambda: values.sort(1))
    attempt(lambda: values.sort(wrong=1))
    weights = [Weight(2), Weight(1)]
    weights.sort()
    print(stack, mixed, weights, sorted(weights, reverse=True), sorted("cab"), sorted([(2, "b"), (1, "a")]))

    def look(value):
        print(len(values), end=" ")
        return value

    values.sort(key=look)
    try:
        values.sort(key=lambda value: values.append(value) or value)
    except ValueError as error:
        print(error)
# expect: asked [] [(1,), (2,)] [(1, 'a', 0), (2, 'b', 1)] [(1, 2)]
# expect: TypeError 'int' object is not iterable
# expect: ValueError zip() argument 2 is shorter than argument 1
# expect: asked ['1', '2'] [4, 6] [1]
# expect: TypeError map() must have at least two arguments.
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not iterable
# expect: TypeError filter expected 2 arguments, got 1
# expect: asked [(0, 'a'), (1, 'b')] [(0, 7)] [(5, 1)] [(6, 1)]
# expect: TypeError 'int' object is not iterable
# expect: TypeError enumerate() missing required argument 'iterable'
# expect: 1 2 2 1 3 4
# expect: ValueError too many values to unpack (expected 2)
# expect: ValueError not enough values to unpack (expected 3, got 2)
# expect: None [3, 2, 1] None [3, 2, 1] None [3, 2, 1] None [3, 2, 1]
# expect: TypeError '<' not supported between instances of 'str' and 'int'
# expect: TypeError sort() takes no positional arguments
# expect: TypeError sort() got an unexpected keyword argument 'wrong'
# expect: [1, 2] [1.5, 1, 'a'] [w1, w2] [w2, w1] ['a', 'b', 'c'] [(1, 'a'), (2, 'b')]
# expect: 0 0 0 list modified during sort
# expect: asked [] [(1,), (2,)] [(1, 'a', 0), (2, 'b', 1)] [(1, 2)]
# expect: TypeError 'int' object is not iterable
# expect: ValueError zip() argument 2 is shorter than argument 1
# expect: asked ['1', '2'] [4, 6] [1]
# expect: TypeError map() must have at least two arguments.
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not iterable
# expect: TypeError filter expected 2 arguments, got 1
# expect: asked [(0, 'a'), (1, 'b')] [(0, 7)] [(5, 1)] [(6, 1)]
# expect: TypeError 'int' object is not iterable
# expect: TypeError enumerate() missing required argument 'iterable'
# expect: 1 2 2 1 3 4
# expect: ValueError too many values to unpack (expected 2)
# expect: ValueError not enough values to unpack (expected 3, got 2)
# expect: None [3, 2, 1] None [3, 2, 1] None [3, 2, 1] None [3, 2, 1]
# expect: TypeError '<' not supported between instances of 'str' and 'int'
# expect: TypeError sort() takes no positional arguments
# expect: TypeError sort() got an unexpected keyword argument 'wrong'
# expect: [1, 2] [1.5, 1, 'a'] [w1, w2] [w2, w1] ['a', 'b', 'c'] [(1, 'a'), (2, 'b')]
# expect: 0 0 0 list modified during sort
