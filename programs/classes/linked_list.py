"""A container of one's own: a linked list that behaves as built-in sequences do."""


class LinkedList:
    class Node:
        __slots__ = ("value", "next")

        def __init__(self, value, next=None):
            self.value = value
            self.next = next

    def __init__(self, values=()):
        self.head = self.tail = None
        self.length = 0
        self.extend(values)

    def append(self, value):
        node = self.Node(value)
        if self.head is None:
            self.head = node
        else:
            self.tail.next = node
        self.tail = node
        self.length += 1

    def extend(self, values):
        for value in values:
            self.append(value)

    def push(self, value):
        self.head = self.Node(value, self.head)
        self.tail = self.tail or self.head
        self.length += 1

    def pop(self):
        if self.head is None:
            raise IndexError("pop from empty LinkedList")
        node = self.head
        self.head = node.next
        self.length -= 1
        if self.head is None:
            self.tail = None
        return node.value

    def nodes(self):
        node = self.head
        while node is not None:
            yield node
            node = node.next

    def node_at(self, index):
        if not isinstance(index, int):
            raise TypeError(f"indices must be integers, not {type(index).__name__}")
        position = index + len(self) if index < 0 else index
        if 0 <= position < len(self):
            for i, node in enumerate(self.nodes()):
                if i == position:
                    return node
        raise IndexError(f"index {index} out of range")

    def reverse(self):
        previous, node = None, self.head
        self.tail = self.head
        while node is not None:
            node.next, previous, node = previous, node, node.next
        self.head = previous
        return self

    def __len__(self):
        return self.length

    def __iter__(self):
        return (node.value for node in self.nodes())

    def __reversed__(self):
        return iter(type(self)(self).reverse())

    def __contains__(self, value):
        return any(value == other for other in self)

    def __getitem__(self, index):
        if isinstance(index, slice):
            start, stop, step = index.indices(len(self))
            wanted = range(start, stop, step)
            values = list(self)
            return type(self)(values[i] for i in wanted)
        return self.node_at(index).value

    def __setitem__(self, index, value):
        self.node_at(index).value = value

    def __delitem__(self, index):
        node = self.node_at(index)
        position = index % len(self)
        if position == 0:
            self.pop()
            return
        before = self.node_at(position - 1)
        before.next = node.next
        self.length -= 1
        if node is self.tail:
            self.tail = before

    def __add__(self, other):
        if not isinstance(other, LinkedList):
            return NotImplemented
        result = type(self)(self)
        result.extend(other)
        return result

    def __iadd__(self, values):
        self.extend(values)
        return self

    def __mul__(self, times):
        return type(self)(value for _ in range(times) for value in self)

    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, LinkedList):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other))

    def __repr__(self):
        return f"{type(self).__name__}([{', '.join(map(repr, self))}])"


numbers = LinkedList([3, 1, 4])
numbers.append(1)
numbers.push(0)
numbers += range(5, 7)
print(numbers, len(numbers), bool(numbers), bool(LinkedList()))
print(numbers[0], numbers[-1], numbers[1:4], numbers[::-2], 4 in numbers, 9 in numbers)
numbers[2] = "one"
del numbers[0], numbers[-1]
numbers.append("end")
print(numbers, list(reversed(numbers)), [*numbers][-1])
first, *rest = numbers
print(first, rest, dict(enumerate(numbers, 1)))
print(LinkedList("ab") + LinkedList("c"), 2 * LinkedList("xy"))
print(LinkedList("ab") == LinkedList("ab"))
print(LinkedList("ab") != LinkedList("ba"), LinkedList() == [], sum(LinkedList(range(101))))
print(sorted(LinkedList("linked")), max(LinkedList([2, 7, 1])), ", ".join(LinkedList("abc")))
print(LinkedList([LinkedList([1]), LinkedList()]))
for attempt in (
    lambda: LinkedList().pop(),
    lambda: numbers[99],
    lambda: numbers["x"],
    lambda: numbers + [1],
    lambda: hash(numbers),
):
    try:
        attempt()
    except (IndexError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")


class Stack(LinkedList):
    peek = property(lambda self: self[0])


stack = Stack()
for token in "3 4 + 2 * 7 -".split():
    if token.isdigit():
        stack.push(int(token))
    else:
        right, left = stack.pop(), stack.pop()
        stack.push({"+": left + right, "-": left - right, "*": left * right}[token])
    print(token, stack)
print(stack.peek, type(stack[:]).__name__)
