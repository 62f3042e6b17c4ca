"""Allocation: build and walk many small binary trees (Benchmarks Game).

Size: depth of the deepest.
"""

import sys
import time


class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


def make(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make(depth - 1), make(depth - 1))


def check(node):
    if node.left is None:
        return 1
    return 1 + check(node.left) + check(node.right)


def run(size=15):
    shallowest = 4
    lines = [f"stretch tree of depth {size + 1}: {check(make(size + 1))}"]
    long_lived = make(size)
    for depth in range(shallowest, size + 1, 4):
        trees = 1 << (size - depth + shallowest)
        total = 0
        for _ in range(trees):
            total += check(make(depth))
        lines.append(f"{trees} trees of depth {depth}: {total}")
    lines.append(f"long lived tree of depth {size}: {check(long_lived)}")
    return "\n".join(lines)


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
