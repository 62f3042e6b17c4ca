print({1: "int"} == {1.0: "int"})  # expect: True
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: 2} != {1: 3})  # expect: True True
print({} == [], {1: {2: 3}} == {1: {2: 3}})  # expect: False True
d = {1: "one"}
d[1.0] = "float"
d[True] = "bool"
print(d)  # expect: {1: 'bool'}
d = {0: "zero", False: "false", 0.0: "float", "": "empty", None: "none", (): "tuple", 0j: "complex"}
print(d)  # expect: {0: 'complex', '': 'empty', None: 'none', (): 'tuple'}
nan = float("nan")
print({nan: 1}[nan], len({float("nan"): 1, float("nan"): 2}))  # expect: 1 2
print({2**70: 1, -1: 2, -2: 3}[float(2**70)], {-1: "a"}[-1.0])  # expect: 1 a
try:
    {} < {}
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'dict' and 'dict'
