a = [1, [2, 3]]
print(a == [1, [2, 3]], a != [1], a < [1, [2, 4]], [1] < [1, 0], [] < [1], [2] > [1, 9])
# expect: True True True True True True
a.append(a)
print(a, str(a), repr([a]))  # expect: [1, [2, 3], [...]] [1, [2, 3], [...]] [[1, [2, 3], [...]]]
print([None, True, 1.0, "s", b"b", (1,), {2: 3}, {4}, ...], [[]], [()])
# expect: [None, True, 1.0, 's', b'b', (1,), {2: 3}, {4}, Ellipsis] [[]] [()]
b = []
b.append([b])
print(b)  # expect: [[[...]]]
print([1] == (1,), [1, 2] is [1, 2])  # expect: False False
try:
    [1] < 5
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'list' and 'int'
try:
    hash([])
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
