print(1 / 3, 2 / 3, 10 / 4, 7 / 7, 0 / 5, -1 / 3, 1 / -3)
# expect: 0.3333333333333333 0.6666666666666666 2.5 1.0 0.0 -0.3333333333333333 -0.3333333333333333
print(2**53 / 1, (2**53 + 1) / 1, 2**1023 / 2**1022)
# expect: 9007199254740992.0 9007199254740992.0 2.0
print(10**400 / 10**399, (10**30 + 1) / 10**30)  # expect: 10.0 1.0
print(123456789012345678901234567890 / 987654321, 3 / 10**400)  # expect: 1.249999988734375e+20 0.0
print(-(10**400) / 10**401, 1 / (2**1074), 1 / (2**1075))  # expect: -0.1 5e-324 0.0
print(3 / (2**1075))  # expect: 1e-323
for call in (lambda: 10**400 / 3, lambda: 1 / 0, lambda: 10**400 / 0, lambda: float(10**400),
             lambda: 10**400 + 1.0, lambda: 10**400 * 1.5, lambda: 2**1024 / 1):
    try:
        print(call())
    except (OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
# expect: OverflowError integer division result too large for a float
# expect: ZeroDivisionError division by zero
# expect: ZeroDivisionError division by zero
# expect: OverflowError int too large to convert to float
# expect: OverflowError int too large to convert to float
# expect: OverflowError int too large to convert to float
# expect: OverflowError integer division result too large for a float
print(float(2**53 + 1), float(2**53 + 3), float(2**64 - 1))
# expect: 9007199254740992.0 9007199254740996.0 1.8446744073709552e+19
print(float(2**63 + 2**10), float(-(2**54) - 3))
# expect: 9.223372036854776e+18 -1.8014398509481988e+16
print(int(float(2**70 + 2**17)))  # expect: 1180591620717411303424
