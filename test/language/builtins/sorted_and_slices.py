print(sorted([3, 1, 2]), sorted("cab"), sorted({"b": 1, "a": 2}))
# expect: [1, 2, 3] ['a', 'b', 'c'] ['a', 'b']
print(sorted([1, 2, 3], reverse=True))  # expect: [3, 2, 1]
print(sorted(["b", "A"], key=str.lower), sorted(()))  # expect: ['A', 'b'] []
print(sorted([(1, "b"), (1, "a")]))  # expect: [(1, 'a'), (1, 'b')]
print(slice(1, 5), slice(5), slice(1, 2, 3).step)
# expect: slice(1, 5, None) slice(None, 5, None) 3
print([1, 2, 3][slice(1, None)], sorted([True, 0, 2.5]))  # expect: [2, 3] [0, True, 2.5]
print(sorted([[2], [1, 2]]), sorted(range(3), key=lambda x: -x))  # expect: [[1, 2], [2]] [2, 1, 0]
print(sorted(x for x in "ba"))  # expect: ['a', 'b']
for call in (lambda: sorted(5), lambda: sorted([1, "a"]), lambda: sorted([1], key=5),
             lambda: sorted([1j, 2j]), lambda: sorted([1], wrong=1), lambda: sorted([None, None]),
             lambda: slice(1, 2, 3, 4), lambda: sorted([1, 2], reverse="x"),
             lambda: sorted([1], None)):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: 'int' object is not iterable
# expect: '<' not supported between instances of 'str' and 'int'
# expect: 'int' object is not callable
# expect: '<' not supported between instances of 'complex' and 'complex'
# expect: sort() got an unexpected keyword argument 'wrong'
# expect: '<' not supported between instances of 'NoneType' and 'NoneType'
# expect: slice expected at most 3 arguments, got 4
# expect: [2, 1]
# expect: sorted expected 1 argument, got 2
