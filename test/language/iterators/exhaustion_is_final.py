items = [1, 2]
it = iter(items)
print(list(it))  # expect: [1, 2]
items.append(3)
print(list(it), next(it, "none"))  # expect: [] none
it = iter(items)
next(it)
items.insert(0, 0)
print(list(it))  # expect: [1, 2, 3]
z = zip([1, 2, 3], [4])
print(list(z), list(z))  # expect: [(1, 4)] []
shared = iter(range(6))
print(list(zip(shared, shared)))  # expect: [(0, 1), (2, 3), (4, 5)]
shared = iter([1, 2, 3])
print(list(zip(shared, [1])), list(shared))  # expect: [(1, 1)] [3]
m = map(lambda a, b: a + b, [1, 2], [10, 20, 30])
print(next(m), list(m))  # expect: 11 [22]
e = enumerate("ab")
print(next(e), iter(e) is e, list(e))  # expect: (0, 'a') True [(1, 'b')]
print(list(filter(None, [0, 1, "", "a"])), list(reversed([1, 2])), list(map(str, [])))
# expect: [1, 'a'] [2, 1] []
