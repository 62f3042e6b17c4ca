pairs = [(1, 2), (3, 4, 5)]
for first, second in pairs:
    print(first, second)  # expect: 1 2
# expect raises: ValueError: too many values to unpack (expected 2)
