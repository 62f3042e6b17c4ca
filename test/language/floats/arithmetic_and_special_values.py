inf, nan = float("inf"), float("nan")
print(inf + 1, inf - inf, inf * 0, -inf, inf / inf, 1 / inf)  # expect: inf nan nan -inf nan 0.0
print(-1 / inf, inf > 10**400, nan == nan, nan != nan, nan < nan)
# expect: -0.0 True False True False
print(inf == inf, max(nan, 1), min(1, nan))  # expect: True nan 1
print(0.0 == -0.0, 1 / 3 * 3, 0.1 * 3, 1e308 * 10, -1e308 * 10)
# expect: True 1.0 0.30000000000000004 inf -inf
print(5e-324 / 2, 1e16 + 1, 2.5 % 1, -2.5 % 1, 5.5 // 2)  # expect: 0.0 1e+16 0.5 0.5 2.0
print(-5.5 // 2, 5.5 % -2, 1e20 % 3, -1 % inf, 1 % -inf, 0.0 % -1)
# expect: -3.0 -0.5 1.0 inf -inf -0.0
print(2.0**0.5, 4**0.5, (-8.0) ** 3, 2.0**-1, 0.0**0.0, inf**0)
# expect: 1.4142135623730951 2.0 -512.0 0.5 1.0 1.0
print(nan**0, 1**nan, 10.0**308, 2**-1074.0, (-2.0) ** 2, 0**0.5)
# expect: 1.0 1.0 1e+308 5e-324 4.0 0.0
for call in (lambda: 10.0**309, lambda: 0.0**-1, lambda: 1.0 / 0, lambda: 1.0 // 0.0,
             lambda: 1.0 % 0.0, lambda: 2.0**5000):
    try:
        print(call())
    except (OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
# expect: OverflowError (34, 'Numerical result out of range')
# expect: ZeroDivisionError 0.0 cannot be raised to a negative power
# expect: ZeroDivisionError float division by zero
# expect: ZeroDivisionError float floor division by zero
# expect: ZeroDivisionError float modulo by zero
# expect: OverflowError (34, 'Numerical result out of range')
print((-8.0) ** (1 / 3), (-1) ** 0.5, divmod(7.5, -2), divmod(-7.5, 2.0))
# expect: (1.0000000000000002+1.7320508075688772j) (6.123233995736766e-17+1j) (-4.0, -0.5) (-4.0, 0.5)
print(7.0 // 0.1, 7.0 % 0.1, 1e300 // 1e-10, -0.0 // 1, 1.0 // inf, -1.0 // inf)
# expect: 69.0 0.09999999999999962 inf -0.0 0.0 -1.0
