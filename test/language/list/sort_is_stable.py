words = ["bb", "a", "ccc", "dd", "e", "FF"]
print(sorted(words), sorted(words, key=len))
# expect: ['FF', 'a', 'bb', 'ccc', 'dd', 'e'] ['a', 'e', 'bb', 'dd', 'FF', 'ccc']
print(sorted(words, key=len, reverse=True))  # expect: ['ccc', 'bb', 'dd', 'FF', 'a', 'e']
print(sorted(words, key=str.lower))  # expect: ['a', 'bb', 'ccc', 'dd', 'e', 'FF']
a = [3, 1, 2]
print(a.sort(), a)  # expect: None [1, 2, 3]
a.sort(reverse=True)
print(a)  # expect: [3, 2, 1]
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
print(sorted(pairs, key=lambda p: p[0]))  # expect: [(0, 'z'), (0, 'y'), (1, 'b'), (1, 'a')]
print(sorted(pairs, key=lambda p: p[0], reverse=True))
# expect: [(1, 'b'), (1, 'a'), (0, 'z'), (0, 'y')]
print(sorted(pairs))  # expect: [(0, 'y'), (0, 'z'), (1, 'a'), (1, 'b')]
print(sorted([2.5, 1, True, 0]), sorted("hello"))
# expect: [0, 1, True, 2.5] ['e', 'h', 'l', 'l', 'o']
print(sorted({3: 1, 1: 2}), sorted([[2], [1, 5], []]), sorted([]))
# expect: [1, 3] [[], [1, 5], [2]] []
print(sorted(range(20), key=lambda n: (n % 3, -n)))
# expect: [18, 15, 12, 9, 6, 3, 0, 19, 16, 13, 10, 7, 4, 1, 17, 14, 11, 8, 5, 2]
