def f(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case 1.5 | -2.5:
            return "float"
        case "a" | "b":
            return "letter"
        case b"x":
            return "bytes"
        case True:
            return "true, never reached for 1"
        case None:
            return "none"
        case 3 + 4j:
            return "complex"
        case "long" "er":
            return "joined"
        case _:
            return "other"


for x in (0, 2, -1, 1.5, -2.5, "b", b"x", True, False, None, 3 + 4j, "longer", "z", 1.0, []):
    print(repr(x), f(x))
# expect: 0 zero
# expect: 2 small
# expect: -1 minus one
# expect: 1.5 float
# expect: -2.5 float
# expect: 'b' letter
# expect: b'x' bytes
# expect: True small
# expect: False zero
# expect: None none
# expect: (3+4j) complex
# expect: 'longer' joined
# expect: 'z' other
# expect: 1.0 small
# expect: [] other
