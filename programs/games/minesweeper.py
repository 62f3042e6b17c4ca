"""Minesweeper: a board from a seed, flood fill, and a solver that reasons about sets of fields."""


class Exploded(Exception):
    pass


class Board:
    def __init__(self, width, height, mines, seed):
        self.width, self.height = width, height
        places = [(x, y) for y in range(height) for x in range(width)]
        self.mines = set()
        while len(self.mines) < mines:
            seed = (seed * 1664525 + 1013904223) % 2**32
            place = places[(seed >> 10) % len(places)]
            if place != (0, 0):
                self.mines.add(place)
        self.shown = {}
        self.flags = set()

    def around(self, place):
        x, y = place
        return [
            (x + dx, y + dy)
            for dy in (-1, 0, 1)
            for dx in (-1, 0, 1)
            if (dx or dy) and 0 <= x + dx < self.width and 0 <= y + dy < self.height
        ]

    def open(self, place):
        if place in self.mines:
            raise Exploded(place)
        todo = [place]
        while todo:
            place = todo.pop()
            if place in self.shown:
                continue
            count = sum(other in self.mines for other in self.around(place))
            self.shown[place] = count
            if count == 0:
                todo += self.around(place)

    @property
    def solved(self):
        return len(self.shown) + len(self.mines) == self.width * self.height

    def mark(self, place):
        if place in self.flags:
            return "!"
        count = self.shown.get(place)
        return "#" if count is None else str(count or ".")

    def __str__(self):
        return "\n".join(
            " ".join(self.mark((x, y)) for x in range(self.width)) for y in range(self.height)
        )


class Solver:
    def __init__(self, board):
        self.board = board

    def facts(self):
        """Pairs (fields, mines among them), from every number that touches unknown fields."""
        for place, count in self.board.shown.items():
            around = self.board.around(place)
            unknown = frozenset(
                p for p in around if p not in self.board.shown and p not in self.board.flags
            )
            if unknown:
                yield unknown, count - sum(p in self.board.flags for p in around)

    def conclusions(self):
        facts = set(self.facts())
        for _ in range(2):
            derived = set()
            for fields, mines in facts:
                for other, more in facts:
                    if fields < other:
                        derived.add((other - fields, more - mines))
            if derived <= facts:
                break
            facts |= derived
        safe, mined = set(), set()
        for fields, mines in facts:
            if mines == 0:
                safe |= fields
            elif mines == len(fields):
                mined |= fields
        return safe, mined

    def step(self):
        safe, mined = self.conclusions()
        self.board.flags |= mined
        for place in sorted(safe):
            self.board.open(place)
        return len(safe) + len(mined)


def play(width, height, mines, seed, show=False):
    board = Board(width, height, mines, seed)
    board.open((0, 0))
    solver = Solver(board)
    steps = guesses = 0
    try:
        while not board.solved:
            steps += 1
            if not solver.step():
                unknown = [
                    (x, y)
                    for y in range(height)
                    for x in range(width)
                    if (x, y) not in board.shown and (x, y) not in board.flags
                ]
                guesses += 1
                board.open(unknown[0])
            if show:
                print(f"step {steps}\n{board}")
    except Exploded as error:
        return f"exploded at {error.args[0]} after {guesses} guess(es)"
    assert board.flags <= board.mines
    return f"solved in {steps} steps with {guesses} guess(es)"


print(play(8, 6, 7, seed=3, show=True))
for seed in range(8):
    print(f"seed {seed}:", play(12, 9, 16, seed))
