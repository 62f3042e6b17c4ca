from __future__ import annotations


def f(a: undefined_name, b: list[int] = 3, *, c: "quoted" = None) -> 1 + 2:
    pass


print(f.__annotations__)
# expect: {'a': 'undefined_name', 'b': 'list[int]', 'c': "'quoted'", 'return': '1 + 2'}


class C:
    x: Some.Thing[a, b] = 1
    y: lambda z: z + 1
    w: {"a": (1, 2), **k}
    v: not x if y else [i for i in j]
    u: f"{x!r:>5}"


for name, text in C.__annotations__.items():
    print(name, text)
# expect: x Some.Thing[a, b]
# expect: y lambda z: z + 1
# expect: w {'a': (1, 2), **k}
# expect: v not x if y else [i for i in j]
# expect: u f'{x!r:>5}'
