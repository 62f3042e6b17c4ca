class Version:
    def __init__(self, text):
        self.parts = [int(part) for part in text.split(".")]

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


versions = [Version(t) for t in ("1.10", "1.2", "0.9.9", "1.2.0", "2")]
print(sorted(versions), max(versions), min(versions), sorted(versions, reverse=True))
# expect: [0.9.9, 1.2, 1.2.0, 1.10, 2] 2 0.9.9 [2, 1.10, 1.2.0, 1.2, 0.9.9]
versions.sort(key=lambda v: len(v.parts))
print(versions)  # expect: [2, 1.10, 1.2, 0.9.9, 1.2.0]
big = [(i * 7919) % 503 for i in range(600)]
expected = []
for n in big:
    position = len(expected)
    while position and expected[position - 1] > n:
        position -= 1
    expected.insert(position, n)
print(sorted(big) == expected, sorted(big, reverse=True) == expected[::-1])  # expect: True True
nan = float("nan")
print(len(sorted([3, nan, 1])))  # expect: 3
