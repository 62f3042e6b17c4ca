d = {"a": 1}
d["self"] = d
print(d)  # expect: {'a': 1, 'self': {...}}
d["list"] = [d, {"inner": d}]
print(d)  # expect: {'a': 1, 'self': {...}, 'list': [{...}, {'inner': {...}}]}
print({1: {}, (): [], "q'": None}, [{}], ({"k": {}},))
# expect: {1: {}, (): [], "q'": None} [{}] ({'k': {}},)
