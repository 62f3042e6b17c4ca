"""Writes unicode-15.1.bin beside this file. Run by hand: python3.13 src/unicode/generate.py

The data source is the unicodedata module and the str methods of CPython 3.13 (Unicode 15.1): what
is asked is exactly what must be answered. The file is committed, so a build needs no Python.

It is the block of assembly/text/tables_layout.ts (which draws it, and whose numbers are read from
its text), deflated. The names of characters have a file of their own: generate_names.py.
"""

import pathlib
import re
import struct
import unicodedata
import zlib

HERE = pathlib.Path(__file__).resolve().parent
LAYOUT = HERE.parent.parent / "assembly" / "text" / "tables_layout.ts"
CODE_POINTS = range(0x110000)


def read_layout():
    """{enum name: {member: number}} of the `const enum`s in tables_layout.ts."""
    enums = {}
    for name, body in re.findall(r"export const enum (\w+) \{(.*?)\}", LAYOUT.read_text(), re.S):
        enums[name] = {key: int(value, 0) for key, value in re.findall(r"(\w+) = (\w+),", body)}
    return enums


def read_lists():
    """{list name: [value, ...]} of the constants in property_values.ts."""
    text = (HERE / "property_values.ts").read_text()
    return {
        name: re.findall(r"'([^']*)'", body)
        for name, body in re.findall(r"export const (\w+) = \[(.*?)\]", text, re.S)
    }


E = read_layout()
L = read_lists()
TABLES, FORMAT = E["Tables"], E["TablesFormat"]


def deflate(data):
    """The zlib form: its checksum lets the reader notice a damaged file."""
    return zlib.compress(data, 9)


def case_properties(text):
    """(cased, case-ignorable): only str.title and the final sigma of str.lower show them."""
    cased = (text + "a").title()[-1] == "a"
    cased_and_seen = (text + "\u03a3").lower()[-1] == "\u03c2"
    ignorable = ("A" + text + "\u03a3").lower()[-1] == "\u03c2" and not cased_and_seen
    return cased, ignorable


def character_flags(text):
    cased, ignorable = case_properties(text)
    tests = {
        "Alpha": text.isalpha(),
        "Decimal": text.isdecimal(),
        "Digit": text.isdigit(),
        "Numeric": text.isnumeric(),
        "Lower": text.islower(),
        "Upper": text.isupper(),
        "Title": text.istitle() and not text.isupper(),
        "Space": text.isspace(),
        "Printable": text.isprintable(),
        "IdentifierStart": text.isidentifier(),
        "IdentifierContinue": ("a" + text).isidentifier(),
        "LineBreak": len(("a" + text + "a").splitlines()) == 2,
        "Cased": cased,
        "CaseIgnorable": ignorable,
        "Mirrored": unicodedata.mirrored(text) != 0,
    }
    return sum(E["CharacterFlag"][name] for name, value in tests.items() if value)


class CaseExpansions:
    """Mappings to several code points, in one array of u32."""

    def __init__(self):
        self.words = []
        self.places = {}

    def encode(self, code_point, mapped):
        if len(mapped) == 1:
            return (ord(mapped) - code_point) * 2
        if mapped not in self.places:
            self.places[mapped] = len(self.words)
            self.words.extend(map(ord, mapped))
        return (self.places[mapped] | len(mapped) << 16) * 2 + 1


def composition_pairs():
    """{(first, second): composite}: decompositions that NFC puts together again."""
    pairs = {}
    for code_point in CODE_POINTS:
        decomposition = unicodedata.decomposition(chr(code_point))
        if not decomposition or decomposition.startswith("<"):
            continue
        parts = [int(part, 16) for part in decomposition.split()]
        text = "".join(map(chr, parts))
        if len(parts) == 2 and unicodedata.normalize("NFC", text) == chr(code_point):
            pairs[tuple(parts)] = code_point
    return pairs


def normalization_flags(code_point, firsts, seconds):
    text = chr(code_point)
    flags = E["NormalizationFlag"]
    result = 0
    for form in ("NFD", "NFKD", "NFC", "NFKC"):
        if unicodedata.normalize(form, text) != text:
            result |= flags["ChangesIn" + form.capitalize()]
    hangul = E["Hangul"]
    if hangul["VowelBase"] <= code_point < hangul["VowelBase"] + hangul["VowelCount"]:
        result |= flags["ComposesWithPrevious"]
    if hangul["TrailBase"] < code_point < hangul["TrailBase"] + hangul["TrailCount"]:
        result |= flags["ComposesWithPrevious"]
    if code_point in firsts:
        result |= flags["ComposesWithNext"]
    if code_point in seconds:
        result |= flags["ComposesWithPrevious"]
    return result


def pack_record(code_point, expansions, numbers, firsts, seconds):
    text = chr(code_point)
    number = unicodedata.numeric(text, None)
    if number is not None and number not in numbers:
        numbers.append(number)
    record = struct.pack(
        "<IiiiiHbbBBBBB3x",
        character_flags(text),
        expansions.encode(code_point, text.lower()),
        expansions.encode(code_point, text.upper()),
        expansions.encode(code_point, text.title()),
        expansions.encode(code_point, text.casefold()),
        0 if number is None else numbers.index(number),
        unicodedata.decimal(text, -1),
        unicodedata.digit(text, -1),
        L["generalCategories"].index(unicodedata.category(text)),
        L["bidirectionalClasses"].index(unicodedata.bidirectional(text)),
        unicodedata.combining(text),
        L["eastAsianWidths"].index(unicodedata.east_asian_width(text)),
        normalization_flags(code_point, firsts, seconds),
    )
    assert len(record) == E["CharacterRecord"]["Size"]
    return record


