# int with float gives float, with complex complex; bool counts as int.
print(1 + 1.0, 2 * 1.5, 1 - 0.5)  # expect: 2.0 3.0 0.5
print(1 + 2j, 1.5 * 2j, True + 1j)  # expect: (1+2j) 3j (1+1j)
print(True + True, True * 3, -True, ~(True + 0))  # expect: 2 3 -1 -2
print(2 ** 0.5, 4 ** -0.5, 2 ** -2)  # expect: 1.4142135623730951 0.5 0.25
print(7 // 2.0, -7 % 2.5, 7.5 // 2)  # expect: 3.0 0.5 3.0
print(10 ** 20 + 0.5, 10 ** 20 / 10 ** 19)  # expect: 1e+20 10.0
