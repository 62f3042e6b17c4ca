"""Numbers as text: Roman numerals both ways, numbers in words, other bases, ordinal endings."""

ROMAN = {"M": 1000, "CM": 900, "D": 500, "CD": 400, "C": 100, "XC": 90, "L": 50, "XL": 40,
         "X": 10, "IX": 9, "V": 5, "IV": 4, "I": 1}  # fmt: skip


class Roman(int):
    """An int that shows itself in Roman numerals."""

    def __new__(cls, value):
        if isinstance(value, str):
            value = cls.parse(value)
        if not 0 < value < 4000:
            raise ValueError(f"{value} has no Roman numeral")
        return super().__new__(cls, value)

    @staticmethod
    def parse(text):
        total, rest = 0, text.upper()
        for numeral, value in ROMAN.items():
            while rest.startswith(numeral):
                total += value
                rest = rest.removeprefix(numeral)
        if rest or str(Roman(total)) != text.upper():
            raise ValueError(f"{text!r} is not a Roman numeral")
        return total

    def __str__(self):
        rest, parts = int(self), []
        for numeral, value in ROMAN.items():
            count, rest = divmod(rest, value)
            parts.append(numeral * count)
        return "".join(parts)

    def __repr__(self):
        return f"Roman({str(self)!r})"

    def __add__(self, other):
        return Roman(int(self) + other)

    __radd__ = __add__


SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
LARGE = ["", "thousand", "million", "billion", "trillion"]


def below_thousand(n):
    words = []
    if n >= 100:
        words += [SMALL[n // 100], "hundred"]
        n %= 100
        if n:
            words.append("and")
    if n >= 20:
        words.append(TENS[n // 10] + (f"-{SMALL[n % 10]}" if n % 10 else ""))
    elif n or not words:
        words.append(SMALL[n])
    return " ".join(words)


def in_words(n):
    if n < 0:
        return "minus " + in_words(-n)
    if n < 1000:
        return below_thousand(n)
    groups = []
    while n:
        n, group = divmod(n, 1000)
        groups.append(group)
    parts = [
        f"{below_thousand(group)} {LARGE[place]}".rstrip()
        for place, group in reversed(list(enumerate(groups)))
        if group
    ]
    return ", ".join(parts)


def ordinal(n):
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{n}{'th' if 10 <= n % 100 <= 20 else endings.get(n % 10, 'th')}"


def in_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n < 0:
        return "-" + in_base(-n, base)
    quotient, rest = divmod(n, base)
    return (in_base(quotient, base) if quotient else "") + digits[rest]


for year in (1, 4, 9, 14, 40, 90, 399, 444, 1066, 1994, 2024, 3999):
    roman = Roman(year)
    assert Roman(str(roman)) == year
    print(f"{year:>5} {roman!s:<10} {roman!r}")
print(Roman("xiv") + 2, 1 + Roman("IX"), Roman("X") * 3, sum([Roman(1), Roman(2)]), Roman(5) > 4)
for text in ("IIII", "VX", "ABC", "", "MMMM"):
    try:
        print(Roman(text))
    except ValueError as error:
        print("ValueError:", error)
for n in (0, 7, 13, 20, 42, 100, 101, 999, 1000, 1001, 12_345, 1_000_000, 7_000_042, -15, 10**12):
    print(f"{n}: {in_words(n)}")
print(*(ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)))
for base in (2, 3, 16, 36):
    text = in_base(123456789, base)
    print(base, text, int(text, base) == 123456789)
print(in_base(-255, 16), f"{255:x}", f"{255:o}", f"{255:b}")
