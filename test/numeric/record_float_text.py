# Records what CPython makes of hard doubles and texts, for float_text.test.ts:
#   python3.13 record_float_text.py > expected/float_text.json
# The seed is fixed, so the file changes only where CPython or this script does. Arguments: how many
# random doubles, and another seed.
import json
import math
import random
import struct
import sys

amount = int(sys.argv[1]) if len(sys.argv) > 1 else 110
random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 613)


def from_bits(bits):
    return struct.unpack("<d", struct.pack("<Q", bits))[0]


def to_bits(value):
    return format(struct.unpack("<Q", struct.pack("<d", value))[0], "x")


def doubles():
    yield from (0.0, -0.0, 1.0, -1.0, math.inf, -math.inf, math.nan, 5e-324, 2.2250738585072014e-308)
    yield from (1.7976931348623157e308, 1e16, 1e15, 9999999999999998.0, 1e-4, 1e-5, 0.5, 1.5, 2.5)
    yield from (2.675, 1e22, 1e23, 9007199254740993.0, 123456789012345680.0, 0.1, 0.3, 2 / 3, 1e21)
    for _ in range(amount):
        yield from_bits(random.getrandbits(64))
    for _ in range(amount // 2):
        yield from_bits(random.getrandbits(random.randint(1, 52)))  # subnormal
        power = from_bits(random.randint(1, 2046) << 52)
        yield power  # the interval below is half as wide
        yield math.nextafter(power, 0.0)
        yield round(random.uniform(-1e6, 1e6), random.randint(0, 6))
        yield random.randint(0, 10**9) / 2 ** random.randint(0, 12)  # ties when rounded in decimal
        yield float(random.randint(1, 10**17)) * 10.0 ** random.randint(-5, 5)
        yield random.random()


def texts(values):
    for value in values:
        if not math.isfinite(value):
            continue
        mantissa, exponent = math.frexp(abs(value))
        mantissa, exponent = int(mantissa * 2**53), exponent - 53
        # The midpoint above the value, exactly, and one digit off it at the end.
        middle = 2 * mantissa + 1
        if exponent - 1 >= 0:
            digits, scale = str(middle << (exponent - 1)), 0
        else:
            digits, scale = str(middle * 5 ** (1 - exponent)), exponent - 1
        kind = random.randint(0, 5)
        if kind == 0:
            yield f"{digits}e{scale}"
        elif kind == 1:
            yield f"{digits}0000000001e{scale - 10}"
        elif kind == 2:
            yield f"{int(digits) - 1}e{scale}"
        elif kind == 3:
            yield f"-{digits[:random.randint(17, 40)]}E{random.randint(-340, 290)}"
        elif kind == 4:
            yield f"{random.randint(0, 10**random.randint(1, 25))}.{random.randint(0, 10**12)}e{random.randint(-30, 30)}"
        else:
            yield f"{random.randint(0, 10**19)}e{random.randint(-345, 290)}"


values = list(doubles())
formats = []
for value in values:
    code = random.choice("eEfFgGeg")
    precision = random.choice((0, 1, 2, 3, 6, 10, 15, 16, 17, 20, 30, random.randint(0, 120)))
    sign, alternate, zero = random.choice(("", "+")), random.choice(("", "#")), random.choice(("", "z"))
    spec = f"{sign}{zero}{alternate}.{precision}{code}"
    formats.append([to_bits(value), spec, format(value, spec)])
for value in values[:200]:
    precision = random.randint(300, 1200)
    text = format(value, f".{precision}e")
    if len(text) < 900:
        formats.append([to_bits(value), f".{precision}e", text])

rounds = []
for value in values:
    places = random.choice((0, 1, 2, 3, 5, -1, -2, -5, 15, 16, 17, random.randint(-310, 325)))
    try:
        rounds.append([to_bits(value), places, to_bits(round(value, places))])
    except OverflowError:
        rounds.append([to_bits(value), places, "overflow"])

parsed = []
odd = "1 1. .5 . e5 1e 1e+ 1.e5 .e5 +.5 --1 inf -Infinity INFINITYx nan -NaN infi 1e999 -1e999 1e-999 00 0e9 -0 1..2 1.2.3 1x".split()
odd += ["1" + "0" * 900, "0." + "0" * 900 + "1e901", "9" * 900 + "e-900", "0" * 900 + "1", "1e-99999999999999999999", "0e99999999999999999999", "2.4703282292062327208e-324", "2.4703282292062328e-324", ""]
for text in odd + list(texts(values)):
    try:
        parsed.append([text, to_bits(float(text))])
    except ValueError:
        parsed.append([text, "invalid"])

hexes = []
odd = "0x1 1 0x 0x. 1p 0x1p 0x1p+ 0x.8p1 1.8p0 0x1.fffffffffffffp+1023 0x1.fffffffffffff8p+1023 0x1.fffffffffffff7p+1023 0x1p1024 -0x0p99999999999999999999 0x1p-1074 0x1p-1075 0x1.8p-1075 0x1.0000000000001p-1075 0x3p-1075 0x0.00000000000001p-1022 inf -nan +Infinity 0x1p0x 1g 0X1P3 abc .1 1. 0x1.00000000000008 0x1.000000000000080000000000001 0x1.00000000000018 0xffffffffffffffffffffp-80 0x1p-99999999999999999999".split()
for value in values[:300]:
    odd.append(value.hex())
    digits = "".join(random.choice("0123456789abcdefABCDEF") for _ in range(random.randint(1, 24)))
    at = random.randint(0, len(digits))
    odd.append(f"{random.choice(('', '0x', '-0x'))}{digits[:at]}.{digits[at:]}p{random.randint(-1110, 1030)}")
for text in odd:
    try:
        hexes.append([text, to_bits(float.fromhex(text))])
    except ValueError:
        hexes.append([text, "invalid"])
    except OverflowError:
        hexes.append([text, "overflow"])

print(
    json.dumps(
        {
            "texts": [[to_bits(value), repr(value), value.hex()] for value in values],
            "formats": formats,
            "rounds": rounds,
            "parsed": parsed,
            "hexes": hexes,
        },
        separators=(",", ":"),
    ).replace("],[", "],\n[")
)
