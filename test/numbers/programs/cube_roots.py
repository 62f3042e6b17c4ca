# The cube root is the nearest double: its neighbours are on the other sides of it, in exact arithmetic.
import math
s = 1
wrong = 0
for n in range(3000):
    s = (s * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
    x = math.ldexp((s >> 11) + 1, (s % 2000) - 1050)
    c = math.cbrt(x)
    a, b = c.as_integer_ratio()
    p, q = math.nextafter(c, 0.0).as_integer_ratio()
    r, t = math.nextafter(c, math.inf).as_integer_ratio()
    X, Y = x.as_integer_ratio()
    low, below = a * q + p * b, 2 * b * q
    high, above = a * t + r * b, 2 * b * t
    if not (low ** 3 * Y <= X * below ** 3 and X * above ** 3 <= high ** 3 * Y): wrong += 1
print(wrong)
