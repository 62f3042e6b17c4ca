class Outer:
    value = 1

    class Inner:
        class Deep:
            pass

        def get(self):
            return Outer.value

    made = Inner()


print(Outer.Inner().get(), Outer.Inner.__qualname__)  # expect: 1 Outer.Inner
print(Outer.Inner.Deep.__qualname__, Outer().made.get())  # expect: Outer.Inner.Deep 1


def factory(n):
    class Local:
        number = n

        def get(self):
            return n + self.number
    return Local


A, B = factory(1), factory(2)
print(A().get(), B().get(), A is B, A.__qualname__, A.__name__)
# expect: 2 4 False factory.<locals>.Local Local


class Node:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child


print(list(Node(1, Node(2, Node(3)), Node(4))))  # expect: [1, 2, 3, 4]
