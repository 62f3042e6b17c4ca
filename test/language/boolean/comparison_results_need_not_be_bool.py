class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return [self.n, other.n]

    def __eq__(self, other):
        return []


print(V(1) < V(2), V(1) == V(2), V(1) != V(2), not V(1) == V(1))  # expect: [1, 2] [] True True
print(V(1) < V(2) < V(3), (V(1) == V(1)) or "empty is false", V(1) in [V(1)], [V(1)].count(V(1)))
# expect: [2, 3] empty is false False 0
if V(1) < V(2):
    print("list is true")  # expect: list is true
