"""Records what CPython 3.13 answers, for the tests in this folder.

Run by hand: python3.13 test/unicode/record.py

Most answers are kept as SHA-256 only (digests.json): of one fixed-size element per code point, or
of lines, one per case. A test that differs runs `record.py --dump NAME`, where python3.13 is at
hand, to find the first difference. cases.json holds answers in full where inputs are random.
"""

import _sre
import codecs
import hashlib
import itertools
import json
import pathlib
import random
import struct
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
CODE_POINTS = range(0x110000)
OLD = unicodedata.ucd_3_2_0


def cased(text):
    return (text + "a").title()[-1] == "a"


def title_letter(text):
    return text.istitle() and not text.isupper()


def line_break(text):
    return len(("a" + text + "a").splitlines()) == 2


def case_ignorable(text):
    """Only lower() of a capital sigma shows it, and not for cased ignorables that stand alone."""
    after_letter, alone = ("A" + text + "\u03a3").lower(), (text + "\u03a3").lower()
    return after_letter[-1] == "\u03c2" and alone[-1] == "\u03c3"


def tag(value):
    return value.encode().ljust(4, b"\0")


def mapping(method):
    def pack(text):
        mapped = method(text)
        return struct.pack("<4I", len(mapped), *map(ord, mapped), *[0] * (3 - len(mapped)))

    return pack


def boolean(test):
    return lambda text: b"\1" if test(text) else b"\0"


def quick(form):
    return boolean(lambda text: unicodedata.is_normalized(form, text))


def normalized(module, form):
    """At most 18 code points come of one (U+FDFA in NFKD)."""

    def pack(text):
        result = module.normalize(form, text)
        return struct.pack("<19I", len(result), *map(ord, result), *[0] * (18 - len(result)))

    return pack


# name -> (bytes per code point, function of a one-character string)
PER_CODE_POINT = {
    "isAlpha": (1, boolean(str.isalpha)),
    "isDecimal": (1, boolean(str.isdecimal)),
    "isDigit": (1, boolean(str.isdigit)),
    "isNumeric": (1, boolean(str.isnumeric)),
    "isAlphanumeric": (1, boolean(str.isalnum)),
    "isSpace": (1, boolean(str.isspace)),
    "isLineBreak": (1, boolean(line_break)),
    "isLower": (1, boolean(str.islower)),
    "isUpper": (1, boolean(str.isupper)),
    "isTitle": (1, boolean(title_letter)),
    "isCased": (1, boolean(cased)),
    "isCaseIgnorable": (1, boolean(case_ignorable)),
    "isPrintable": (1, boolean(str.isprintable)),
    "isIdentifierStart": (1, boolean(str.isidentifier)),
    "isIdentifierContinue": (1, boolean(lambda text: ("a" + text).isidentifier())),
    "isMirrored": (1, boolean(unicodedata.mirrored)),
    "fullLower": (16, mapping(str.lower)),
    "fullUpper": (16, mapping(str.upper)),
    "fullTitle": (16, mapping(str.title)),
    "fullFold": (16, mapping(str.casefold)),
    "simpleLower": (4, lambda text: struct.pack("<I", _sre.unicode_tolower(ord(text)))),
    "decimalValue": (1, lambda text: struct.pack("b", unicodedata.decimal(text, -1))),
    "digitValue": (1, lambda text: struct.pack("b", unicodedata.digit(text, -1))),
    "numericValue": (8, lambda text: struct.pack("<d", unicodedata.numeric(text, 0.0))),
    "combiningClass": (1, lambda text: bytes([unicodedata.combining(text)])),
    "generalCategory": (4, lambda text: tag(unicodedata.category(text))),
    "bidirectionalClass": (4, lambda text: tag(unicodedata.bidirectional(text))),
    "eastAsianWidth": (4, lambda text: tag(unicodedata.east_asian_width(text))),
    "NFC": (76, normalized(unicodedata, "NFC")),
    "NFD": (76, normalized(unicodedata, "NFD")),
    "NFKC": (76, normalized(unicodedata, "NFKC")),
    "NFKD": (76, normalized(unicodedata, "NFKD")),
    "oldGeneralCategory": (4, lambda text: tag(OLD.category(text))),
    "oldBidirectionalClass": (4, lambda text: tag(OLD.bidirectional(text))),
    "oldEastAsianWidth": (4, lambda text: tag(OLD.east_asian_width(text))),
    "oldIsMirrored": (1, boolean(OLD.mirrored)),
    "oldCombiningClass": (1, lambda text: bytes([OLD.combining(text)])),
    "oldDecimalValue": (1, lambda text: struct.pack("b", OLD.decimal(text, -1))),
    "oldNumericValue": (8, lambda text: struct.pack("<d", OLD.numeric(text, -1.0))),
    "oldNFC": (76, normalized(OLD, "NFC")),
    "oldNFKC": (76, normalized(OLD, "NFKC")),
    "oldNFKD": (76, normalized(OLD, "NFKD")),
}

