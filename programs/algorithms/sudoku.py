"""Sudoku by constraint propagation and backtracking, candidates held as bits of integers."""

PUZZLES = {
    "easy": "530070000600195000098000060800060003400803001700020006060000280000419005000080079",
    "hard": "000000907000420180000705026100904000050000040000507009920108000034059000507000000",
    "sparse": "800000000003600000070090200050007000000045700000100030001000068008500010090000400",
}

ALL = (1 << 9) - 1


def peers_of(cell):
    row, column = divmod(cell, 9)
    top, left = row // 3 * 3, column // 3 * 3
    same = {row * 9 + c for c in range(9)} | {r * 9 + column for r in range(9)}
    same |= {r * 9 + c for r in range(top, top + 3) for c in range(left, left + 3)}
    return sorted(same - {cell})


PEERS = [peers_of(cell) for cell in range(81)]


class Contradiction(Exception):
    pass


class Solver:
    def __init__(self):
        self.tried = 0
        self.deepest = 0

    def solve(self, puzzle):
        cells = [ALL] * 81
        for cell, mark in enumerate(puzzle):
            if mark != "0":
                self.place(cells, cell, 1 << int(mark) - 1)
        return self.search(cells, 0)

    def place(self, cells, cell, bit):
        """Put a digit and strike it from the peers, which may decide these as well."""
        if not cells[cell] & bit:
            raise Contradiction
        cells[cell] = bit
        for peer in PEERS[cell]:
            if cells[peer] & bit:
                left = cells[peer] & ~bit
                if not left:
                    raise Contradiction
                cells[peer] = left
                if left & left - 1 == 0:
                    self.place(cells, peer, left)

    def search(self, cells, depth):
        self.deepest = max(self.deepest, depth)
        open_cells = [cell for cell in range(81) if cells[cell].bit_count() > 1]
        if not open_cells:
            return cells
        cell = min(open_cells, key=lambda cell: cells[cell].bit_count())
        candidates = cells[cell]
        while candidates:
            bit = candidates & -candidates
            candidates ^= bit
            self.tried += 1
            copy = cells[:]
            try:
                self.place(copy, cell, bit)
                return self.search(copy, depth + 1)
            except Contradiction:
                continue
        raise Contradiction


def digits(cells):
    return "".join(str(cell.bit_length()) for cell in cells)


def show(text):
    for row in range(9):
        if row % 3 == 0 and row:
            print("------+-------+------")
        line = text[row * 9 : row * 9 + 9]
        print(" | ".join(" ".join(line[i : i + 3]) for i in (0, 3, 6)))


def is_valid(text):
    cells = [(mark, cell) for cell, mark in enumerate(text)]
    return all(text[peer] != mark for mark, cell in cells for peer in PEERS[cell])


for name, puzzle in PUZZLES.items():
    solver = Solver()
    solution = digits(solver.solve(puzzle))
    assert all(given in ("0", found) for given, found in zip(puzzle, solution))
    print(f"{name}: {81 - puzzle.count('0')} given, {solver.tried} guesses, {solver.deepest} deep")
    show(solution)
    print("valid" if is_valid(solution) else "wrong")
    print()
try:
    Solver().solve("11" + "0" * 79)
except Contradiction:
    print("two equal digits in a row have no solution")
