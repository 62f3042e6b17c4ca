"""A treap: a search tree that random priorities keep balanced, used as an ordered dict."""


class Node:
    __slots__ = ("key", "value", "priority", "left", "right", "size")

    def __init__(self, key, value, priority):
        self.key = key
        self.value = value
        self.priority = priority
        self.left = self.right = None
        self.size = 1

    def update(self):
        self.size = 1 + size(self.left) + size(self.right)
        return self


def size(node):
    return node.size if node else 0


class TreeMap:
    def __init__(self, items=()):
        self.root = None
        self.seed = 20240229
        for key, value in items:
            self[key] = value

    def _priority(self):
        self.seed = self.seed * 48271 % 2147483647
        return self.seed

    def _split(self, node, key):
        """Two trees: keys below `key`, and the others."""
        if node is None:
            return None, None
        if node.key < key:
            node.right, rest = self._split(node.right, key)
            return node.update(), rest
        rest, node.left = self._split(node.left, key)
        return rest, node.update()

    def _join(self, left, right):
        if left is None or right is None:
            return left or right
        if left.priority > right.priority:
            left.right = self._join(left.right, right)
            return left.update()
        right.left = self._join(left, right.left)
        return right.update()

    def _find(self, key):
        node = self.root
        while node is not None and node.key != key:
            node = node.left if key < node.key else node.right
        return node

    def __setitem__(self, key, value):
        node = self._find(key)
        if node is not None:
            node.value = value
            return
        below, above = self._split(self.root, key)
        new = Node(key, value, self._priority())
        self.root = self._join(self._join(below, new), above)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return [(k, v) for k, v in self.items(key.start, key.stop)]
        node = self._find(key)
        if node is None:
            raise KeyError(key)
        return node.value

    def __delitem__(self, key):
        self[key]
        below, rest = self._split(self.root, key)
        self.root = self._join(below, self._without_first(rest))

    def _without_first(self, node):
        if node.left is None:
            return node.right
        node.left = self._without_first(node.left)
        return node.update()

    def __contains__(self, key):
        return self._find(key) is not None

    def __len__(self):
        return size(self.root)

    def __bool__(self):
        return self.root is not None

    def __iter__(self):
        return (key for key, _ in self.items())

    def __reversed__(self):
        return iter(list(self)[::-1])

    def __eq__(self, other):
        if not isinstance(other, (TreeMap, dict)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    def __repr__(self):
        return f"TreeMap({{{', '.join(f'{k!r}: {v!r}' for k, v in self.items())}}})"

    def items(self, start=None, stop=None):
        def walk(node):
            if node is None:
                return
            if start is None or start < node.key:
                yield from walk(node.left)
            if (start is None or start <= node.key) and (stop is None or node.key < stop):
                yield node.key, node.value
            if stop is None or node.key < stop:
                yield from walk(node.right)

        return walk(self.root)

    def rank(self, key):
        """How many keys are below `key`."""
        count, node = 0, self.root
        while node is not None:
            if node.key < key:
                count += size(node.left) + 1
                node = node.right
            else:
                node = node.left
        return count

    def height(self):
        def of(node):
            return 0 if node is None else 1 + max(of(node.left), of(node.right))

        return of(self.root)


tree = TreeMap([("pear", 3), ("apple", 7), ("fig", 1), ("plum", 9)])
print(tree, len(tree), bool(TreeMap()))
tree["apple"] += 10
tree["kiwi"] = 0
del tree["fig"]
print(list(tree), list(reversed(tree)))
print("kiwi" in tree, "fig" in tree, tree["apple"])
print(tree["b":"pf"], tree[:"l"])
try:
    del tree["fig"]
except KeyError as error:
    print("KeyError", error)

numbers = TreeMap()
mirror = {}
for i in range(3000):
    key = i * 7919 % 1009
    if i % 3 == 2 and key in mirror:
        del numbers[key], mirror[key]
    else:
        numbers[key] = mirror[key] = i
print(numbers == mirror, len(numbers), list(numbers) == sorted(mirror))
print("rank of 500:", numbers.rank(500), "=", sum(key < 500 for key in mirror))
print("sorted keys in order, height stays low:", TreeMap((n, n) for n in range(1000)).height() < 30)
