def bad(x):
    if x == 2:
        raise ValueError(f"bad {x}")
    return x


for make in (lambda: [bad(x) for x in range(4)], lambda: {bad(x) for x in range(4)},
             lambda: {x: bad(x) for x in range(4)},
             lambda: list(bad(x) for x in range(4)), lambda: list(map(bad, range(4))),
             lambda: sum(map(bad, [1, 2]))):
    try:
        make()
    except ValueError as error:
        print(error)
# expect: bad 2
# expect: bad 2
# expect: bad 2
# expect: bad 2
# expect: bad 2
# expect: bad 2
x = "kept"
try:
    [x for x in range(3) if bad(x) is None]
    [bad(x) for x in [2]]
except ValueError:
    print(x)  # expect: kept
