import math

print(math.pi, math.e, math.tau, math.inf, math.nan, math.sqrt(2))
# expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf nan 1.4142135623730951
print(math.sqrt(16), math.floor(-2.5), math.ceil(-2.5))  # expect: 4.0 -3 -2
print(math.trunc(-2.5), math.floor(1e20), math.fabs(-3))  # expect: -2 100000000000000000000 3.0
print(math.factorial(20), math.gcd(12, 18), math.gcd())  # expect: 2432902008176640000 6 0
print(math.gcd(0, -4, 6), math.lcm(4, 6), math.comb(10, 3))  # expect: 2 12 120
print(math.perm(5, 2), math.perm(4), math.isqrt(10**20))  # expect: 20 24 10000000000
print(math.isqrt(99))  # expect: 9
print(math.hypot(3, 4), math.dist([0, 0], [3, 4]))  # expect: 5.0 5.0
print(math.fmod(-7, 3), math.modf(-2.5), math.frexp(10))  # expect: -1.0 (-0.5, -2.0) (0.625, 4)
print(math.ldexp(0.5, 4), math.copysign(3, -0.0))  # expect: 8.0 -3.0
print(math.isclose(0.1 + 0.2, 0.3), math.isinf(math.inf))  # expect: True True
print(math.isnan(math.nan), math.isfinite(1))  # expect: True True
print(math.log2(8), math.log10(1000), math.log(1), math.exp(0))  # expect: 3.0 3.0 0.0 1.0
print(math.pow(2, 10), math.degrees(math.pi), math.radians(180))
# expect: 1024.0 180.0 3.141592653589793
print(math.fsum([0.1] * 10), math.prod([2, 3, 4]))  # expect: 1.0 24
print(math.remainder(7, 4), math.cbrt(-8), math.exp2(5))  # expect: -1.0 -2.0 32.0
print(math.sumprod([1, 2], [3, 4]), math.ulp(1.0))  # expect: 11 2.220446049250313e-16
print(math.nextafter(1.0, 2.0))  # expect: 1.0000000000000002
for call in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1),
             lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.exp(1000),
             lambda: math.gcd(1.5), lambda: math.isqrt(-1), lambda: math.comb(-1, 2),
             lambda: math.floor("x"), lambda: math.pow(0, -1), lambda: math.fmod(1, 0),
             lambda: math.acos(2), lambda: math.sqrt("x"), lambda: math.ceil(math.inf),
             lambda: math.dist([1], [1, 2])):
    try:
        print(call())
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: ValueError factorial() not defined for negative values
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: OverflowError math range error
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: ValueError isqrt() argument must be nonnegative
# expect: ValueError n must be a non-negative integer
# expect: TypeError must be real number, not str
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: TypeError must be real number, not str
# expect: OverflowError cannot convert float infinity to integer
# expect: ValueError both points must have the same number of dimensions
