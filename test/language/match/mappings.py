def f(x):
    match x:
        case {"type": "point", "x": x, "y": y}:
            return f"point {x} {y}"
        case {"type": "circle", **rest}:
            return f"circle {rest}"
        case {1: one, None: nothing}:
            return f"{one} {nothing}"
        case {"nested": {"list": [first, *_]}}:
            return f"first {first}"
        case {}:
            return f"some mapping of {len(x)}"
        case _:
            return "no mapping"


for x in ({"type": "point", "x": 1, "y": 2, "z": 3}, {"type": "circle", "r": 5},
          {1: "a", None: "b"}, {"nested": {"list": (7, 8)}}, {}, {"q": 1}, [],
          {"type": "point", "x": 1}):
    print(x, "->", f(x))
# expect: {'type': 'point', 'x': 1, 'y': 2, 'z': 3} -> point 1 2
# expect: {'type': 'circle', 'r': 5} -> circle {'r': 5}
# expect: {1: 'a', None: 'b'} -> a b
# expect: {'nested': {'list': (7, 8)}} -> first 7
# expect: {} -> some mapping of 0
# expect: {'q': 1} -> some mapping of 1
# expect: [] -> no mapping
# expect: {'type': 'point', 'x': 1} -> some mapping of 2


class D(dict):
    def __missing__(self, key):
        return "missing"


print(f(D(type="point")))  # expect: some mapping of 1
