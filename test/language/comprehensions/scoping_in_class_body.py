# Only the first iterable is evaluated in the class scope.
class C:
    n = 3
    items = [1, 2]
    squares = [x * x for x in items]
    evens = [i for i in range(n)]
    try:
        bad = [n for _ in items]
    except NameError as error:
        print(error)
    names = sorted(k for k in list(locals()) if not k.startswith("_"))
# expect: name 'n' is not defined


print(C.squares, C.evens, C.names)  # expect: [1, 4] [0, 1, 2] ['evens', 'items', 'n', 'squares']
n = "global"


class D:
    n = "class"
    values = [n for _ in range(1)]
    first = [x for x in n][0]
    f = lambda: n
    g = [(lambda: n)() for _ in range(1)]


print(D.values, D.first, D.f(), D.g)  # expect: ['global'] c global ['global']