EDGE_BYTES = bytes.fromhex("00417f808f909fa0bfc0c1c2dfe0e1ecedeeeff0f1f3f4f5ff")
EDGE_UNITS = [0x41, 0xFFFD, 0xD7FF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000, 0x00D8]
EDGE_QUADS = [0, 0x41, 0xD7FF, 0xD800, 0xDFFF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF]
EDGE_QUADS += [0x110000, 0xFFFFFFFF]
EDGE_TEXT = "a\x7f\x80\xff\u0100\u07ff\u0800\ud7ff\ud800\udc7f\udc80\udcff\udfff\ue000\uffff"
EDGE_TEXT += "\U00010000\U0010ffff"
MODES = ["strict", "ignore", "replace", "surrogateescape", "surrogatepass", "backslashreplace"]
MODES += ["xmlcharrefreplace"]


def hexadecimal(text):
    return " ".join(f"{ord(character):x}" for character in text)


def error_line(error):
    return f"! {error.start} {error.end} {error.reason}"


def decode_line(data, encoding, mode):
    try:
        return hexadecimal(data.decode(encoding, mode))
    except UnicodeDecodeError as error:
        return error_line(error)


def encode_line(text, encoding, mode):
    try:
        return text.encode(encoding, mode).hex()
    except UnicodeEncodeError as error:
        return error_line(error)


def byte_cases(longest):
    for length in range(longest + 1):
        yield from map(bytes, itertools.product(EDGE_BYTES, repeat=length))


def unit_cases(units, pattern):
    for length in range(4):
        for chosen in itertools.product(units, repeat=length):
            data = struct.pack(f"{pattern[0]}{length}{pattern[1]}", *chosen)
            yield data
            yield data + b"\x41"


def text_cases():
    for length in range(4):
        yield from map("".join, itertools.product(EDGE_TEXT, repeat=length))


def lines_utf8_strict():
    for data in byte_cases(4):
        yield decode_line(data, "utf-8", "strict")


def lines_utf8_partial():
    """What a stream decoder leaves for the next chunk."""
    for data in byte_cases(3):
        for mode in ("strict", "surrogatepass"):
            try:
                text, used = codecs.utf_8_decode(data, mode, False)
                yield f"{used} {hexadecimal(text)}"
            except UnicodeDecodeError as error:
                yield error_line(error)


def lines_utf8_modes():
    for data in byte_cases(3):
        for mode in MODES[1:6]:
            yield decode_line(data, "utf-8", mode)


def lines_ascii_decoding():
    for data in byte_cases(2):
        for mode in MODES[:6]:
            yield decode_line(data, "ascii", mode)


def wide_lines(cases, encoding):
    for data in cases:
        for mode in ("strict", "ignore", "replace", "surrogatepass"):
            yield decode_line(data, encoding, mode)


def lines_utf16_partial():
    for data in unit_cases(EDGE_UNITS, "<H"):
        try:
            text, used = codecs.utf_16_le_decode(data, "strict", False)
            yield f"{used} {hexadecimal(text)}"
        except UnicodeDecodeError as error:
            yield error_line(error)


def encoding_lines(encoding, modes):
    for text in text_cases():
        for mode in modes:
            yield encode_line(text, encoding, mode)


