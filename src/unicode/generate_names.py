"""Writes names-15.1.bin beside this file. Run by hand: python3.13 src/unicode/generate_names.py

The data source is the unicodedata module of CPython 3.13 (Unicode 15.1). The file is ASCII text, deflated
(zlib). It has three parts; a line of its own, "--", ends the first two.

1. Names in the order of the code points, one a line: a digit, how many words are those of the line before,
   and the other words. A line "@HEX" says where the next name belongs, where that is not one further on.
2. Ranges of CJK unified ideographs, "FIRST LAST": their names end in the code point.
   (Hangul syllables, in no list, are spelled from their parts.)
3. Aliases and named sequences: "NAME;HEX ...".

`unicodedata` has no list of its aliases, but the table that it gives to the C code of \\N{...} has.
"""

import ctypes
import pathlib
import unicodedata
import zlib

HERE = pathlib.Path(__file__).resolve().parent
UNIFIED = "CJK UNIFIED IDEOGRAPH-"
HANGUL = range(0xAC00, 0xAC00 + 11172)
# Where _ucnhash_CAPI keeps aliases and sequences: code points of a private area.
ALIAS_AREA = range(0xF0000, 0xF1000)
MOST_SHARED = 9


def alias_names():
    """Names that lookup() knows beyond name(): through getname(code, buffer, size, with_alias_and_seq)."""
    get_pointer = ctypes.pythonapi.PyCapsule_GetPointer
    get_pointer.restype = ctypes.c_void_p
    get_pointer.argtypes = [ctypes.py_object, ctypes.c_char_p]
    table = get_pointer(unicodedata._ucnhash_CAPI, b"unicodedata._ucnhash_CAPI")
    prototype = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_uint32, ctypes.c_char_p, ctypes.c_int, ctypes.c_int)
    get_name = prototype(ctypes.c_void_p.from_address(table).value)
    buffer = ctypes.create_string_buffer(512)
    return [buffer.value.decode() for code in ALIAS_AREA if get_name(code, buffer, len(buffer), 1)]


def name_lines():
    lines, previous, expected = [], [], 0
    for code_point in range(0x110000):
        name = unicodedata.name(chr(code_point), "")
        if not name or name == f"{UNIFIED}{code_point:X}" or code_point in HANGUL:
            continue
        if code_point != expected:
            lines.append(f"@{code_point:X}")
        words, shared = name.split(" "), 0
        while shared < min(len(words), len(previous), MOST_SHARED) and words[shared] == previous[shared]:
            shared += 1
        lines.append(f"{shared}{' '.join(words[shared:])}")
        previous, expected = words, code_point + 1
    return lines


def unified_lines():
    runs = []
    for code_point in range(0x110000):
        if unicodedata.name(chr(code_point), "") == f"{UNIFIED}{code_point:X}":
            if runs and runs[-1][1] == code_point - 1:
                runs[-1][1] = code_point
            else:
                runs.append([code_point, code_point])
    return [f"{first:X} {last:X}" for first, last in runs]


def alias_lines():
    return [f"{name};{' '.join(f'{ord(item):X}' for item in unicodedata.lookup(name))}" for name in alias_names()]


def main():
    assert unicodedata.unidata_version == "15.1.0", unicodedata.unidata_version
    lines = [*name_lines(), "--", *unified_lines(), "--", *alias_lines()]
    text = "\n".join(lines).encode("ascii")
    packed = zlib.compress(text, 9)
    (HERE / "names-15.1.bin").write_bytes(packed)
    print(f"names-15.1.bin: {len(packed)} bytes of {len(text)}")


if __name__ == "__main__":
    main()
