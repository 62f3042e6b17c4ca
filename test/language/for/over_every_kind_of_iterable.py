for x in [1, 2]:
    print(x)
# expect: 1
# expect: 2
for x in "ab":
    print(x)
# expect: a
# expect: b
for x in {"k": 1, "l": 2}:
    print(x)
# expect: k
# expect: l
for x in {7}:
    print(x)  # expect: 7
for x in b"az":
    print(x)
# expect: 97
# expect: 122
for x in range(2, 8, 3):
    print(x)
# expect: 2
# expect: 5
for x in (n * n for n in (3, 4)):
    print(x)
# expect: 9
# expect: 16
for x in iter([5]):
    print(x)  # expect: 5
for x in enumerate("z", 1):
    print(x)  # expect: (1, 'z')
for x in reversed([1, 2]):
    print(x)
# expect: 2
# expect: 1
for x in ():
    print("unreached")
print(x)  # expect: 1