WIDE_MODES = ["strict", "ignore", "replace", "surrogatepass"]
LINES = {
    "utf8Strict": lines_utf8_strict,
    "utf8Partial": lines_utf8_partial,
    "utf8Modes": lines_utf8_modes,
    "asciiDecoding": lines_ascii_decoding,
    "utf16le": lambda: wide_lines(unit_cases(EDGE_UNITS, "<H"), "utf-16-le"),
    "utf16be": lambda: wide_lines(unit_cases(EDGE_UNITS, ">H"), "utf-16-be"),
    "utf16Partial": lines_utf16_partial,
    "utf32le": lambda: wide_lines(unit_cases(EDGE_QUADS, "<I"), "utf-32-le"),
    "utf32be": lambda: wide_lines(unit_cases(EDGE_QUADS, ">I"), "utf-32-be"),
    "utf8Encoding": lambda: encoding_lines("utf-8", MODES),
    "asciiEncoding": lambda: encoding_lines("ascii", MODES),
    "latin1Encoding": lambda: encoding_lines("latin-1", MODES),
    "utf16leEncoding": lambda: encoding_lines("utf-16-le", WIDE_MODES),
    "utf16beEncoding": lambda: encoding_lines("utf-16-be", WIDE_MODES),
    "utf32leEncoding": lambda: encoding_lines("utf-32-le", WIDE_MODES),
    "utf32beEncoding": lambda: encoding_lines("utf-32-be", WIDE_MODES),
    "decompositions": lambda: map(unicodedata.decomposition, map(chr, CODE_POINTS)),
    "names": lambda: (unicodedata.name(chr(code_point), "") for code_point in CODE_POINTS),
}


def dump(name):
    """(bytes per element or 0 for lines, everything)."""
    if name in LINES:
        return 0, "".join(line + "\n" for line in LINES[name]()).encode()
    size, pack = PER_CODE_POINT[name]
    data = b"".join(pack(chr(code_point)) for code_point in CODE_POINTS)
    assert len(data) == size * len(CODE_POINTS)
    return size, data


FORMS = ("NFC", "NFD", "NFKC", "NFKD")
CASE_POOL = (
    "aAzZ\u03a3\u03a3\u03c3\u03c2 .'\u00ad\u0301\u0345\u00df\u01c4\u01c5\u01c6\u0130\u0131\u0149"
    "\u1e9e\ufb03\u1f88\u1fb3\u2160\u24d0\U00010400\U00010428\U0001e900\u00aa\u02b0\u10d0\u1c90"
    "\u13a0\uab70\u0390_5\u4e00"
)
STRING_METHODS = ["lower", "upper", "title", "casefold", "capitalize", "swapcase"]
STRING_TESTS = [
    "isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "isspace", "isprintable",
    "isidentifier", "islower", "isupper", "istitle", "isascii",
]
BYTES_METHODS = ["lower", "upper", "title", "capitalize", "swapcase"]
BYTES_TESTS = ["isalpha", "isalnum", "isdigit", "isspace", "islower", "isupper", "istitle"]


def random_text(source, pool, longest):
    return "".join(source.choices(pool, k=source.randint(0, longest)))


def string_cases(source):
    pools = [CASE_POOL, "aB\u03a3. ", "aBc 1_", "\t \n\x1c\x85\u3000"]
    pools += ["1\u0664\u00b2\u00bd\u4e00", "Ab\u01c5 "]
    texts = ["", "\u03a3", "A\u03a3", "\u03a3A", "A.\u03a3", "A\u03a3.", "a\u03a3\u0345"]
    texts += ["\u0345\u03a3", "o\u02bcne"]
    texts += [random_text(source, source.choice(pools), 12) for _ in range(400)]
    return [
        {
            "text": text,
            "methods": [getattr(text, method)() for method in STRING_METHODS],
            "tests": "".join(str(int(getattr(text, test)())) for test in STRING_TESTS),
        }
        for text in texts
    ]


def bytes_cases(source):
    pools = [b"aB 1_\xe9", b"Ab c", b"AB ", b"ab.", b"12", b" \t\n\x0b\x0c\r", b"\x1c\x85\xa0 "]
    cases = []
    for _ in range(200):
        data = bytes(source.choices(source.choice(pools), k=source.randint(0, 40)))
        cases.append(
            {
                "bytes": data.hex(),
                "methods": [getattr(data, method)().hex() for method in BYTES_METHODS],
                "tests": "".join(str(int(getattr(data, test)())) for test in BYTES_TESTS),
            }
        )
    return cases


