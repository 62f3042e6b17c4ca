"""Bit operations: tile a rectangle with pentominoes held as bit masks.

Size: columns of the 5-row board.
"""

import sys
import time

ROWS = 5
SHAPES = {
    "F": ".XX XX. .X.", "I": "XXXXX", "L": "X. X. X. XX", "N": ".X .X XX X.", "P": "XX XX X.",
    "T": "XXX .X. .X.", "U": "X.X XXX", "V": "X.. X.. XXX", "W": "X.. XX. .XX", "X": ".X. XXX .X.",
    "Y": ".X XX .X .X", "Z": "XX. .X. .XX",
}  # fmt: skip


def orientations(picture):
    cells = [(x, y) for y, row in enumerate(picture.split()) for x, c in enumerate(row) if c == "X"]
    seen = set()
    for _ in range(2):
        for _ in range(4):
            cells = [(-y, x) for x, y in cells]
            left, top = min(x for x, _ in cells), min(y for _, y in cells)
            seen.add(tuple(sorted((x - left, y - top) for x, y in cells)))
        cells = [(-x, y) for x, y in cells]
    return sorted(seen)


def placements(columns):
    """For each lowest cell: (piece bit, mask) of every way to put a piece there."""
    by_lowest = [[] for _ in range(columns * ROWS)]
    for number, picture in enumerate(SHAPES.values()):
        for cells in orientations(picture):
            width = max(x for x, _ in cells) + 1
            height = max(y for _, y in cells) + 1
            for dx in range(columns - width + 1):
                for dy in range(ROWS - height + 1):
                    mask = 0
                    for x, y in cells:
                        mask |= 1 << (x + dx) * ROWS + y + dy
                    lowest = (mask & -mask).bit_length() - 1
                    by_lowest[lowest].append((1 << number, mask))
    return by_lowest


def fits_fives(free):
    """Whether every connected area of free cells has a multiple of five cells."""
    first_row = int("00001" * 16, 2)
    last_row = first_row << ROWS - 1
    while free:
        area = free & -free
        while True:
            up = (area & ~last_row) << 1
            down = (area & ~first_row) >> 1
            grown = (area | up | down | area << ROWS | area >> ROWS) & free
            if grown == area:
                break
            area = grown
        if area.bit_count() % 5:
            return False
        free &= ~area
    return True


def count(by_lowest, board, full, used):
    if board == full:
        return 1, 1
    free = ~board & full
    lowest = (free & -free).bit_length() - 1
    found = 0
    nodes = 1
    for piece, mask in by_lowest[lowest]:
        if not (used & piece or board & mask):
            if fits_fives(full & ~(board | mask)):
                more, below = count(by_lowest, board | mask, full, used | piece)
                found += more
                nodes += below
    return found, nodes


def run(size=8):
    full = (1 << size * ROWS) - 1
    found, nodes = count(placements(size), 0, full, 0)
    return f"{found} tilings of 5 x {size}, {nodes} nodes"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
