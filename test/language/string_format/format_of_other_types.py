print(f"{True} {True:d} {True:5}|{False:>6}|{None}|{[1]}|{(1, 2)}")
# expect: True 1     1|     0|None|[1]|(1, 2)
print(f"{1 + 2j} {1 + 2j:.2f} {1.5j:e} {3 + 4j:>12}|{1 + 2j:+.1f}|{-0j}")
# expect: (1+2j) 1.00+2.00j 0.000000e+00+1.500000e+00j       (3+4j)|+1.0+2.0j|(-0-0j)
print(format(b"ab"), format(range(3)), format(...), format({1: 2}), format(int))
# expect: b'ab' range(0, 3) Ellipsis {1: 2} <class 'int'>


class Own:
    def __format__(self, spec):
        return f"<{spec}>"


print(f"{Own()}", f"{Own():abc}", f"{Own():{'x' * 3}}")  # expect: <> <abc> <xxx>
print(format(Own(), "q"), "{:one two}".format(Own()))  # expect: <q> <one two>


class Wrong:
    def __format__(self, spec):
        return 5


try:
    format(Wrong())
except TypeError as error:
    print(error)  # expect: __format__ must return a str, not int
try:
    format(1, 5)
except TypeError as error:
    print(error)  # expect: format() argument 2 must be str, not int
