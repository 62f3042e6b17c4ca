class Celsius(float):
    def __repr__(self):
        return f"{float(self)}°C"

    def __add__(self, other):
        return Celsius(float(self) + other)


c = Celsius(21.5)
print(c, repr(c), c + 1, type(c + 1).__name__)  # expect: 21.5°C 21.5°C 22.5°C Celsius
print(type(c * 2).__name__, c == 21.5, hash(c) == hash(21.5))  # expect: float True True
print(f"{c:.2f}", "%s" % c, str(c), c.is_integer())  # expect: 21.50 21.5°C 21.5°C False
print(Celsius("1.5"), Celsius())  # expect: 1.5°C 0.0°C
print(sum([c, c]), max(c, Celsius(30)), round(c), round(c, 1))  # expect: 43.0 30.0°C 22 21.5
print(int(c), [c], {21.5: "x"}[c], float(c))  # expect: 21 [21.5°C] x 21.5
print(type(float(c)).__name__)  # expect: float
