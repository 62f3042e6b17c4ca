class Box:
    pass


box = Box()
for box.value in range(3):
    pass
print(box.value)  # expect: 2
d = {}
for d["key"] in "abc":
    pass
print(d)  # expect: {'key': 'c'}
for i in range(3):
    i = i * 10
    print(i)
# expect: 0
# expect: 10
# expect: 20
for i, in [(1,), (2,)]:
    print(i)
# expect: 1
# expect: 2
