# Cycles without end, all of them garbage: memory must not grow with their number.
class Node:
    def __init__(self):
        self.me = self
        self.data = [0] * 50


total = 0
for i in range(60000):
    n = Node()
    m = Node()
    n.other, m.other = m, n
    total += len(n.other.data)
print(total)  # expect: 3000000
for i in range(30000):
    d = {}
    d["self"] = [d]
print(len(d))  # expect: 1


def closure_cycle():
    def f():
        return f
    return f


for i in range(30000):
    g = closure_cycle()
print(g() is g)  # expect: True
