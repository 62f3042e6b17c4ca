class Vector:
    def __init__(self, *items):
        self.items = items

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.items, other.items))

    def __rmatmul__(self, other):
        return Vector(*(other * item for item in self.items))

    def __imatmul__(self, other):
        return Vector(*(a * b for a, b in zip(self.items, other.items)))


print(Vector(1, 2, 3) @ Vector(4, 5, 6))  # expect: 32
print((2 @ Vector(1, 2)).items)  # expect: (2, 4)
v = Vector(2, 3)
v @= v
print(v.items)  # expect: (4, 9)
