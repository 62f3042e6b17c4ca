# Loops and branches over bodies of thousands of instructions.
body = "\n".join(f"        total = total + {i} * k - {i}" for i in range(2500))
names = {}
exec(f"""
def f(n):
    total = 0
    k = 0
    while k < n:
        k += 1
        if k == 2:
            continue
{body}
        if k == 4:
            break
    else:
        return "else", total
    return "break", total
""", names)
print(names["f"](3), names["f"](10))  # expect: ('else', 6247500) ('break', 15618750)
chain = "".join(f"    elif x == {i}:\n        return 'case {i}'\n" for i in range(1, 900))
exec(f"def g(x):\n    if x == 0:\n        return 'case 0'\n{chain}    return 'none'", names)
print(names["g"](0), names["g"](450), names["g"](899), names["g"](900))
# expect: case 0 case 450 case 899 none
cases = "".join(f"        case {i}:\n            return 'match {i}'\n" for i in range(700))
exec(f"def h(x):\n    match x:\n{cases}", names)
print(names["h"](0), names["h"](699), names["h"](700))  # expect: match 0 match 699 None
