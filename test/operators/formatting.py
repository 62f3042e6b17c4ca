"""Format specs, % formats, float repr, parsing and rounding for many values from a fixed sequence.

Prints one line per case. `record.py` in this folder holds the output against CPython's.

Usage: formatting.py [specs | percent | floats | rounding | integers]...     (all by default)
"""

import sys


class Random:
    """The same numbers everywhere: a 64-bit generator (splitmix)."""

    def __init__(self, seed):
        self.state = seed

    def bits(self, count):
        self.state = (self.state + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        z = self.state
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & 0xFFFFFFFFFFFFFFFF
        z = (z ^ z >> 27) * 0x94D049BB133111EB & 0xFFFFFFFFFFFFFFFF
        return (z ^ z >> 31) >> 64 - count

    def pick(self, items):
        return items[self.bits(32) % len(items)]


INTEGERS = [
    0, 1, -1, 7, 42, -100, 255, 1000, 65535, -99999, 1234567, 2**31, -(2**47), 2**64 + 1, 10**21,
]  # fmt: skip
FLOATS = [
    0.0, -0.0, 1.0, -1.5, 0.1, 2.5, 0.5, 1 / 3, -2 / 3, 100.0, 99.995, 1234.5678, 1e6, 999999.5,
    1e16, 123456789.125, 1e22, 1e23, 1.5e-7, 9.9999e-5, 0.0001, 5e-324, 1.7976931348623157e308,
    float("inf"), float("-inf"), float("nan"),
]  # fmt: skip
TEXTS = ["", "a", "text", "a longer text", "é€😀", "tab\there"]
COMPLEX = [0j, 1 + 2j, -1.5 - 0.25j, 1e10j, complex("inf"), complex(1, float("nan"))]


def outcome(function, *arguments):
    try:
        return repr(function(*arguments))
    except (ValueError, TypeError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"


def random_spec(random, types):
    spec = ""
    if random.bits(2) == 0:
        spec += random.pick(["", "", "*", "0", "é", "<"]) + random.pick("<>^=")
    if random.bits(2) == 0:
        spec += random.pick("+- ")
    if random.bits(4) == 0:
        spec += "z"
    if random.bits(3) == 0:
        spec += "#"
    if random.bits(3) == 0:
        spec += "0"
    if random.bits(1):
        spec += str(random.pick([1, 5, 8, 12, 20]))
    if random.bits(3) < 2:
        spec += random.pick(",_")
    if random.bits(1):
        spec += "." + str(random.pick([0, 1, 2, 3, 6, 10, 17]))
    return spec + random.pick(types)


def print_specs():
    random = Random(1)
    kinds = [
        (INTEGERS, ["", "d", "b", "o", "x", "X", "n", "c", "e", "f", "g", "%", "s"], 900),
        (FLOATS, ["", "e", "E", "f", "F", "g", "G", "n", "%", "d"], 1400),
        (TEXTS, ["", "s", "d"], 300),
        (COMPLEX, ["", "e", "f", "g", "G", "n", "%"], 300),
        ([True, False, None], ["", "d", "s", "x", "f"], 60),
    ]
    for values, types, count in kinds:
        for _ in range(count):
            value = random.pick(values)
            spec = random_spec(random, types)
            print(f"{value!r} {spec!r} {outcome(format, value, spec)}")


def print_percent():
    random = Random(2)
    for _ in range(900):
        flags = "".join(random.pick(["", "", flag]) for flag in "-+ 0#")
        width = random.pick(["", "", "1", "6", "12"])
        precision = random.pick(["", "", ".", ".0", ".2", ".5", ".17"])
        letter = random.pick("diouxXeEfFgGcrsa%")
        value = random.pick(random.pick([INTEGERS, FLOATS, TEXTS, [None, True, (), [1]]]))
        text = f"[%{flags}{width}{precision}{letter}]"
        print(f"{text!r} {value!r} {outcome(lambda: text % (value,))}")


def random_float(random):
    """Any finite float: 53 bits and an exponent, so most of them need 17 digits."""
    mantissa = random.bits(53)
    exponent = random.bits(11) % 2040 - 1074
    return mantissa * 2.0**exponent if exponent < 971 else float(mantissa)


def decimal_text(random):
    digits = str(random.bits(60) % 10 ** (1 + random.bits(5) % 18))
    place = random.bits(8) % (len(digits) + 1)
    text = f"{digits[:place]}.{digits[place:]}" if random.bits(1) else digits
    if text == ".":
        text = "0."
    return text + random.pick(["", f"e{random.bits(10) - 512}", f"E{random.bits(5) - 16}"])


def print_floats():
    random = Random(3)
    for _ in range(700):
        value = random_float(random)
        again = float(repr(value)) == value
        print(f"{value!r} {value:.17g} {value:.16e} {value:.3g} {again}")
    for _ in range(500):
        text = decimal_text(random)
        print(f"{text} {float(text)!r}")
    for power in range(-330, 312, 3):
        print(f"1e{power} {float(f'1e{power}')!r} {float(f'9.999999999999999e{power}')!r}")
    for exponent in range(-1074, 1024, 13):
        value = 2.0**exponent
        print(f"2**{exponent} {value!r} {value:.20e} {value.hex()}")
    for halfway in (2**53 + 1, 2**54 + 2, 2**54 + 6, 10**22 + 1, 2**63 - 513, 2**63 - 512):
        print(f"{halfway} {float(halfway)!r} {float(str(halfway))!r}")


def print_rounding():
    random = Random(4)
    for _ in range(500):
        value = (random.bits(20) - 2**19) / random.pick([8, 16, 100, 1000, 1024, 3])
        digits = random.pick([0, 1, 2, 3, -1, -2, 5])
        rounded = round(value, digits)
        print(f"{value!r} {round(value)} {rounded!r} {value:.{abs(digits)}f} {value:.0f}")
    for tenths in range(-25, 30):
        value = tenths / 10 + 0.05
        print(f"{value!r} {round(value, 1)!r} {value:.1f} {value * 10:.0f} {tenths / 2:.0f}")
    for _ in range(200):
        value = random.bits(40) - 2**39
        digits = -(random.bits(3))
        print(f"{value} {digits} {round(value, digits)} {round(value * 10**20, digits - 15)}")


def print_integers():
    random = Random(5)
    for _ in range(300):
        size = random.pick([5, 31, 33, 47, 48, 49, 53, 63, 64, 100, 200, 400])
        value = 0
        for _ in range(0, size, 32):
            value = value << 32 | random.bits(32)
        value = (value & (1 << size) - 1) * random.pick([1, -1])
        text = str(value)
        assert int(text) == value and int(hex(value), 16) == value
        print(f"{text} {value:x} {value:,} {value:_b} {value / 3!r}")
        print(f"  {value % 1000003} {value // 12345} {value * value}")
        print(f"  {-value >> 7} {value & 0xFFFFF} {value ^ 0x5555555555} {value << 9}")


def main(chosen):
    parts = {
        "specs": print_specs,
        "percent": print_percent,
        "floats": print_floats,
        "rounding": print_rounding,
        "integers": print_integers,
    }
    for name, part in parts.items():
        if not chosen or name in chosen:
            print(f"== {name}")
            part()


main(sys.argv[1:])
