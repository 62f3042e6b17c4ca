def f(x):
    match x:
        case n if isinstance(n, int) and n < 0:
            return "negative"
        case [a, b] if a == b:
            return f"twins {a}"
        case [a, b] if (total := a + b) > 10:
            return f"large {total}"
        case [a, b]:
            return f"pair, a is {a}"
        case x if x == "magic":
            return "guard sees the capture"
        case _ if False:
            return "never"
        case _:
            return "rest"


for x in (-5, [1, 1], [6, 7], [1, 2], "magic", "other", 5):
    print(f(x))
# expect: negative
# expect: twins 1
# expect: large 13
# expect: pair, a is 1
# expect: guard sees the capture
# expect: rest
# expect: rest


def leftovers(x):
    match x:
        case [a, b, 99]:
            return "99"
        case [a, *_]:
            pass
    return a


print(leftovers([1, 2, 3]))  # expect: 1
