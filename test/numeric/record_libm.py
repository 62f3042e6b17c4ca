# Records what CPython's math makes of sample arguments, for libm.test.ts:
#   python3.13 record_libm.py > expected/libm.json
# The test makes the same arguments with the same generator (integers and exact operations only), so
# the file holds results alone: little-endian doubles in base64, a nan of its own where CPython raises.
import base64
import json
import math
import operator
import struct
import sys

amount = int(sys.argv[1]) if len(sys.argv) > 1 else 250

SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, -2.0, 3.0, -3.0, 10.0, math.inf, -math.inf, math.nan]
SPECIAL += [5e-324, -5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, -1.7976931348623157e308]
SPECIAL += [1e-20, -1e-20, 1e-9, 1e20, -1e20, 709.5, 710.2, -745.0, -746.0, 1024.0, -1075.0, 22.5, 171.5, 0.1, 1e300]
SPECIAL += [math.pi, -math.pi, math.pi / 2, 4503599627370497.5, 9007199254740993.0, 1e22, 0.9999999999999999, 1.0000000000000002]


class Generator:
    """xorshift32, the same as in the test."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        x = self.state
        x ^= (x << 13) & 0xFFFFFFFF
        x ^= x >> 17
        x ^= (x << 5) & 0xFFFFFFFF
        self.state = x
        return x

    def uniform(self, low, high):
        return low + (high - low) * ((self.next() + self.next() / 4294967296) / 4294967296)

    def magnitude(self, low, high):
        """A random mantissa and sign, with an exponent from low to high."""
        exponent = low + self.next() % (high - low + 1)
        mantissa = 1 + (self.next() + self.next() / 4294967296) / 4294967296
        sign = 1 - 2 * (self.next() & 1)
        return sign * math.ldexp(mantissa, exponent)

    def draw(self, kind):
        name, low, high = kind
        if name == "uniform":
            return self.uniform(low, high)
        if name == "whole":
            return float(low + self.next() % (high - low + 1))
        value = self.magnitude(low, high)
        return abs(value) if name == "positive" else value


def uniform(low, high):
    return ["uniform", low, high]


def positive(low, high):
    return ["positive", low, high]


def signed(low, high):
    return ["signed", low, high]


def whole(low, high):
    return ["whole", low, high]


CASES = {
    "sin": (math.sin, [[uniform(-10, 10)], [signed(-30, 10)], [signed(10, 1020)]]),
    "cos": (math.cos, [[uniform(-10, 10)], [signed(10, 1020)]]),
    "tan": (math.tan, [[uniform(-10, 10)], [signed(10, 1020)]]),
    "asin": (math.asin, [[uniform(-1, 1)], [signed(-30, -1)]]),
    "acos": (math.acos, [[uniform(-1, 1)], [signed(-30, -1)]]),
    "atan": (math.atan, [[uniform(-5, 5)], [signed(-30, 70)]]),
    "atan2": (math.atan2, [[uniform(-5, 5), uniform(-5, 5)], [signed(-1000, 1000), signed(-1000, 1000)]]),
    "sinh": (math.sinh, [[uniform(-5, 5)], [signed(-30, 9)]]),
    "cosh": (math.cosh, [[uniform(-5, 5)], [signed(-30, 9)]]),
    "tanh": (math.tanh, [[uniform(-5, 5)], [signed(-60, 5)]]),
    "asinh": (math.asinh, [[uniform(-5, 5)], [signed(-30, 100)]]),
    "acosh": (math.acosh, [[uniform(1, 10)], [positive(0, 100)]]),
    "atanh": (math.atanh, [[uniform(-1, 1)], [signed(-40, -1)]]),
    "exp": (math.exp, [[uniform(-20, 20)], [uniform(-750, 712)], [signed(-60, 0)]]),
    "exp2": (math.exp2, [[uniform(-20, 20)], [uniform(-1080, 1026)]]),
    "expm1": (math.expm1, [[uniform(-5, 5)], [signed(-60, 9)]]),
    "log": (math.log, [[uniform(0, 20)], [uniform(0.9, 1.1)], [positive(-1070, 1020)]]),
    "log2": (math.log2, [[uniform(0, 20)], [uniform(0.9, 1.1)], [positive(-1070, 1020)]]),
    "log10": (math.log10, [[uniform(0, 20)], [positive(-1070, 1020)]]),
    "log1p": (math.log1p, [[uniform(-1, 20)], [signed(-60, -1)]]),
    "pow": (math.pow, [[uniform(0, 20), uniform(-20, 20)], [uniform(0.9, 1.1), uniform(-7000, 7000)], [whole(-30, 30), whole(-8, 60)]]),
    "cbrt": (math.cbrt, [[uniform(-20, 20)], [signed(-1070, 1020)]]),
    "erf": (math.erf, [[uniform(-7, 7)], [signed(-60, 1)]]),
    "erfc": (math.erfc, [[uniform(-7, 28)], [signed(-60, 1)]]),
    "gamma": (math.gamma, [[uniform(-10, 25)], [uniform(-190, 175)], [signed(-60, 3)]]),
    "lgamma": (math.lgamma, [[uniform(-10, 25)], [uniform(-190, 1000)], [signed(-60, 60)]]),
    "hypot": (math.hypot, [[uniform(-5, 5), uniform(-5, 5)], [signed(-30, 30), signed(-30, 30)], [signed(-1060, 1020), signed(-1060, 1020)]]),
    "fmod": (math.fmod, [[uniform(-100, 100), uniform(-5, 5)], [signed(-1060, 1020), signed(-1060, 1020)]]),
    "remainder": (math.remainder, [[uniform(-100, 100), uniform(-5, 5)], [signed(-1060, 1020), signed(-1060, 1020)], [whole(-50, 50), whole(1, 9)]]),
    "floatModulo": (operator.mod, [[uniform(-100, 100), uniform(-5, 5)], [signed(-100, 100), signed(-100, 100)], [whole(-50, 50), whole(1, 9)]]),
    "floatFloorDivide": (operator.floordiv, [[uniform(-100, 100), uniform(-5, 5)], [signed(-100, 100), signed(-100, 100)], [whole(-50, 50), whole(1, 9)]]),
    "nextAfter": (math.nextafter, [[signed(-1060, 1020), signed(-1060, 1020)]]),
    "ulp": (math.ulp, [[signed(-1060, 1020)]]),
    "fma": (math.fma, [[uniform(-3, 3), uniform(-3, 3), uniform(-3, 3)], [signed(-60, 60), signed(-60, 60), signed(-120, 120)], [signed(-600, 500), signed(-600, 500), signed(-1070, 1020)]]),
}

RAISED = struct.pack("<Q", 0xFFF8000000000BAD)


def result_of(function, arguments):
    try:
        return struct.pack("<d", function(*arguments))
    except (ValueError, OverflowError, ZeroDivisionError):
        return RAISED


def arguments_of(ranges):
    generator = Generator(2463534242)
    for kinds in ranges:
        for _ in range(amount):
            yield [generator.draw(kind) for kind in kinds]
    if len(ranges[0]) == 1:
        yield from ([x] for x in SPECIAL)
    elif len(ranges[0]) == 2:
        yield from ([x, y] for x in SPECIAL for y in SPECIAL)
    else:
        small = SPECIAL[:8] + SPECIAL[11:18]
        yield from ([x, y, z] for x in small for y in small for z in small)


cases = {}
for name, (function, ranges) in CASES.items():
    packed = b"".join(result_of(function, each) for each in arguments_of(ranges))
    cases[name] = {"ranges": ranges, "results": base64.b64encode(packed).decode()}
hashes = b"".join(struct.pack("<q", hash(each[0])) for each in arguments_of([[signed(-1070, 1020)], [whole(-2**30, 2**30)]]) if each[0] == each[0])
generator = Generator(2463534242)
norms = b""
for _ in range(amount):
    count = 3 + generator.next() % 5
    norms += struct.pack("<d", math.hypot(*[generator.magnitude(-20, 20) for _ in range(count)]))
print(json.dumps({"amount": amount, "special": [repr(x) for x in SPECIAL], "cases": cases,
                  "hashes": base64.b64encode(hashes).decode(), "norms": base64.b64encode(norms).decode()}, indent=0))
