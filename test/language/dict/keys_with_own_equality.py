class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


d = {Key(n): n for n in range(8)}
print(d, d[Key(5)], Key(9) in d)
# expect: {K0: 0, K1: 1, K2: 2, K3: 3, K4: 4, K5: 5, K6: 6, K7: 7} 5 False
del d[Key(3)]
d[Key(0)] = "again"
d[Key(3)] = "new"
print(d, len(d))  # expect: {K0: 'again', K1: 1, K2: 2, K4: 4, K5: 5, K6: 6, K7: 7, K3: 'new'} 8


class Bad:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("no comparison")


d = {Bad(): 1}
try:
    d[Bad()] = 2
except ValueError as error:
    print(error, len(d))  # expect: no comparison 1
