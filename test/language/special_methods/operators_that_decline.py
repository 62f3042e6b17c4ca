# A method of the left operand that answers NotImplemented hands over to the next, also in place and for comparisons; match patterns
# that no Python code has a say in; slices assigned in place; a length that is of a subclass of int.
class Declines:
    def __add__(self, other): return NotImplemented
    def __lt__(self, other): return NotImplemented
    def __eq__(self, other): return NotImplemented
    def __isub__(self, other): return NotImplemented
    def __sub__(self, other): return 'Declines.__sub__'
    def __imul__(self, other): return NotImplemented


class Answers:
    def __radd__(self, other): return f'Answers.__radd__({type(other).__name__})'
    def __gt__(self, other): return f'Answers.__gt__({type(other).__name__})'
    def __eq__(self, other): return f'Answers.__eq__({type(other).__name__})'


class Derived(Declines):
    def __radd__(self, other): return 'Derived.__radd__'
    def __gt__(self, other): return 'Derived.__gt__'


a, b = Declines(), Answers()
print(a + b, a < b, a == b)
# expect: Answers.__radd__(Declines) Answers.__gt__(Declines) Answers.__eq__(Declines)
print(a + Derived(), a < Derived())  # expect: Derived.__radd__ Derived.__gt__
print(a == a, a == Declines(), a != a)  # expect: True False False
c = a
c += b
print(c)  # expect: Answers.__radd__(Declines)
c = a
c -= 1
print(c)  # expect: Declines.__sub__
for text in ('a + 1', 'a < 1', 'a + a', 'a < a'):
    try:
        eval(text)
    except TypeError as error:
        print(error)
# expect: unsupported operand type(s) for +: 'Declines' and 'int'
# expect: '<' not supported between instances of 'Declines' and 'int'
# expect: unsupported operand type(s) for +: 'Declines' and 'Declines'
# expect: '<' not supported between instances of 'Declines' and 'Declines'
try:
    c = a
    c *= 2
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for *=: 'Declines' and 'int'
try:
    c = a
    c += 2
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +=: 'Declines' and 'int'


class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


class Twice:
    __match_args__ = ('x', 'x')
    x = 1


class Slow:
    x = property(lambda self: 'computed')


class Missing:
    pass


def describe(subject):
    match subject:
        case Point(0, y=int(y)): return f'on the axis at {y}'
        case Point(x, y): return f'{x}, {y}'
        case Slow(x=x): return x
        case Missing(x=x): return 'never'
        case {'kind': kind, 1: one}: return f'{kind} {one}'
        case {'kind': kind, **rest}: return f'{kind} {rest}'
        case bool(flag): return f'bool {flag}'
        case int(n) | float(n): return f'number {n}'
        case str(): return 'text'
        case _: return 'nothing'


for subject in (Point(0, 1), Point(0, 'z'), Point(3, 4), Slow(), Missing(), {'kind': 1, 1: 2}, {'kind': 1, True: 3}, {'kind': 2}, True, 5, 1.5, 'x', None):
    print(describe(subject))
# expect: on the axis at 1
# expect: 0, z
# expect: 3, 4
# expect: computed
# expect: nothing
# expect: 1 2
# expect: 1 3
# expect: 2 {}
# expect: bool True
# expect: number 5
# expect: number 1.5
# expect: text
# expect: nothing
try:
    match Twice():
        case Twice(1, 1): pass
except TypeError as error:
    print(error)  # expect: Twice() got multiple sub-patterns for attribute 'x'
try:
    match Point(1, 2):
        case Point(1, x=1): pass
except TypeError as error:
    print(error)  # expect: Point() got multiple sub-patterns for attribute 'x'

items = list(range(6))
items[1:3] = 'ab'
items[:2] = items[2:4]
items[:] = items[::-1]
items[2:4] = (7, 8)
print(items)  # expect: [5, 4, 7, 8, 3, 'b']


class Length(int):
    pass


class Sized:
    def __len__(self): return Length(3)


print(len(Sized()), type(len(Sized())).__name__)  # expect: 3 int
