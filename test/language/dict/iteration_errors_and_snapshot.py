d = {n: n * n for n in range(6)}
for key in list(d):
    if key % 2:
        del d[key]
print(d)  # expect: {0: 0, 2: 4, 4: 16}
it = iter(d)
print(next(it), len(list(it)), list(it))  # expect: 0 2 []
it = iter(d)
next(it)
d["new"] = 1
try:
    next(it)
except RuntimeError as error:
    print(error)  # expect: dictionary changed size during iteration
try:
    for k, v in d.items():
        d.pop(k)
except RuntimeError as error:
    print(error)  # expect: dictionary changed size during iteration
try:
    {k: d.setdefault(k + "x", 0) for k in d if isinstance(k, str)}
except RuntimeError as error:
    print(error)  # expect: dictionary changed size during iteration
