s = "x" * 1_000_000
print(len(s), s[999_999], s.count("x"), s.find("y"), len(s + s), s == "x" * 1_000_000)
# expect: 1000000 x 1000000 -1 2000000 True
text = ""
for i in range(20000):
    text += str(i)
print(len(text), text[-10:], hash(text) == hash(text + ""))  # expect: 88890 1999819999 True
print(len(",".join(map(str, range(50000)))), len((s + "\n").splitlines()[0]), len(f"{s:>1000010}"))
# expect: 288889 1000000 1000010
print(len(repr("\0" * 1000)), len("é" * 100000), len(("é" * 1000).encode()), "€" * 3)
# expect: 4002 100000 2000 €€€
parts = ("ab " * 30000).split()
print(len(parts), parts[-1], len("".join(parts)), len(s.replace("x", "yz")))
# expect: 30000 ab 60000 2000000
