n = 3
while n:
    n -= 1
else:
    print("else", n)  # expect: else 0
while True:
    break
else:
    print("unreached")
while False:
    pass
else:
    print("never entered")  # expect: never entered
n = 0
while n < 5:
    n += 1
    if n == 2:
        continue
    if n == 4:
        break
    print(n)
else:
    print("unreached")
# expect: 1
# expect: 3
