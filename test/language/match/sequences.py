def f(x):
    match x:
        case []:
            return "empty"
        case [one]:
            return f"one {one}"
        case [1, 2, *rest]:
            return f"1 2 and {rest}"
        case [first, *_, "end"]:
            return f"{first} to end"
        case (a, b):
            return f"pair {a} {b}"
        case [[a, b], *more]:
            return f"nested {a} {b} {more}"
        case [*all_of_them]:
            return f"all {len(all_of_them)}"
        case _:
            return "not a sequence"


for x in ([], (5,), [1, 2, 3, 4], (1, 2), ["a", 1, "end"], (7, 8), [[1, 2], 3, 4], range(5), "ab",
          b"ab", {1: 2}, {1, 2}, iter([1]), bytearray(b"a"), None, [[]]):
    print(repr(x) if not hasattr(x, "__next__") else "iterator", "->", f(x))
# expect: [] -> empty
# expect: (5,) -> one 5
# expect: [1, 2, 3, 4] -> 1 2 and [3, 4]
# expect: (1, 2) -> 1 2 and []
# expect: ['a', 1, 'end'] -> a to end
# expect: (7, 8) -> pair 7 8
# expect: [[1, 2], 3, 4] -> nested 1 2 [3, 4]
# expect: range(0, 5) -> all 5
# expect: 'ab' -> not a sequence
# expect: b'ab' -> not a sequence
# expect: {1: 2} -> not a sequence
# expect: {1, 2} -> not a sequence
# expect: iterator -> not a sequence
# expect: bytearray(b'a') -> not a sequence
# expect: None -> not a sequence
# expect: [[]] -> one []
