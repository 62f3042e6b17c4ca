"""Sets and dicts keyed by tuples: Conway's game of life on an endless board. Size: generations."""

import sys
import time

ACORN = ".O.....\n...O...\nOO..OOO"
GLIDER = ".O.\n..O\nOOO"


def cells(picture, left, top):
    return {
        (left + x, top + y)
        for y, row in enumerate(picture.split("\n"))
        for x, mark in enumerate(row)
        if mark == "O"
    }


def step(alive):
    neighbours = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    place = (x + dx, y + dy)
                    neighbours[place] = neighbours.get(place, 0) + 1
    return {
        place
        for place, count in neighbours.items()
        if count == 3 or count == 2 and place in alive
    }


def run(size=1200):
    alive = cells(ACORN, 0, 0) | cells(GLIDER, 60, 60)
    most = 0
    for _ in range(size):
        alive = step(alive)
        most = max(most, len(alive))
    left = min(x for x, _ in alive)
    top = min(y for _, y in alive)
    checksum = sum((x - left) * 31 + (y - top) * 17 for x, y in alive)
    return f"{len(alive)} alive, at most {most}, corner {left},{top}, checksum {checksum}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
