class Color:
    RED = 1
    GREEN = 2

    class Inner:
        DEEP = "deep"


LIMIT = 10


def f(x):
    match x:
        case Color.RED:
            return "red"
        case Color.GREEN:
            return "green"
        case Color.Inner.DEEP:
            return "deep"
        case {"color": Color.RED | Color.GREEN as c}:
            return f"dict with {c}"
        case [Color.RED, *_]:
            return "starts red"
        case LIMIT:
            return f"captured {LIMIT}"


print(f(1), f(2), f("deep"), f({"color": 2}), f([1, 5]), f(77), LIMIT)
# expect: red green deep dict with 2 starts red captured 77 10
