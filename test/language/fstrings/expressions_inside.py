x, y = 3, "text"
d = {"a": 1, 'b"': 2}
print(f"{x} {x + 1} {x * 2 ** 3} {y.upper()} {y[0]} {d['a']} {len(y)}")  # expect: 3 4 24 TEXT t 1 4
print(f"{d["a"]} {'nested "quotes"'} {f'inner {x}'} {[i for i in range(x)]} {(lambda a: a * 2)(x)}")
# expect: 1 nested "quotes" inner 3 [0, 1, 2] 6
print(f"{ x }", f"{{}}", f"{{{x}}}", f"{x}{x}", f"", f"{x,}", f"{x, y}", f"{x if x > 2 else y}")
# expect: 3 {} {3} 33  (3,) (3, 'text') 3
print(f"{{'a': 1}}", f"{ {'a': 1}['a'] }", f"{x!r}{y!r}", f"{x=}", f"{not x}", f"{*[1, 2],}")
# expect: {'a': 1} 1 3'text' x=3 False (1, 2)
print(f'{"\n".join(["a", "b"])!r} {y + '!'}')  # expect: 'a\nb' text!
