a = [3, "a", 1]
try:
    a.sort()
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'str' and 'int'
print(sorted(map(str, a)))  # expect: ['1', '3', 'a']


class Key(Exception):
    pass


def bad(x):
    if x == 2:
        raise Key(x)
    return x


b = [3, 2, 1]
try:
    b.sort(key=bad)
except Key as error:
    print("Key", error, b)  # expect: Key 2 [3, 2, 1]
for call in (lambda: [1].sort(5), lambda: [].sort(key=1, cmp=2), lambda: [1, 2].sort(key=5),
             lambda: sorted(), lambda: sorted([1], 2)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: sort() takes no positional arguments
# expect: sort() got an unexpected keyword argument 'cmp'
# expect: 'int' object is not callable
# expect: sorted expected 1 argument, got 0
# expect: sorted expected 1 argument, got 2
c = [1, 2, 3]


def change(x):
    c.append(x)
    return x


try:
    c.sort(key=change)
except ValueError as error:
    print(error)  # expect: list modified during sort
