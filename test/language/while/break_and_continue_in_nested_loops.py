i = 0
while i < 3:
    i += 1
    j = 0
    while True:
        j += 1
        if j == i:
            continue
        if j > 3:
            break
        print(i, j)
# expect: 1 2
# expect: 1 3
# expect: 2 1
# expect: 2 3
# expect: 3 1
# expect: 3 2
print("end", i, j)  # expect: end 3 4
