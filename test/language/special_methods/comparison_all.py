class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return ("eq", self.n, getattr(o, "n", o))

    def __ne__(self, o):
        return ("ne", self.n, getattr(o, "n", o))

    def __lt__(self, o):
        return ("lt", self.n, getattr(o, "n", o))

    def __le__(self, o):
        return ("le", self.n, getattr(o, "n", o))

    def __gt__(self, o):
        return ("gt", self.n, getattr(o, "n", o))

    def __ge__(self, o):
        return ("ge", self.n, getattr(o, "n", o))


a, b = V(1), V(2)
print(a == b, a != b, a < b, a <= b, a > b, a >= b)
# expect: ('eq', 1, 2) ('ne', 1, 2) ('lt', 1, 2) ('le', 1, 2) ('gt', 1, 2) ('ge', 1, 2)
print(5 == a, 5 != a, 5 < a, 5 <= a, 5 > a, 5 >= a)
# expect: ('eq', 1, 5) ('ne', 1, 5) ('gt', 1, 5) ('ge', 1, 5) ('lt', 1, 5) ('le', 1, 5)
print(a < b < 3, not a == b, V.__hash__)  # expect: ('lt', 2, 3) False None
