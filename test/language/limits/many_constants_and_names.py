# More constants, names and locals than one byte or one 16-bit operand could number.
lines = [f"x{i} = {i} + {i + 70000}" for i in range(3000)]
names = {}
exec("\n".join(lines), names)
print(names["x0"], names["x2999"], sum(names[f"x{i}"] for i in range(3000)))
# expect: 70000 75998 218997000
body = "\n".join(f"    v{i} = {i * 3}" for i in range(1200))
total = " + ".join(f"v{i}" for i in range(1200))
exec(f"def f():\n{body}\n    return {total}", names)
print(names["f"]())  # expect: 2158200
exec("def g():\n    return [" + ", ".join(f"'text {i}'" for i in range(5000)) + "]", names)
print(len(names["g"]()), names["g"]()[-1])  # expect: 5000 text 4999
