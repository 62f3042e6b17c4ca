"""Cellular automata: elementary rules in a row, the game of life, a forest fire, Langton's ant."""


def elementary(rule, width, steps):
    cells = [0] * width
    cells[width // 2] = 1
    for _ in range(steps):
        yield cells
        cells = [
            rule >> (cells[i - 1] << 2 | cells[i] << 1 | cells[(i + 1) % width]) & 1
            for i in range(width)
        ]


class Life:
    def __init__(self, picture):
        self.alive = {
            (x, y)
            for y, row in enumerate(picture.split())
            for x, mark in enumerate(row)
            if mark == "#"
        }

    def __iter__(self):
        while self.alive:
            yield self
            self.step()

    def step(self):
        counts = {}
        for x, y in self.alive:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    place = x + dx, y + dy
                    counts[place] = counts.get(place, 0) + ((dx, dy) != (0, 0))
        self.alive = {
            place for place, n in counts.items() if n == 3 or n == 2 and place in self.alive
        }

    def __len__(self):
        return len(self.alive)

    def __str__(self):
        columns = [x for x, _ in self.alive]
        rows = [y for _, y in self.alive]
        return "\n".join(
            "".join(".#"[(x, y) in self.alive] for x in range(min(columns), max(columns) + 1))
            for y in range(min(rows), max(rows) + 1)
        )

    def shape(self):
        left, top = min(x for x, _ in self.alive), min(y for _, y in self.alive)
        return frozenset((x - left, y - top) for x, y in self.alive)


def burn(forest, wind=(1, 0)):
    grid = [list(row) for row in forest.split()]
    while any("*" in row for row in grid):
        yield ["".join(row) for row in grid]
        following = [row[:] for row in grid]
        for y, row in enumerate(grid):
            for x, cell in enumerate(row):
                if cell == "*":
                    following[y][x] = "."
                elif cell == "T":
                    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                        if (dx, dy) == (wind[0], wind[1]):
                            continue
                        if 0 <= y + dy < len(grid) and 0 <= x + dx < len(row):
                            if grid[y + dy][x + dx] == "*":
                                following[y][x] = "*"
        grid = following
    yield ["".join(row) for row in grid]


def langton(steps):
    black, x, y, dx, dy = set(), 0, 0, 0, -1
    for _ in range(steps):
        if (x, y) in black:
            black.remove((x, y))
            dx, dy = dy, -dx
        else:
            black.add((x, y))
            dx, dy = -dy, dx
        x, y = x + dx, y + dy
    return black, (x, y)


for rule in (90, 30, 110):
    print(f"rule {rule}")
    for cells in elementary(rule, 41, 8):
        print("".join(" #"[cell] for cell in cells).rstrip())

glider = Life(".#. ..# ###")
print(f"glider:\n{glider}")
shapes = []
for generation, life in enumerate(glider):
    shapes.append(life.shape())
    if generation == 8:
        break
print("same shape after four steps:", shapes[0] == shapes[4] == shapes[8], shapes[0] == shapes[2])

pentomino = Life(".## ##. .#.")
sizes = [len(life) for life, _ in zip(pentomino, range(100))]
print("R-pentomino:", sizes[:12], "...", sizes[-1])
dying = Life("##")
print("two cells live", sum(1 for _ in dying), "generation")

forest = "TTTTTTT T.TT.TT T.*TTTT TTTT..T .TT.TTT"
for number, rows in enumerate(burn(forest)):
    print(f"{number}:", " ".join(rows))

black, place = langton(11000)
print(len(black), "black cells, the ant at", place)
