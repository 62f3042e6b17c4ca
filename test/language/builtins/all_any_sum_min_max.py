print(all([]), all([1, 0]), all(x > 0 for x in [1, 2]), any([]), any([0, 5]), any({0: 1}))
# expect: True False True False True False
print(sum([]), sum([1, 2.5]), sum([[1], [2]], []))  # expect: 0 3.5 [1, 2]
print(sum(range(5), 10), sum([True, True]), sum([0.1] * 10))  # expect: 20 2 1.0
print(sum([1, 2j]), sum((1,), start=5), sum([2**70, -1]))  # expect: (1+2j) 6 1180591620717411303423
print(min(3, 1, 2), max([3, 1, 2]), min("banana"))  # expect: 1 3 a
print(max(["a", "ccc", "bb"], key=len), min([], default="none"))  # expect: ccc none
print(max(1, 1.0), min(1, True), max([1, 3, 2], key=lambda x: -x))  # expect: 1 1 1
print(min({3: 1, 2: 5}))  # expect: 2
print(max((1, 2), (1, 3)), max([[1], [1, 0]]), min([2, 1, 1.0]))  # expect: (1, 3) [1, 0] 1
print(max("a", "b", key=ord), max([None], default=5))  # expect: b None
print(min((x for x in [5, 4]), key=lambda x: x))  # expect: 4
for call in (lambda: sum("ab"), lambda: sum(["a", "b"]), lambda: sum(["a"], ""),
             lambda: sum([b"a"], b""), lambda: sum(5), lambda: min(), lambda: min([]),
             lambda: max(5), lambda: max(1, "a"), lambda: all(5), lambda: any(),
             lambda: min(1, 2, default=3), lambda: max([1], key=5), lambda: sum(),
             lambda: sum([1], 2, 3), lambda: max([], key=len), lambda: sum([[1]]),
             lambda: sum([1], bytearray())):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect: TypeError sum() can't sum strings [use ''.join(seq) instead]
# expect: TypeError sum() can't sum bytes [use b''.join(seq) instead]
# expect: TypeError 'int' object is not iterable
# expect: TypeError min expected at least 1 argument, got 0
# expect: ValueError min() iterable argument is empty
# expect: TypeError 'int' object is not iterable
# expect: TypeError '>' not supported between instances of 'str' and 'int'
# expect: TypeError 'int' object is not iterable
# expect: TypeError any() takes exactly one argument (0 given)
# expect: TypeError Cannot specify a default for min() with multiple positional arguments
# expect: TypeError 'int' object is not callable
# expect: TypeError sum() takes at least 1 positional argument (0 given)
# expect: TypeError sum() takes at most 2 arguments (3 given)
# expect: ValueError max() iterable argument is empty
# expect: TypeError unsupported operand type(s) for +: 'int' and 'list'
# expect: TypeError sum() can't sum bytearray [use b''.join(seq) instead]
