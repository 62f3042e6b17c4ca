# A point, an exponent, or both; underscores allowed.
print(1.0, 1., .5, 0.5)  # expect: 1.0 1.0 0.5 0.5
print(1e3, 1E-3, 1.5e+2)  # expect: 1000.0 0.001 150.0
print(1_000.000_1, 1e1_0)  # expect: 1000.0001 10000000000.0
print(1e400, -1e400)  # expect: inf -inf
print(1e-400)  # expect: 0.0
print(0e0, 00.5, 010.0)  # expect: 0.0 0.5 10.0
