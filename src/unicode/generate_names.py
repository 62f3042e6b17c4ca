"""Writes names-15.1.bin beside this file. Run by hand: python3.13 src/unicode/generate_names.py

The data source is the unicodedata module of CPython 3.13 (Unicode 15.1). The file is ASCII text,
deflated (zlib). It has three parts; a line of its own, "--", ends the first two.

1. Names in the order of the code points, one a line. A line "@HEX" says where the next name
   belongs; there is one where that is not one further on, and at least every 64 names, so that a
   name is found by few steps.
2. Ranges of characters whose names are a prefix and the code point: "FIRST LAST PREFIX".
   (Hangul syllables, in no list, are spelled from their parts.)
3. Aliases and named sequences: "NAME;HEX ...".

`unicodedata` has no list of its aliases, but the table that it gives to the C code of \\N{...} has.
"""

import ctypes
import pathlib
import unicodedata
import zlib

HERE = pathlib.Path(__file__).resolve().parent
PREFIXES = [
    "CJK UNIFIED IDEOGRAPH-",
    "CJK COMPATIBILITY IDEOGRAPH-",
    "KHITAN SMALL SCRIPT CHARACTER-",
    "NUSHU CHARACTER-",
]
HANGUL = range(0xAC00, 0xAC00 + 11172)
# Where _ucnhash_CAPI keeps aliases and sequences: code points of a private area.
ALIAS_AREA = range(0xF0000, 0xF1000)
NAMES_PER_MARK = 64


def alias_names():
    """What lookup() knows beyond name(): by getname(code, buffer, size, with_alias_and_seq)."""
    get_pointer = ctypes.pythonapi.PyCapsule_GetPointer
    get_pointer.restype = ctypes.c_void_p
    get_pointer.argtypes = [ctypes.py_object, ctypes.c_char_p]
    table = get_pointer(unicodedata._ucnhash_CAPI, b"unicodedata._ucnhash_CAPI")
    integer = ctypes.c_int
    prototype = ctypes.CFUNCTYPE(integer, ctypes.c_uint32, ctypes.c_char_p, integer, integer)
    get_name = prototype(ctypes.c_void_p.from_address(table).value)
    buffer = ctypes.create_string_buffer(512)
    return [buffer.value.decode() for code in ALIAS_AREA if get_name(code, buffer, len(buffer), 1)]


def numbered_prefix(code_point, name):
    """The prefix of a name that ends in the code point, else None."""
    return next((prefix for prefix in PREFIXES if name == f"{prefix}{code_point:X}"), None)


def name_lines():
    lines, expected, since_mark = [], 0, 0
    for code_point in range(0x110000):
        name = unicodedata.name(chr(code_point), "")
        if not name or code_point in HANGUL or numbered_prefix(code_point, name):
            continue
        if code_point != expected or since_mark == NAMES_PER_MARK:
            lines.append(f"@{code_point:X}")
            since_mark = 0
        lines.append(name)
        expected, since_mark = code_point + 1, since_mark + 1
    return lines


def range_lines():
    runs = []
    for code_point in range(0x110000):
        prefix = numbered_prefix(code_point, unicodedata.name(chr(code_point), ""))
        if prefix is None:
            continue
        if runs and runs[-1][1:] == [code_point - 1, prefix]:
            runs[-1][1] = code_point
        else:
            runs.append([code_point, code_point, prefix])
    return [f"{first:X} {last:X} {prefix}" for first, last, prefix in runs]


def alias_lines():
    lines = []
    for name in alias_names():
        code_points = " ".join(f"{ord(item):X}" for item in unicodedata.lookup(name))
        lines.append(f"{name};{code_points}")
    return lines


def main():
    assert unicodedata.unidata_version == "15.1.0", unicodedata.unidata_version
    lines = [*name_lines(), "--", *range_lines(), "--", *alias_lines()]
    text = "\n".join(lines).encode("ascii")
    packed = zlib.compress(text, 9)
    (HERE / "names-15.1.bin").write_bytes(packed)
    print(f"names-15.1.bin: {len(packed)} bytes of {len(text)}")


if __name__ == "__main__":
    main()
