numbers = eval("[" + ", ".join(map(str, range(10000))) + "]")
print(len(numbers), sum(numbers))  # expect: 10000 49995000
table = eval("{" + ", ".join(f"{i}: 'v{i}'" for i in range(5000)) + "}")
print(len(table), table[4999])  # expect: 5000 v4999
group = eval("(" + ", ".join(f"x + {i}" for i in range(3000)) + ")", {"x": 1})
print(len(group), group[-1])  # expect: 3000 3000
unique = eval("{" + ", ".join(str(i % 100) for i in range(3000)) + "}")
print(len(unique))  # expect: 100
nested = eval("[" * 50 + "]" * 50)
depth = 0
while nested:
    nested = nested[0]
    depth += 1
print(depth)  # expect: 49
joined = eval(" + ".join(["'ab'"] * 2000))
print(len(joined), eval("1" + " + 1" * 2999), eval("(" * 80 + "7" + ")" * 80), eval("-" * 60 + "5"))
# expect: 4000 3000 7 5
