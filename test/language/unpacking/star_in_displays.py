a, b = [1, 2], (3, 4)
print([*a, *b], (*a, 5), {*a, *b})  # expect: [1, 2, 3, 4] (1, 2, 5) {1, 2, 3, 4}
print([*range(3), 9, *"xy"])  # expect: [0, 1, 2, 9, 'x', 'y']
print({**{"a": 1, "b": 2}, "c": 3, **{"a": 9}})  # expect: {'a': 9, 'b': 2, 'c': 3}
x = *a, *b
print(x)  # expect: (1, 2, 3, 4)
print([*[]], (*(),), {**{}})  # expect: [] () {}
print(*a, *b, sep="-")  # expect: 1-2-3-4


def f():
    return *a, 0


print(f())  # expect: (1, 2, 0)
for n in *a, 7:
    print(n)
# expect: 1
# expect: 2
# expect: 7
print({(1, 2): "t"}[*a])  # expect: t
