print([], [1, "a", None], list(), list("abc"), list((1, 2)), list({1: 2}), list(range(3)), [[]] * 2)
# expect: [] [1, 'a', None] [] ['a', 'b', 'c'] [1, 2] [1] [0, 1, 2] [[], []]
print([1, 2] + [3], [0] * 3, 2 * [1, 2], [1] * 0, [*range(2), *"ab"])
# expect: [1, 2, 3] [0, 0, 0] [1, 2, 1, 2] [] [0, 1, 'a', 'b']
a = [[0] * 2] * 2
a[0][0] = 1
print(a)  # expect: [[1, 0], [1, 0]]
b = [[0] * 2 for _ in range(2)]
b[0][0] = 1
print(b, list([1]) == [1], list() is list())  # expect: [[1, 0], [0, 0]] True False
try:
    list(5)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
