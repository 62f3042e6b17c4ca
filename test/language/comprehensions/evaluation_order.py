def show(*x):
    print(*x)
    return x[-1]


print([
    show("element", x, y)
    for x in show("outer", [1, 2])
    if show("if", x)
    for y in show("inner", [10])
])
# expect: outer [1, 2]
# expect: if 1
# expect: inner [10]
# expect: element 1 10
# expect: if 2
# expect: inner [10]
# expect: element 2 10
# expect: [10, 10]
print({show("key", k): show("value", k * 2) for k in [1]})
# expect: key 1
# expect: value 2
# expect: {1: 2}
try:
    [1 / x for x in (1, 0)]
except ZeroDivisionError as error:
    print(error)  # expect: division by zero
