a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, -a, +a, a**2, a**b, a**0, a**-1)
# expect: (4+2j) (2+6j) (11-2j) (-1+2j) (-3-4j) (3+4j) (-7+24j) (-21.083139690689016-24.00021070941257j) (1+0j) (0.12-0.16j)
print(a**0.5, abs(a), a.conjugate(), a.real, a.imag)  # expect: (2+1j) 5.0 (3-4j) 3.0 4.0
print(a == 3 + 4j, a != b, a == 3, 5 + 0j == 5, bool(0j))  # expect: True True False True False
print(bool(1j), hash(1 + 0j) == hash(1), 2 * a, a + 1, 1.5 - a)
# expect: True True (6+8j) (4+4j) (-1.5-4j)
print(1 / 1j, True + 1j)  # expect: -1j (1+1j)
print(complex(1, 2), complex("1+2j"), complex("-j"), complex("3"))
# expect: (1+2j) (1+2j) -1j (3+0j)
print(complex(" (1e5-.5j) "), complex(1.5), complex(1j, 1j))
# expect: (100000-0.5j) (1.5+0j) (-1+1j)
print(complex(), complex("inf+nanj"), complex(real=1, imag=2))  # expect: 0j (inf+nanj) (1+2j)
print(complex(True))  # expect: (1+0j)
for call in (lambda: a // b, lambda: a % b, lambda: a < b, lambda: int(a), lambda: float(a),
             lambda: a / 0, lambda: 0j ** -1, lambda: complex("1 + 2j"), lambda: complex("x"),
             lambda: complex("1", 2), lambda: complex(1, "2"), lambda: divmod(a, b),
             lambda: round(a), lambda: (1e200 + 1j) ** 5, lambda: abs(complex(1e308, 1e308)),
             lambda: pow(a, 2, 3), lambda: a & 1):
    try:
        print(call())
    except (TypeError, ZeroDivisionError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: TypeError unsupported operand type(s) for //: 'complex' and 'complex'
# expect: TypeError unsupported operand type(s) for %: 'complex' and 'complex'
# expect: TypeError '<' not supported between instances of 'complex' and 'complex'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
# expect: TypeError float() argument must be a string or a real number, not 'complex'
# expect: ZeroDivisionError complex division by zero
# expect: ZeroDivisionError 0.0 to a negative or complex power
# expect: ValueError complex() arg is a malformed string
# expect: ValueError complex() arg is a malformed string
# expect: TypeError complex() can't take second arg if first is a string
# expect: TypeError complex() second arg can't be a string
# expect: TypeError unsupported operand type(s) for divmod(): 'complex' and 'complex'
# expect: TypeError type complex doesn't define __round__ method
# expect: (nan+nanj)
# expect: 1.4142135623730951e+308
# expect: ValueError complex modulo
# expect: TypeError unsupported operand type(s) for &: 'complex' and 'int'