def decomposition_words():
    """(one word index per code point, the words): index 0 is "has none"."""
    words, places, indices = [0], {"": 0}, []
    for code_point in CODE_POINTS:
        decomposition = unicodedata.decomposition(chr(code_point))
        if decomposition not in places:
            places[decomposition] = len(words)
            parts = decomposition.split()
            tag = parts.pop(0) if parts[0].startswith("<") else ""
            words.append(len(parts) | L["decompositionTags"].index(tag) << 8)
            words.extend(int(part, 16) for part in parts)
        indices.append(places[decomposition])
    assert len(words) < 0x10000
    return indices, words


def composition_table(pairs):
    """Open addressing with linear probing; an empty slot has first code point 0."""
    bits = FORMAT["CompositionSlotBits"]
    slots = [None] * (1 << bits)
    for (first, second), composite in sorted(pairs.items()):
        mixed = first * FORMAT["FirstMultiplier"] ^ second * FORMAT["SecondMultiplier"]
        slot = (mixed & 0xFFFFFFFF) >> (32 - bits)
        while slots[slot] is not None:
            slot = (slot + 1) % len(slots)
        slots[slot] = (first, second, composite)
    return b"".join(struct.pack("<III", *(slot or (0, 0, 0))) for slot in slots)


def old_records():
    """Unicode 3.2.0 where it differs from 15.1, as runs of code points with the same old values."""
    old = unicodedata.ucd_3_2_0

    def values(source, text):
        return (
            L["generalCategories"].index(source.category(text)),
            L["bidirectionalClasses"].index(source.bidirectional(text)),
            L["eastAsianWidths"].index(source.east_asian_width(text)),
            source.mirrored(text),
            source.decimal(text, -1),
        )

    runs, corrections = [], []
    for code_point in CODE_POINTS:
        text = chr(code_point)
        now, then = values(unicodedata, text), values(old, text)
        if now != then:
            if runs and runs[-1][1] == code_point - 1 and runs[-1][2] == then:
                runs[-1][1] = code_point
            else:
                runs.append([code_point, code_point, then])
        if then[0] and old.normalize("NFD", text) != unicodedata.normalize("NFD", text):
            corrections.append((code_point, ord(old.normalize("NFD", text))))
    records = b"".join(struct.pack("<IIBBBBb3x", first, last, *then) for first, last, then in runs)
    corrected = b"".join(struct.pack("<II", *pair) for pair in corrections)
    return records, len(runs), corrected, len(corrections)


def pack_all(kind, values):
    return struct.pack(f"<{len(values)}{kind}", *values)


class Block:
    """The block as it grows; every part begins at a multiple of what the stages count in."""

    def __init__(self):
        self.data = bytearray(TABLES["Blocks"])

    def append(self, part, alignment=8):
        self.data += bytes(-len(self.data) % alignment)
        offset = len(self.data)
        self.data += part
        return offset

    def set_header(self, name, value):
        struct.pack_into("<I", self.data, TABLES[name], value)

    def put_trie(self, stage, ids):
        """Blocks of 128 ids, shared where equal; the stage holds where each stands."""
        size, known = 1 << FORMAT["BlockShift"], {}
        for number in range(len(CODE_POINTS) // size):
            packed = struct.pack(f"<{size}H", *ids[number * size : (number + 1) * size])
            if packed not in known:
                known[packed] = self.append(packed, len(packed)) // len(packed)
            struct.pack_into("<H", self.data, TABLES[stage] + 2 * number, known[packed])


def build_block():
    pairs = composition_pairs()
    firsts, seconds = {first for first, _ in pairs}, {second for _, second in pairs}
    expansions, numbers, block = CaseExpansions(), [0.0], Block()
    records, record_numbers = {}, []
    for code_point in CODE_POINTS:
        record = pack_record(code_point, expansions, numbers, firsts, seconds)
        record_numbers.append(records.setdefault(record, len(records)))
    base = block.append(b"".join(records), E["CharacterRecord"]["Size"])
    size = E["CharacterRecord"]["Size"]
    block.put_trie("CharacterStage", [(base + number * size) // 8 for number in record_numbers])
    indices, words = decomposition_words()
    block.put_trie("DecompositionStage", indices)
    old, old_count, corrections, correction_count = old_records()
    block.set_header("CharacterRecords", base)
    block.set_header("CaseExpansions", block.append(pack_all("I", expansions.words)))
    block.set_header("NumericValues", block.append(pack_all("d", numbers)))
    block.set_header("DecompositionData", block.append(pack_all("I", words)))
    block.set_header("CompositionPairs", block.append(composition_table(pairs)))
    block.set_header("OldRecords", block.append(old))
    block.set_header("OldRecordCount", old_count)
    block.set_header("OldCorrections", block.append(corrections))
    block.set_header("OldCorrectionCount", correction_count)
    block.append(b"", 256)
    block.set_header("Magic", FORMAT["MagicNumber"])
    block.set_header("Size", len(block.data))
    print(f"{len(records)} records, {len(pairs)} pairs, {old_count} runs of old values")
    return bytes(block.data)


def main():
    assert unicodedata.unidata_version == "15.1.0", unicodedata.unidata_version
    block = build_block()
    packed = deflate(block)
    (HERE / "unicode-15.1.bin").write_bytes(packed)
    print(f"unicode-15.1.bin: {len(packed)} bytes, {len(block)} in memory")


if __name__ == "__main__":
    main()
