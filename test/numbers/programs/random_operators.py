# All binary operators on random numbers: ints of up to 1500 bits, also just beside powers of two, floats of all magnitudes and
# special ones, complex numbers and bools. One line per 10 values: a checksum of what was printed for each.
seed = 20240
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
    return (seed >> 33) % n
def randint():
    bits = [0, 1, 3, 8, 16, 31, 32, 33, 47, 48, 49, 50, 62, 63, 64, 65, 95, 96, 127, 128, 129, 200, 320, 700, 1500][rnd(25)]
    v = 0
    k = 0
    how = rnd(4)
    while k < bits:
        v = (v << 16) | (65535 if how == 0 else 0 if how == 1 and k else rnd(65536))
        k += 16
    v >>= k - bits
    if how == 2: v |= 1 << bits
    if rnd(2): v = -v
    if rnd(8) == 0: v += rnd(3) - 1
    return v
specials = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, -2.5, 3.0, 1e308, -1e308, 5e-324, 1e-310, 2.0**53, 2.0**63, -2.0**64, 1e22, 0.1, 123456.789]
def randfloat():
    k = rnd(4)
    if k == 0: return specials[rnd(19)]
    x = (rnd(2147483648) * 4194304 + rnd(4194304)) / 9007199254740992.0
    if k == 1: return x
    if k == 2: return (x - 0.5) * 10.0 ** (rnd(40) - 20)
    return (x - 0.5) * 10.0 ** (rnd(600) - 300)
def operate(op, a, b):
    if op == 0: return a + b
    if op == 1: return a - b
    if op == 2: return a * b
    if op == 3: return a / b
    if op == 4: return a // b
    if op == 5: return a % b
    if op == 6: return a & b
    if op == 7: return a | b
    if op == 8: return a ^ b
    if op == 9: return a << b
    if op == 10: return a >> b
    if op == 11: return a ** b
    if op == 12: return a < b
    if op == 13: return a == b
    if op == 14: return -a
    if op == 15: return abs(a)
    if op == 16: return ~a
    if op == 17: return hash(a)
    if op == 18: return divmod(a, b)[0]
    if op == 19: return divmod(a, b)[1]

def text(value):
    try: return repr(value)
    except ValueError: return 'digits ' + str(hash(value))
check = 0
def note(*parts):
    global check
    for part in parts:
        for c in part: check = (check * 31 + ord(c)) % 1000000007
n = 0
while n < 1500:
    n += 1
    kind = rnd(6)
    a = randint() if kind < 4 else randfloat()
    b = randint() if kind < 3 or kind == 4 else randfloat()
    if rnd(30) == 0: a = complex(randfloat(), randfloat())
    if rnd(30) == 0: b = complex(randfloat(), randfloat())
    if rnd(30) == 0: b = rnd(2) == 1
    op = 0
    while op < 20:
        x, y = a, b
        if op == 9 or op == 10: y = rnd(200)
        if op == 11:
            y = [rnd(12), rnd(40), -rnd(5), 0.5, randfloat()][rnd(5)]
        try:
            r = operate(op, x, y)
            note(text(x), text(y), text(r))
        except ZeroDivisionError: note(text(x), text(y), 'zero')
        except OverflowError: note(text(x), text(y), 'overflow')
        except ValueError: note(text(x), text(y), 'value')
        except TypeError: note(text(x), text(y), 'type')
        op += 1
    if n % 10 == 0: print(n, check)
