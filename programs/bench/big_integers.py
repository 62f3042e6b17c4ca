"""Big integers: factorials, Fibonacci numbers, powers, roots, modular arithmetic, text.

Size: scale.
"""

import sys
import time


def factorial(n):
    result = 1
    for factor in range(2, n + 1):
        result *= factor
    return result


def fibonacci(n):
    """By doubling."""
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


def integer_root(n):
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


def is_probably_prime(n):
    if n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for base in (2, 3, 5, 7, 11, 13):
        x = pow(base, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def digit_sum(n):
    total = 0
    while n:
        n, part = divmod(n, 10**4000)
        total += sum(int(digit) for digit in str(part))
    return total


def extended_gcd(a, b):
    x, next_x = 1, 0
    while b:
        quotient = a // b
        a, b = b, a - quotient * b
        x, next_x = next_x, x - quotient * next_x
    return a, x


def run(size=1200):
    lines = []
    product = factorial(size * 14)
    lines.append(f"factorial: {product.bit_length()} bits, digit sum {digit_sum(product)}")
    lines.append(f"fibonacci: {fibonacci(size * 200) % 10**15}")
    root = integer_root(7 * 10 ** (size * 20 + 40))
    lines.append(f"root: {root // 10 ** (size * 10)}...")
    primes = [n for n in range(10**30, 10**30 + size * 16) if is_probably_prime(n)]
    lines.append(f"primes: {[n - 10**30 for n in primes][:5]} of {len(primes)}")
    common, x = extended_gcd(fibonacci(size * 40), fibonacci(size * 30 + 10))
    lines.append(f"gcd: {common}, {x % 1_000_003}")
    mixed = 0
    for shift in range(size * 120):
        mixed = (mixed << 7 ^ shift * 0x9E3779B97F4A7C15) & (1 << 512) - 1
        mixed += mixed >> 200 | shift
    lines.append(f"mixed: {mixed % 10**18}")
    back = sum(int(str(3**power)) == 3**power for power in range(size * 4))
    lines.append(f"text and back: {back}")
    return "\n".join(lines)


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
