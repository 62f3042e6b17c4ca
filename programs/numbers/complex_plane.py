"""Complex numbers: arithmetic, roots of unity, polynomials, a Mandelbrot picture, a transform."""

PI = 3.141592653589793


def sine_and_cosine(angle):
    """By their series, good for small angles; larger ones are halved first."""
    if abs(angle) > 0.5:
        s, c = sine_and_cosine(angle / 2)
        return 2 * s * c, c * c - s * s
    s = term = angle
    n = 1
    while abs(term) > 1e-18:
        term *= -angle * angle / ((n + 1) * (n + 2))
        s += term
        n += 2
    return s, (1 - s * s) ** 0.5


def turn(share):
    """e to the i times a share of a full turn."""
    s, c = sine_and_cosine(2 * PI * (share % 1))
    return complex(c, s)


def shown(z, digits=3):
    real, imaginary = (round(part, digits) + 0.0 for part in (z.real, z.imag))
    return f"{real:g}{imaginary:+g}i"


class Polynomial:
    def __init__(self, *coefficients):
        self.coefficients = coefficients

    def __call__(self, x):
        result = 0
        for coefficient in self.coefficients:
            result = result * x + coefficient
        return result

    def roots(self):
        """All at once, by Durand and Kerner."""
        degree = len(self.coefficients) - 1
        guesses = [(0.4 + 0.9j) ** k for k in range(degree)]
        for _ in range(80):
            for i, guess in enumerate(guesses):
                divisor = self.coefficients[0]
                for j, other in enumerate(guesses):
                    if i != j:
                        divisor *= guess - other
                guesses[i] = guess - self(guess) / divisor
        return sorted(guesses, key=lambda z: (round(z.real, 6), round(z.imag, 6)))

    def __str__(self):
        degree = len(self.coefficients) - 1
        terms = []
        for power, c in zip(range(degree, -1, -1), self.coefficients):
            if c:
                x = "" if power == 0 else "x" if power == 1 else f"x^{power}"
                terms.append(f"{c:+g}{x}" if abs(c) != 1 or not x else f"{'+-'[c < 0]}{x}")
        return " ".join(terms).removeprefix("+")


def transform(values, sign=-1):
    """The fast Fourier transform."""
    n = len(values)
    if n == 1:
        return values
    even, odd = transform(values[::2], sign), transform(values[1::2], sign)
    turned = [turn(sign * k / n) * odd[k] for k in range(n // 2)]
    return [e + t for e, t in zip(even, turned)] + [e - t for e, t in zip(even, turned)]


def mandelbrot(columns, rows):
    for row in range(rows):
        line = ""
        for column in range(columns):
            c = complex(-2.1 + 2.8 * column / columns, -1.2 + 2.4 * row / (rows - 1))
            z, steps = 0j, 0
            while abs(z) <= 2 and steps < 40:
                z = z * z + c
                steps += 1
            line += " .:-=+*%@#"[min(steps // 4, 9)]
        yield line.rstrip()


a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, -a, abs(a), a.conjugate(), a.real, a.imag)
print(a**2, a == 3 + 4j, 2j * 2j, 1j**2 == -1, complex("1-2j") == b, complex(5), bool(0j))
print(a + 1, 2.5 * b, 1 / (1 + 1j), (1 + 1j) ** 3, sum([a, b, 1]))
print([shown(turn(k / 8)) for k in range(8)])
print(abs(sum(turn(k / 5) for k in range(5))) < 1e-12)
for coefficients in ((1, 0, -1), (1, 0, 0, -8), (2, -4, 10), (1, -6, 11, -6)):
    polynomial = Polynomial(*coefficients)
    print(f"{polynomial} = 0 at", ", ".join(shown(z) for z in polynomial.roots()))
wave = [1 if 2 <= n < 6 else 0 for n in range(8)]
spectrum = transform(wave)
print([round(abs(z), 3) for z in spectrum])
print([round((z / 8).real, 6) + 0.0 for z in transform(spectrum, 1)])
print(*mandelbrot(64, 21), sep="\n")
try:
    a < b
except TypeError as error:
    print(error)
try:
    a / 0
except ZeroDivisionError as error:
    print(error)
