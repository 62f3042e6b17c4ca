"""Lists, tuples, dicts and sets: what each is good at."""

print("== lists ==")
queue = ["ann", "bob"]
queue.append("cid")
queue.insert(1, "dee")
queue.extend(["eve", "fay"])
print(queue, len(queue))
print("first", queue[0], "last", queue[-1], "middle", queue[2:4])
print("leaves:", queue.pop(0), "and", queue.pop())
queue.reverse()
print(queue, "bob" in queue, queue.index("bob"))
queue.sort()
print(queue, sorted(queue, key=lambda name: name[1]))
grid = [[row * 3 + column for column in range(3)] for row in range(3)]
grid[1][1] = "x"
for row in grid:
    print(*row, sep="\t")
print("columns:", list(zip(*grid)))

print("== tuples ==")
point = (3, 4)
x, y = point
print("distance", (x * x + y * y) ** 0.5)
name, *scores = ("Zoe", 9, 7, 8)
print(name, scores, sum(scores) / len(scores))
points = {(0, 0): "origin", (1, 0): "east", (0, 1): "north"}
print(points[0, 1], points.get((5, 5), "nowhere"))
print(sorted([(2, "b"), (1, "z"), (2, "a")]))

print("== dicts ==")
stock = {"apples": 3, "pears": 0}
stock["plums"] = 12
stock["apples"] += 2
for fruit, count in stock.items():
    print(f"{fruit:<8}{count:>3}", "*" * count)
print(list(stock), list(stock.values()), max(stock.values()))
del stock["pears"]
print(stock.pop("kiwis", "no kiwis"), stock.setdefault("figs", 7), stock)
by_length = {}
for word in "the cat sat on a mat with an owl".split():
    by_length.setdefault(len(word), []).append(word)
print(dict(sorted(by_length.items())))
print({word: len(word) for word in by_length[3]})
defaults = {"color": "red", "size": 10}
print(defaults | {"size": 12, "bold": True})

print("== sets ==")
evens = set(range(0, 20, 2))
threes = {n for n in range(20) if n % 3 == 0}
print(sorted(evens & threes), sorted(threes - evens), len(evens | threes))
print(sorted(evens ^ threes))
print({6, 12} <= threes, evens.isdisjoint({1, 3}), 4 in evens)
seen = set()
repeated = [n for n in [3, 1, 3, 2, 1] if n in seen or seen.add(n)]
print("repeated:", repeated)
letters = frozenset("hello")
print(len(letters), "".join(sorted(letters)))

print("== slices ==")
alphabet = "abcdefghij"
print(alphabet[:3], alphabet[-3:], alphabet[::3], alphabet[::-1], alphabet[7:2:-2])
numbers = list(range(10))
numbers[2:5] = ["two to four"]
print(numbers)
numbers[::2] = [0] * len(numbers[::2])
print(numbers)
