class K:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n)
        return hash(self.n)

    def __eq__(self, other):
        print("eq", self.n, getattr(other, "n", other))
        return self.n == getattr(other, "n", other)


d = {K(1): "a"}  # expect: hash 1
print(d[K(1)])
# expect: hash 1
# expect: eq 1 1
# expect: a
print(1 in d)
# expect: eq 1 1
# expect: True
print(K(2) in d)
# expect: hash 2
# expect: False
s = {K(3), K(3)}
# expect: hash 3
# expect: hash 3
# expect: eq 3 3
print(len(s))  # expect: 1
for value in (2**61 - 1, 2**61, -1, -(2**61), 2**64, True, 10**30, -(10**30)):

    class H:
        def __hash__(self):
            return value

    print(value, hash(H()), hash(value))
# expect: 2305843009213693951 2305843009213693951 0
# expect: 2305843009213693952 2305843009213693952 1
# expect: -1 -2 -2
# expect: -2305843009213693952 -2305843009213693952 -2
# expect: 18446744073709551616 8 8
# expect: True 1 1
# expect: 1000000000000000000000000000000 465258685558744706 465258685558744706
# expect: -1000000000000000000000000000000 -465258685558744706 -465258685558744706
