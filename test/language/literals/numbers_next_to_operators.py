print(1 .real, 1..real, 1.5.real, 1j.imag, (1).real)  # expect: 1 1.0 1.5 1.0 1
print(-1 .__abs__(), 5 .bit_length(), 1.0.__add__(2), 2**-1, 2**-2**2, -2**-2)
# expect: -1 3 3.0 0.5 0.0625 -0.25
print([1,2,3][-1], {1:2}[1], (1,)[0], "abc"[1], b"abc"[0], [[1]][0][0], {**{}}, f"{1}"[0])
# expect: 3 2 1 b 97 1 {} 1
print(0 if not 0 else 1, not not 1, - - 1, + + 1, ~ ~ 1, not -1, -(not 1), 2 - -2, 2 --2, 2+-+-2)
# expect: 0 True 1 1 1 False 0 4 4 4
