class Meters(int):
    def __add__(self, other):
        return Meters(int(self) + other)

    def __repr__(self):
        return f"{int(self)}m"


m = Meters(5)
print(m, repr(m), m + 1, type(m + 1).__name__)  # expect: 5m 5m 6m Meters
print(type(m * 2).__name__, m * 2, -m, m == 5, hash(m) == hash(5))  # expect: int 10 -5 True True
print([10, 20][Meters(1)])  # expect: 20
print(f"{m}", f"{m:03d}", str(m), "%d %s" % (m, m))  # expect: 5m 005 5m 5 5m
print(isinstance(m, int), int(m), type(int(m)).__name__)  # expect: True 5 int
print(range(m)[-1], {5: "x"}[m], sum([m, m]), max(m, 3))  # expect: 4 x 10 5m
print(bool(Meters(0)))  # expect: False
m.unit = "metre"
print(m.unit, m.__dict__, 1 + m, 10 // Meters(3), m.bit_length())
# expect: metre {'unit': 'metre'} 6 3 3
print(Meters("7"), Meters("ff", 16), Meters())  # expect: 7m 255m 0m
