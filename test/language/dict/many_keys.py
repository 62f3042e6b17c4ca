d = {}
for i in range(5000):
    d[i * 37 % 10007] = i
for i in range(0, 5000, 3):
    del d[i * 37 % 10007]
print(len(d), sum(d), sum(d.values()), list(d)[:5], list(d)[-1])
# expect: 3333 16447545 8331667 [37, 74, 148, 185, 259] 4837
for i in range(5000):
    d[str(i)] = i
print(len(d), d["4999"], "5000" in d, d[37])  # expect: 8333 4999 False 1
while d:
    d.popitem()
print(d, d.get(37))  # expect: {} None
