items = [1, 2, 3]
for x in items:
    if x < 6:
        items.append(x + 3)
print(items)  # expect: [1, 2, 3, 4, 5, 6, 7, 8]
items = [1, 2, 3, 4]
for x in items:
    items.remove(x)
print(items)  # expect: [2, 4]
it = iter(items)
items.clear()
print(list(it))  # expect: []
items.append(1)
print(list(it))  # expect: []
