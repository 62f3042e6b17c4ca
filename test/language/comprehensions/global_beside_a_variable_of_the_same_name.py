x = 3


def two_of_one_name():
    first = [x for x in [1]]
    return first, [x for _ in [1]], [[x for x in [2]] for _ in [1]], {x: y for y in [5]}


print(two_of_one_name())  # expect: ([1], [3], [[2]], {3: 5})
