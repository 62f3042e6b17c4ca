# for over map() and filter() with functions in Python, and partial() with keywords: the loop enters the functions' frames itself.
from functools import partial
import sys


def double(x): return x * 2
def odd(x): return x & 1
def text(x): return '' if x < 2 else 'x'
def stop_at_three(x):
    if x == 3: raise StopIteration('three')
    return x
def fail(x):
    if x == 2: raise ValueError(x)
    return x
def numbers(x):
    yield x
    yield -x


class Truth:
    def __init__(self, x): self.x = x
    def __bool__(self): return self.x > 1


class Broken:
    def __bool__(self): raise KeyError('no truth')


values = [0, 1, 2, 3, 4]
for _ in range(2):
    print([x for x in map(double, values)], list(map(double, range(4))), sum(map(double, values)), tuple(map(double, (1, 2))))
    print([x for x in filter(odd, values)], list(filter(text, values)), sum(filter(odd, values)), list(filter(Truth, values)))
    print([x for x in filter(lambda x: Truth(x), values)], [x for x in filter(lambda x: x / 3, values)], list(filter(None, values)))
    print(list(map(stop_at_three, values)), list(filter(stop_at_three, values)))
# expect: [0, 2, 4, 6, 8] [0, 2, 4, 6] 20 (2, 4)
# expect: [1, 3] [2, 3, 4] 4 [2, 3, 4]
# expect: [2, 3, 4] [1, 2, 3, 4] [1, 2, 3, 4]
# expect: [0, 1, 2] [1, 2]
# expect: [0, 2, 4, 6, 8] [0, 2, 4, 6] 20 (2, 4)
# expect: [1, 3] [2, 3, 4] 4 [2, 3, 4]
# expect: [2, 3, 4] [1, 2, 3, 4] [1, 2, 3, 4]
# expect: [0, 1, 2] [1, 2]

mapped = map(fail, values)
try:
    for x in mapped: print(x, end=' ')
except ValueError as error:
    print('ValueError', error, next(mapped), list(mapped))  # expect: 0 1 ValueError 2 3 [4]
filtered = filter(lambda x: Broken() if x == 1 else True, values)
try:
    for x in filtered: print(x, end=' ')
except KeyError as error:
    print('KeyError', error, next(filtered), list(filtered))  # expect: 0 KeyError 'no truth' 2 [3, 4]

print([list(g) for g in map(numbers, [1, 2])], [x for x in filter(numbers, [0, 7])])  # expect: [[1, -1], [2, -2]] [0, 7]
print([a + b for a, b in zip(map(double, values), filter(odd, values))])  # expect: [1, 5]
print([x for x in map(double, map(double, filter(odd, values)))], [x for x in map(lambda a, b: a * b, values, values)])
# expect: [4, 12] [0, 1, 4, 9, 16]


def frames(x): return sys._getframe(1).f_code.co_name
def caller(): return [name for name in map(frames, [1])] + [name for name in filter(lambda x: print(frames(x)), [1])]
print(caller())
# expect: <lambda>
# expect: ['caller']

grown = [1]
grown.extend(map(lambda x: grown.append(9) or x, [5, 6]))
print(grown)  # expect: [1, 9, 5, 9, 6]


def depth(n): return n if n == 0 else max(x for x in map(depth, [n - 1]))
print(depth(100))  # expect: 0
try:
    sys.setrecursionlimit(200)
    depth(1000)
except RecursionError:
    print('RecursionError')  # expect: RecursionError
sys.setrecursionlimit(1000)


def show(*args, **keywords): return args, keywords
kept = partial(show, 1, b=2, a=3)
print(kept(), kept(4), kept(5, c=6), kept(a=7), kept(8, z=9, b=10))
# expect: ((1,), {'b': 2, 'a': 3}) ((1, 4), {'b': 2, 'a': 3}) ((1, 5), {'b': 2, 'a': 3, 'c': 6}) ((1,), {'b': 2, 'a': 7}) ((1, 8), {'b': 10, 'a': 3, 'z': 9})
print(kept(*range(20), q=1)[0][-1], kept(**{'b': 1, 'not a name': 2}), partial(int, base=2)('101'), partial(max, key=abs)([-3, 2]))
# expect: 19 ((1,), {'b': 1, 'a': 3, 'not a name': 2}) 5 -3
try: partial(double, y=1)(2)
except TypeError as error: print(error)  # expect: double() got an unexpected keyword argument 'y'
try: partial(double, x=1)(2)
except TypeError as error: print(error)  # expect: double() got multiple values for argument 'x'
