"""Integers without an end: powers, factorials, square roots, e and pi to many places, bases."""


def factorial(n):
    """By halves, so that the numbers multiplied are of like size."""

    def product(low, high):
        if high - low < 4:
            result = 1
            for factor in range(low, high):
                result *= factor
            return result
        middle = (low + high) // 2
        return product(low, middle) * product(middle, high)

    return product(1, n + 1)


def root(n, degree=2):
    """The largest integer whose power is not above n, by Newton."""
    x = 1 << -(-n.bit_length() // degree)
    while True:
        y = ((degree - 1) * x + n // x ** (degree - 1)) // degree
        if y >= x:
            return x
        x = y


def pi(places):
    """Machin: pi = 16 arctan 1/5 - 4 arctan 1/239, in integers."""
    unit = 10 ** (places + 10)

    def arctan_of_inverse(n):
        total = term = unit // n
        divisor, sign = 3, -1
        while term:
            term //= n * n
            total += sign * (term // divisor)
            divisor += 2
            sign = -sign
        return total

    return (16 * arctan_of_inverse(5) - 4 * arctan_of_inverse(239)) // 10**10


def e(places):
    unit = 10 ** (places + 10)
    total = term = unit
    n = 1
    while term:
        term //= n
        total += term
        n += 1
    return total // 10**10


def point(n, places):
    text = str(n).zfill(places + 1)
    return f"{text[:-places]}.{text[-places:]}"


def in_lines(text, width=60):
    for start in range(0, len(text), width):
        print(" ", text[start : start + width])


def collatz(n):
    steps = 0
    while n != 1:
        n = 3 * n + 1 if n & 1 else n >> 1
        steps += 1
    return steps


print("2^200 =", 2**200)
print("50! =", factorial(50))
print("1000! has", len(str(factorial(1000))), "digits and", end=" ")
print(len(str(factorial(1000))) - len(str(factorial(1000)).rstrip("0")), "zeros at its end")
print("root of 2:")
in_lines(point(root(2 * 10**200), 100))
print("cube root of 10^100:", root(10**100, 3))
print("pi:")
in_lines(point(pi(200), 200))
print("e:")
in_lines(point(e(120), 120))
print("2^1000: digit sum", sum(map(int, str(2**1000))))
a, b = 0, 1
count = 1
while len(str(b)) < 100:
    a, b = b, a + b
    count += 1
print(f"the first Fibonacci number of 100 digits is number {count}: {b}")
print("3^500 mod 10^9+7 =", pow(3, 500, 10**9 + 7), "inverse of 3:", pow(3, -1, 10**9 + 7))
print("(2^127 - 1) // (2^61 - 1) =", *divmod(2**127 - 1, 2**61 - 1))
print("-(10^30) // 7 =", -(10**30) // 7, "rest", -(10**30) % 7)
print("hex:", hex(3**80), "bits:", (3**80).bit_length(), "ones:", (3**80).bit_count())
print(int("zz" * 10, 36), int("-0xdeadbeefdeadbeefdead", 16), int("1_000" + "0" * 20))
print((10**25).to_bytes(11), int.from_bytes(b"\xff" * 12), int.from_bytes(b"\x00\x80", "little"))
print(1 << 100 >> 98, (1 << 70 | 1) & 0xFF, ~(1 << 65), -(1 << 65) >> 3, 6**30 ^ 5**30)
print(float(10**300), 10**300 / 10**299, 2**64 / 3, round(123456789012345678901234567890, -20))
print("steps of Collatz from 2^100 - 1:", collatz(2**100 - 1))
for n in (10**15, 10**40, -(10**22)):
    print(f"{n:,} {n:e} {n:_}")
