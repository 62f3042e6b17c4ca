"""Recursive descent: read JSON text into Python data and print it again. Size: records."""

import sys
import time

ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
WORDS = {"true": True, "false": False, "null": None}


class Reader:
    def __init__(self, text):
        self.text = text
        self.position = 0

    def read(self):
        value = self.value()
        self.skip_blanks()
        if self.position != len(self.text):
            self.fail("extra text")
        return value

    def fail(self, message):
        raise ValueError(f"{message} at {self.position}")

    def skip_blanks(self):
        while self.position < len(self.text) and self.text[self.position] in " \t\r\n":
            self.position += 1

    def value(self):
        self.skip_blanks()
        c = self.text[self.position]
        if c == "{":
            return self.mapping()
        if c == "[":
            return self.sequence()
        if c == '"':
            return self.string()
        if c == "-" or c.isdigit():
            return self.number()
        for word, value in WORDS.items():
            if self.text.startswith(word, self.position):
                self.position += len(word)
                return value
        self.fail(f"unexpected {c!r}")

    def string(self):
        self.position += 1
        parts = []
        while True:
            start = self.position
            while self.text[self.position] not in '"\\':
                self.position += 1
            parts.append(self.text[start : self.position])
            c = self.text[self.position]
            self.position += 1
            if c == '"':
                return "".join(parts)
            escape = self.text[self.position]
            self.position += 1
            if escape == "u":
                parts.append(chr(int(self.text[self.position : self.position + 4], 16)))
                self.position += 4
            else:
                parts.append(ESCAPES[escape])

    def number(self):
        start = self.position
        while self.position < len(self.text) and self.text[self.position] in "+-0123456789.eE":
            self.position += 1
        text = self.text[start : self.position]
        return float(text) if "." in text or "e" in text or "E" in text else int(text)

    def sequence(self):
        items = []
        self.position += 1
        self.skip_blanks()
        if self.text[self.position] == "]":
            self.position += 1
            return items
        while True:
            items.append(self.value())
            if self.comma_or("]"):
                return items

    def mapping(self):
        items = {}
        self.position += 1
        self.skip_blanks()
        if self.text[self.position] == "}":
            self.position += 1
            return items
        while True:
            self.skip_blanks()
            key = self.string()
            self.skip_blanks()
            if self.text[self.position] != ":":
                self.fail("expected a colon")
            self.position += 1
            items[key] = self.value()
            if self.comma_or("}"):
                return items

    def comma_or(self, closing):
        self.skip_blanks()
        c = self.text[self.position]
        self.position += 1
        if c == closing:
            return True
        if c != ",":
            self.fail(f"expected a comma or {closing!r}")
        return False


def quoted(text):
    parts = ['"']
    for c in text:
        if c == '"' or c == "\\":
            parts.append("\\" + c)
        elif c == "\n":
            parts.append("\\n")
        elif c < " " or c > "~":
            parts.append(f"\\u{ord(c):04x}")
        else:
            parts.append(c)
    parts.append('"')
    return "".join(parts)


def written(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, list):
        return "[" + ", ".join(written(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(k)}: {written(v)}" for k, v in value.items()) + "}"
    raise TypeError(f"cannot write {type(value).__name__}")


def record(i):
    return {
        "id": i,
        "name": f"Person \"{i}\"\n caf\u00e9",
        "scores": [i % 7, i / 8, -i, 1.5e10],
        "active": i % 2 == 0,
        "parent": None if i % 3 else {"id": i // 3, "tags": ["a\\b", ""], "empty": {}},
    }


def run(size=10_000):
    data = [record(i) for i in range(size)]
    text = written(data)
    again = Reader(text).read()
    assert again == data
    checksum = 0
    for c in written(again):
        checksum = (checksum * 31 + ord(c)) & 0xFFFFFFFF
    return f"{len(text)} characters, checksum {checksum}, last {again[-1]}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
