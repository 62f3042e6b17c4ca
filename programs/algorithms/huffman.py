"""Huffman codes: frequent letters get short codes, found with a heap and a tree."""


class Leaf:
    def __init__(self, letter, weight):
        self.letter = letter
        self.weight = weight

    @property
    def first(self):
        return self.letter

    def codes(self, prefix=""):
        yield self.letter, prefix or "0"


class Branch:
    def __init__(self, left, right):
        self.left = left
        self.right = right
        self.weight = left.weight + right.weight

    @property
    def first(self):
        return min(self.left.first, self.right.first)

    def codes(self, prefix=""):
        yield from self.left.codes(prefix + "0")
        yield from self.right.codes(prefix + "1")


class Heap:
    """The smallest item first, by a key; equal keys by the order of their coming."""

    def __init__(self, key):
        self.key = key
        self.items = []
        self.count = 0

    def __len__(self):
        return len(self.items)

    def push(self, item):
        self.items.append((self.key(item), self.count, item))
        self.count += 1
        child = len(self.items) - 1
        while child and self.items[child][:2] < self.items[(child - 1) // 2][:2]:
            self.swap(child, (child - 1) // 2)
            child = (child - 1) // 2

    def pop(self):
        self.swap(0, -1)
        *_, item = self.items.pop()
        parent = 0
        while True:
            children = [c for c in (2 * parent + 1, 2 * parent + 2) if c < len(self.items)]
            if not children:
                return item
            child = min(children, key=lambda c: self.items[c][:2])
            if self.items[parent][:2] <= self.items[child][:2]:
                return item
            self.swap(parent, child)
            parent = child

    def swap(self, i, j):
        self.items[i], self.items[j] = self.items[j], self.items[i]


def tree_for(text):
    counts = {}
    for letter in text:
        counts[letter] = counts.get(letter, 0) + 1
    heap = Heap(key=lambda node: (node.weight, node.first))
    for letter, count in counts.items():
        heap.push(Leaf(letter, count))
    while len(heap) > 1:
        heap.push(Branch(heap.pop(), heap.pop()))
    return heap.pop()


def decode(bits, tree):
    node = tree
    for bit in bits:
        node = node.right if bit == "1" else node.left
        if isinstance(node, Leaf):
            yield node.letter
            node = tree


def packed(bits):
    padded = bits + "0" * (-len(bits) % 8)
    return bytes(int(padded[i : i + 8], 2) for i in range(0, len(padded), 8))


for text in ("abracadabra", "she sells sea shells by the sea shore", "mississippi"):
    tree = tree_for(text)
    codes = dict(tree.codes())
    bits = "".join(codes[letter] for letter in text)
    print(repr(text))
    for letter in sorted(codes, key=lambda letter: (len(codes[letter]), letter)):
        print(f"  {letter!r} {text.count(letter):2}x {codes[letter]}")
    data = packed(bits)
    print(f"  {len(text) * 8} bits -> {len(bits)} bits, {len(bits) / len(text):.3f} per letter")
    print("  bytes:", data.hex(" "))
    back = "".join(decode(bits, tree))
    print("  decoded:", "the same" if back == text else back)
print(dict(tree_for("aaaa").codes()))
