print(abs(-5), abs(5), abs(-2.5), abs(3 + 4j), abs(True), abs(-(2**70)), abs(-0.0))
# expect: 5 5 2.5 5.0 1 1180591620717411303424 0.0
print(round(2.5), round(3.5), round(-2.5), round(2.567, 2))  # expect: 2 4 -2 2.57
print(round(1234, -2), round(1250, -2), round(1350, -2))  # expect: 1200 1200 1400
print(round(2.5, 0), round(5, 3), round(True), round(1e300, 2))  # expect: 2.0 5 1 1e+300
print(round(0.5), round(1.5), round(-0.5), round(2.675, 2))  # expect: 0 2 0 2.67
print(round(1.005, 2), round(5.015, 2), round(123.456, -1))  # expect: 1.0 5.01 120.0
print(round(-1.55, 1), round(1e16 + 1), round(0.1, 20))  # expect: -1.6 10000000000000000 0.1
print(round(25, -1), round(35, -1))  # expect: 20 40
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2))
# expect: (2, 1) (-3, 2) (-3, -2) (3.0, 1.5)
print(divmod(-7.5, 2), divmod(2**70, 10), divmod(True, True))
# expect: (-4.0, 0.5) (118059162071741130342, 4) (1, 0)
print(pow(2, 10), pow(2, -1), pow(2.0, 3), pow(7, 2, 5))  # expect: 1024 0.5 8.0 4
print(pow(2, -1, 5), pow(-2, 3, 7), pow(0, 0), pow(10, 0, 1))  # expect: 3 6 1 0
for call in (lambda: abs("x"), lambda: round("x"), lambda: round(float("nan")),
             lambda: round(float("inf")), lambda: divmod(1), lambda: divmod("a", 1),
             lambda: pow("a", 2),
             lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: abs(), lambda: round(1.5, 1.5),
             lambda: pow(2.5, 2, 3), lambda: divmod(1j, 2)):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: TypeError bad operand type for abs(): 'str'
# expect: TypeError type str doesn't define __round__ method
# expect: ValueError cannot convert float NaN to integer
# expect: OverflowError cannot convert float infinity to integer
# expect: TypeError divmod expected 2 arguments, got 1
# expect: TypeError unsupported operand type(s) for divmod(): 'str' and 'int'
# expect: TypeError unsupported operand type(s) for ** or pow(): 'str' and 'int'
# expect: ValueError pow() 3rd argument cannot be 0
# expect: ValueError base is not invertible for the given modulus
# expect: TypeError abs() takes exactly one argument (0 given)
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError pow() 3rd argument not allowed unless all arguments are integers
# expect: TypeError unsupported operand type(s) for divmod(): 'complex' and 'int'
