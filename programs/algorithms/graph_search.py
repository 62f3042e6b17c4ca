"""Graphs: breadth first, depth first, topological order, shortest paths, components, a maze."""

ROADS = """
Amber Birch 4
Amber Cedar 2
Birch Cedar 1
Birch Dale 5
Cedar Dale 8
Cedar Elm 10
Dale Elm 2
Dale Fern 6
Elm Fern 3
Grove Hill 1
"""


class Graph:
    def __init__(self):
        self.edges = {}

    @classmethod
    def from_text(cls, text):
        graph = cls()
        for line in text.strip().splitlines():
            a, b, length = line.split()
            graph.connect(a, b, int(length))
        return graph

    def connect(self, a, b, length=1):
        self.edges.setdefault(a, {})[b] = length
        self.edges.setdefault(b, {})[a] = length

    def __iter__(self):
        return iter(self.edges)

    def breadth_first(self, start):
        seen, queue = {start}, [start]
        for node in queue:
            yield node
            for other in self.edges[node]:
                if other not in seen:
                    seen.add(other)
                    queue.append(other)

    def depth_first(self, node, seen=None):
        seen = set() if seen is None else seen
        seen.add(node)
        yield node
        for other in self.edges[node]:
            if other not in seen:
                yield from self.depth_first(other, seen)

    def components(self):
        left = dict.fromkeys(self)
        while left:
            start = next(iter(left))
            found = list(self.breadth_first(start))
            for node in found:
                del left[node]
            yield found

    def shortest(self, start, goal):
        best = {start: (0, None)}
        unvisited = {start}
        while unvisited:
            node = min(unvisited, key=lambda n: (best[n][0], n))
            unvisited.remove(node)
            if node == goal:
                break
            for other, length in self.edges[node].items():
                distance = best[node][0] + length
                if other not in best or distance < best[other][0]:
                    best[other] = (distance, node)
                    unvisited.add(other)
        if goal not in best:
            raise LookupError(f"no way from {start} to {goal}")
        path, node = [], goal
        while node is not None:
            path.append(node)
            node = best[node][1]
        return best[goal][0], path[::-1]


def topological_order(needs):
    done, order, under_way = set(), [], []

    def visit(task):
        if task in under_way:
            raise ValueError("cycle: " + " -> ".join([*under_way[under_way.index(task):], task]))
        if task in done:
            return
        under_way.append(task)
        for need in needs.get(task, ()):
            visit(need)
        under_way.pop()
        done.add(task)
        order.append(task)

    for task in needs:
        visit(task)
    return order


MAZE = """
##########
#S..#....#
#.#.#.##.#
#.#...#..#
#.#####.##
#......#E#
##.###...#
##########
"""


def solve(maze):
    rows = [list(row) for row in maze.strip().splitlines()]
    places = {
        mark: (y, x) for y, row in enumerate(rows) for x, mark in enumerate(row) if mark in "SE"
    }
    came_from, queue = {places["S"]: None}, [places["S"]]
    for y, x in queue:
        for place in ((y - 1, x), (y, x + 1), (y + 1, x), (y, x - 1)):
            if place not in came_from and rows[place[0]][place[1]] != "#":
                came_from[place] = (y, x)
                queue.append(place)
    place, steps = came_from[places["E"]], 1
    while place != places["S"]:
        rows[place[0]][place[1]] = "o"
        place = came_from[place]
        steps += 1
    return steps, "\n".join("".join(row) for row in rows)


graph = Graph.from_text(ROADS)
print("breadth first:", *graph.breadth_first("Amber"))
print("depth first:  ", *graph.depth_first("Amber"))
print("components:   ", list(graph.components()))
for goal in ("Fern", "Dale", "Amber"):
    distance, path = graph.shortest("Amber", goal)
    print(f"to {goal}: {distance} by {' > '.join(path)}")
try:
    graph.shortest("Amber", "Hill")
except LookupError as error:
    print(error)

clothes = {"shoes": ["socks", "trousers"], "coat": ["shirt"], "trousers": ["shirt"], "hat": []}
print(topological_order(clothes))
try:
    topological_order({"egg": ["chicken"], "chicken": ["farm", "egg"]})
except ValueError as error:
    print(error)

steps, drawing = solve(MAZE)
print(drawing)
print(steps, "steps")
