names = {}
exec("def f(" + ", ".join(f"a{i}={i}" for i in range(600)) + "): return a0 + a599, a300", names)
print(names["f"](), names["f"](*range(600)), names["f"](a599=1))
# expect: (599, 300) (599, 300) (1, 300)
exec(", ".join(f"t{i}" for i in range(500)) + " = range(500)", names)
print(names["t499"])  # expect: 499
exec(", ".join(f"s{i}" for i in range(250)) + ", *rest, last = range(1000)", names)
print(names["s249"], len(names["rest"]), names["last"])  # expect: 249 749 999
try:
    exec(", ".join(f"s{i}" for i in range(300)) + ", *rest = range(1000)", names)
except SyntaxError as error:
    print(error.msg)  # expect: too many expressions in star-unpacking assignment
try:
    names["f"](*range(601))
except TypeError as error:
    print(error)  # expect: f() takes from 0 to 600 positional arguments but 601 were given
print(len((lambda *a, **k: a)(*range(20000))))  # expect: 20000
print(len((lambda **k: k)(**{str(i): i for i in range(5000)})))  # expect: 5000
print(eval("max(" + ", ".join(map(str, range(2000))) + ")"))  # expect: 1999
