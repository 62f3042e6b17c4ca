first, *rest = [1, 2, 3]
print(first, rest)  # expect: 1 [2, 3]
*init, last = "abc"
print(init, last)  # expect: ['a', 'b'] c
a, *middle, z = range(5)
print(a, middle, z)  # expect: 0 [1, 2, 3] 4
a, *none, b = (1, 2)
print(none)  # expect: []
*everything, = {1: "x", 2: "y"}
print(everything)  # expect: [1, 2]
(a, *b), *c = [(1, 2, 3), 4, 5]
print(a, b, c)  # expect: 1 [2, 3] [4, 5]
for head, *tail in [(1,), (2, 3), (4, 5, 6)]:
    print(head, tail)
# expect: 1 []
# expect: 2 [3]
# expect: 4 [5, 6]
