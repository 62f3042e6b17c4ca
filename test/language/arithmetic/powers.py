print(2 ** 10, 2 ** 0, 0 ** 0, (-2) ** 3)  # expect: 1024 1 1 -8
print(2 ** 100)  # expect: 1267650600228229401496703205376
print(2 ** -3, (-2) ** -1, 10 ** -2)  # expect: 0.125 -0.5 0.01
print((-8) ** (1 / 3))  # expect: (1.0000000000000002+1.7320508075688772j)
print(pow(3, 4), pow(3, 4, 5), pow(3, -1, 7), pow(-3, 3, 5), pow(3, 3, -5))  # expect: 81 1 5 3 -3
print(0.0 ** 0, 1 ** 1000000, 2.0 ** 10)  # expect: 1.0 1 1024.0
for arguments in ((2, -1, 4), (2, 3, 0), (2.0, 3, 4), (2, "a")):
    try:
        pow(*arguments)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError base is not invertible for the given modulus
# expect: ValueError pow() 3rd argument cannot be 0
# expect: TypeError pow() 3rd argument not allowed unless all arguments are integers
# expect: TypeError unsupported operand type(s) for ** or pow(): 'int' and 'str'
