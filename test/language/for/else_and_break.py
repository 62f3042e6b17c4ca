def search(items, wanted):
    for item in items:
        if item == wanted:
            print("found", item)
            break
    else:
        print("not found")


search([1, 2, 3], 2)  # expect: found 2
search([1, 2, 3], 5)  # expect: not found
search([], 1)  # expect: not found
for i in range(3):
    for j in range(3):
        if j == 2:
            break
    else:
        print("unreached")
    if i == 1:
        continue
    print(i, j)
else:
    print("outer else")
# expect: 0 2
# expect: 2 2
# expect: outer else
