"""Graphs: a heap written in Python, Dijkstra, breadth-first search, union-find. Size: nodes."""

import sys
import time


class Heap:
    def __init__(self):
        self.items = []

    def __bool__(self):
        return bool(self.items)

    def push(self, item):
        items = self.items
        items.append(item)
        child = len(items) - 1
        while child:
            parent = (child - 1) >> 1
            if items[parent] <= item:
                break
            items[child] = items[parent]
            child = parent
        items[child] = item

    def pop(self):
        items = self.items
        last = items.pop()
        if not items:
            return last
        smallest = items[0]
        end = len(items)
        parent = 0
        while (child := 2 * parent + 1) < end:
            if child + 1 < end and items[child + 1] < items[child]:
                child += 1
            if last <= items[child]:
                break
            items[parent] = items[child]
            parent = child
        items[parent] = last
        return smallest


def make_graph(size):
    seed = 2024
    edges = {node: [] for node in range(size)}
    for node in range(size):
        for _ in range(5):
            seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
            other = (seed >> 7) % size
            edges[node].append((other, seed % 100 + 1))
            edges[other].append((node, seed % 100 + 1))
    return edges


def dijkstra(edges, start):
    distances = {start: 0}
    done = set()
    heap = Heap()
    heap.push((0, start))
    while heap:
        distance, node = heap.pop()
        if node in done:
            continue
        done.add(node)
        for other, length in edges[node]:
            further = distance + length
            if other not in distances or further < distances[other]:
                distances[other] = further
                heap.push((further, other))
    return distances


def levels(edges, start):
    seen = {start}
    frontier = [start]
    sizes = []
    while frontier:
        sizes.append(len(frontier))
        following = []
        for node in frontier:
            for other, _ in edges[node]:
                if other not in seen:
                    seen.add(other)
                    following.append(other)
        frontier = following
    return sizes


def spanning_tree(edges):
    parent = list(range(len(edges)))

    def root(node):
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    total = 0
    flat = [(length, a, b) for a in edges for b, length in edges[a] if a < b]
    for length, a, b in sorted(flat):
        a, b = root(a), root(b)
        if a != b:
            parent[a] = b
            total += length
    return total


def run(size=22_000):
    edges = make_graph(size)
    distances = dijkstra(edges, 0)
    return (
        f"furthest {max(distances.values())}, sum {sum(distances.values())}, "
        f"levels {levels(edges, 0)}, tree {spanning_tree(edges)}"
    )


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
