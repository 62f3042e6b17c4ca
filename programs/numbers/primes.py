"""Prime numbers: sieves, factors, perfect numbers, Goldbach, Miller-Rabin, an endless generator."""


def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\0\0"
    for n in range(2, int(limit**0.5) + 1):
        if flags[n]:
            flags[n * n :: n] = bytes(len(range(n * n, limit + 1, n)))
    return [n for n, prime in enumerate(flags) if prime]


def endless():
    """Primes without an upper end: each composite waits in a dict under its next multiple."""
    waiting = {}
    n = 2
    while True:
        if n in waiting:
            for prime in waiting.pop(n):
                waiting.setdefault(n + prime, []).append(prime)
        else:
            yield n
            waiting[n * n] = [n]
        n += 1


def factors(n):
    found = {}
    divisor = 2
    while divisor * divisor <= n:
        while n % divisor == 0:
            found[divisor] = found.get(divisor, 0) + 1
            n //= divisor
        divisor += 1 + (divisor > 2)
    if n > 1:
        found[n] = found.get(n, 0) + 1
    return found


def written(factorization):
    return " * ".join(f"{p}^{k}" if k > 1 else str(p) for p, k in factorization.items()) or "1"


def divisor_sum(n):
    total = 1
    for prime, power in factors(n).items():
        total *= (prime ** (power + 1) - 1) // (prime - 1)
    return total


def is_prime(n, bases=(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)):
    if n < 2:
        return False
    for p in bases:
        if n % p == 0:
            return n == p
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for base in bases:
        x = pow(base, odd, n)
        if x == 1 or x == n - 1:
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def rho(n):
    """A factor of a composite number, by Pollard."""
    for c in range(1, 20):
        x = y = 2
        while True:
            x = (x * x + c) % n
            y = (y * y + c) % n
            y = (y * y + c) % n
            a, b = abs(x - y), n
            while b:
                a, b = b, a % b
            if a == n:
                break
            if a > 1:
                return a
    raise ArithmeticError(f"no factor of {n} found")


primes = sieve(10_000)
print(len(primes), primes[:12], primes[-3:])
print([p for p, _ in zip(endless(), range(15))])
assert all(a == b for a, b in zip(endless(), primes))
assert [n for n in range(10_000) if is_prime(n)] == primes
for n in (1, 2, 60, 97, 1001, 65536, 720720, 999_983, 600851475143):
    print(n, "=", written(factors(n)))
print("perfect:", [n for n in range(2, 10_000) if divisor_sum(n) == 2 * n])
print("amicable:", [
    (a, b) for a in range(2, 3000) if (b := divisor_sum(a) - a) > a and divisor_sum(b) - b == a
])  # fmt: skip
known = set(primes)
for even in (10, 28, 100, 1000):
    pairs = [(p, even - p) for p in primes if p <= even - p and even - p in known]
    print(f"{even} = {pairs[0][0]} + {pairs[0][1]} and {len(pairs) - 1} more ways")
gaps = [b - a for a, b in zip(primes, primes[1:])]
print("largest gap", max(gaps), "after", primes[gaps.index(max(gaps))], "twins", gaps.count(2))
print("Mersenne:", [p for p in primes[:40] if is_prime(2**p - 1)])
print(is_prime(2**89 - 1), is_prime(2**89 - 3), is_prime(10**50 + 151))
for n in (8051, 10403, 1000003 * 1000033):
    factor = rho(n)
    small, large = sorted((factor, n // factor))
    print(f"{n} = {small} * {large}")
