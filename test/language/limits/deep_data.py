# Structures far deeper than the recursion limit are built, walked and dropped.
deep = None
for i in range(200000):
    deep = (i, deep)
count = 0
while deep:
    count += 1
    deep = deep[1]
print(count)  # expect: 200000


class Node:
    def __init__(self, next_node):
        self.next = next_node


chain = None
for _ in range(100000):
    chain = Node(chain)
length = 0
while chain is not None:
    length += 1
    chain = chain.next
print(length)  # expect: 100000
d = {}
top = d
for i in range(50000):
    d["k"] = {}
    d = d["k"]
del top, d
print("dropped")  # expect: dropped
