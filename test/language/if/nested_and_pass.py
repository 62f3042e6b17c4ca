def f(a, b):
    if a:
        if b:
            return "both"
        else:
            return "a"
    elif b:
        return "b"
    if not a and not b:
        pass
    return "none"


for a in (0, 1):
    for b in (0, 1):
        print(a, b, f(a, b))
# expect: 0 0 none
# expect: 0 1 b
# expect: 1 0 a
# expect: 1 1 both