def normalization_cases(source):
    """As NormalizationTest.txt mixes them: marks, Hangul, composites, compatibility forms."""
    marks = [chr(c) for c in CODE_POINTS if unicodedata.combining(chr(c))]
    composites = [chr(c) for c in CODE_POINTS if unicodedata.decomposition(chr(c))]
    bases = "aeiouAEIOUnsSlL\u03b1\u03c9\u0418\u05d0\u0928\u09c7\u0b47"
    bases += "\u1100\u1112\uac00\uac01\ud7a3\u3046\u30ab\U00011131"
    seconds = "\u1161\u1175\u11a7\u11a8\u11c2\u3099\u309a\u09be\u0b56\u0345\u0338\u0327\u0301\u0323"
    all_pools = [marks, composites, bases, bases, seconds, seconds]
    cases = []
    for _ in range(600):
        pools = source.choices(all_pools, k=source.randint(1, 8))
        text = "".join(source.choice(pool) for pool in pools)
        normal = [unicodedata.is_normalized(form, text) for form in FORMS]
        cases.append(
            {
                "text": text,
                "forms": [unicodedata.normalize(form, text) for form in FORMS],
                "normal": "".join(str(int(each)) for each in normal),
            }
        )
    return cases


def lookup_cases():
    """Spellings that unicodedata.lookup takes or refuses."""
    names = [
        "CJK COMPATIBILITY IDEOGRAPH-0F900", "cjk compatibility ideograph-f900",
        "nushu character-1b170", "KHITAN SMALL SCRIPT CHARACTER-18B00", "NUSHU CHARACTER-4E00",
        "LATIN SMALL LETTER A", "latin small letter a", "Latin Small Letter A",
        "LATIN SMALL LETTER", "", " ", "A", "HANGUL SYLLABLE GA", "HANGUL SYLLABLE GAGG",
        "HANGUL SYLLABLE HIH", "HANGUL SYLLABLE A", "HANGUL SYLLABLE ", "HANGUL SYLLABLE G",
        "HANGUL SYLLABLE GAX", "hangul syllable ga", "HANGUL SYLLABLE YEOLB",
        "HANGUL SYLLABLE SSWAEBS", "CJK UNIFIED IDEOGRAPH-4E00", "CJK UNIFIED IDEOGRAPH-04E00",
        "CJK UNIFIED IDEOGRAPH-4e00", "CJK UNIFIED IDEOGRAPH-9FFF", "CJK UNIFIED IDEOGRAPH-A000",
        "CJK UNIFIED IDEOGRAPH-20000", "CJK UNIFIED IDEOGRAPH-2EBF0", "CJK UNIFIED IDEOGRAPH-4E0",
        "CJK UNIFIED IDEOGRAPH-100000", "CJK UNIFIED IDEOGRAPH-+4E0", "cjk unified ideograph-4E00",
        "CJK COMPATIBILITY IDEOGRAPH-F900", "TANGUT IDEOGRAPH-17000", "NUSHU CHARACTER-1B170",
        "NULL", "LINE FEED", "EOL", "LF", "NBSP", "ZWJ", "BYTE ORDER MARK",
        "LATIN CAPITAL LETTER GHA", "latin capital letter gha", "WEIERSTRASS ELLIPTIC FUNCTION",
        "VARIATION SELECTOR-17", "VS17", "LATIN SMALL LETTER R WITH TILDE", "KEYCAP DIGIT ONE",
        "keycap number sign", "TAMIL SYLLABLE KSSA", "SNOWMAN", "GRINNING FACE", "DIGIT ONE",
        "DIGIT ONE ", " DIGIT ONE", "DIGIT  ONE", "DIGIT\nONE",
    ]
    results = []
    for name in names:
        try:
            results.append([name, unicodedata.lookup(name)])
        except KeyError:
            results.append([name, None])
    return results


def main():
    assert unicodedata.unidata_version == "15.1.0", unicodedata.unidata_version
    if sys.argv[1:2] == ["--dump"]:
        sys.stdout.buffer.write(dump(sys.argv[2])[1])
        return
    digests = {}
    for name in [*PER_CODE_POINT, *LINES]:
        size, data = dump(name)
        digests[name] = {"elementSize": size, "sha256": hashlib.sha256(data).hexdigest()}
    (HERE / "digests.json").write_text(json.dumps(digests, indent=1) + "\n")
    source = random.Random(15_1)
    cases = {
        "strings": string_cases(source),
        "bytes": bytes_cases(source),
        "normalization": normalization_cases(source),
        "lookup": lookup_cases(),
    }
    # One case a line.
    parts = []
    for name, rows in cases.items():
        parts.append(f'"{name}": [\n' + ",\n".join(map(json.dumps, rows)) + "\n]")
    (HERE / "cases.json").write_text("{\n" + ",\n".join(parts) + "\n}\n")


if __name__ == "__main__":
    main()
