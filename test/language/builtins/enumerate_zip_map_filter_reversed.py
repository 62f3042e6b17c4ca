print(list(enumerate("ab")), list(enumerate("ab", 5)))
# expect: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')]
print(list(enumerate([], start=1)), next(enumerate("x", 2**70)))
# expect: [] (1180591620717411303424, 'x')
print(list(zip()), list(zip([1, 2])), list(zip([1, 2], "abc")))
# expect: [] [(1,), (2,)] [(1, 'a'), (2, 'b')]
print(list(zip("ab", "cd", strict=True)))  # expect: [('a', 'c'), ('b', 'd')]
print(dict(zip("ab", range(2))), list(zip(*[(1, 2), (3, 4)])))
# expect: {'a': 0, 'b': 1} [(1, 3), (2, 4)]
print(list(map(str, [1, 2])))  # expect: ['1', '2']
print(list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])))  # expect: [4, 6]
print(list(map(None.__class__, [])))  # expect: []
print(list(filter(None, [0, 1, "", "x"])))  # expect: [1, 'x']
print(list(filter(lambda x: x > 1, range(4))))  # expect: [2, 3]
print(list(reversed([1, 2])), list(reversed("ab")))  # expect: [2, 1] ['b', 'a']
print(list(reversed(range(3))), list(reversed({1: 2, 3: 4})))  # expect: [2, 1, 0] [3, 1]
print(list(reversed((1, 2))), type(reversed([])).__name__)  # expect: [2, 1] list_reverseiterator
print(type(map(str, [])).__name__)  # expect: map
for call in (lambda: list(zip([1], [1, 2], strict=True)),
             lambda: list(zip([1, 2], [1], strict=True)),
             lambda: list(zip([1], [1], [], strict=True)), lambda: zip(5), lambda: zip([1], 5),
             lambda: enumerate(), lambda: enumerate(5), lambda: enumerate([], "x"),
             lambda: map(str), lambda: map(),
             lambda: list(map(5, [1])), lambda: filter(None), lambda: filter(None, 5),
             lambda: reversed(5), lambda: reversed({1}), lambda: reversed(iter([])),
             lambda: list(map(lambda: 1, [1])), lambda: reversed()):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: ValueError zip() argument 2 is longer than argument 1
# expect: ValueError zip() argument 2 is shorter than argument 1
# expect: ValueError zip() argument 3 is shorter than arguments 1-2
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not iterable
# expect: TypeError enumerate() missing required argument 'iterable'
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError map() must have at least two arguments.
# expect: TypeError map() must have at least two arguments.
# expect: TypeError 'int' object is not callable
# expect: TypeError filter expected 2 arguments, got 1
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not reversible
# expect: TypeError 'set' object is not reversible
# expect: TypeError 'list_iterator' object is not reversible
# expect: TypeError <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given
# expect: TypeError reversed expected 1 argument, got 0
