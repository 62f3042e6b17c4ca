"""Strings: building by + and join, slicing, searching, replacing, testing characters.

Size: rounds.
"""

import sys
import time

TEXT = "The quick brown fox jumps over the lazy dog, while 3 wise owls watch from 12 old oaks. "


def is_palindrome(text):
    letters = [c.lower() for c in text if c.isalpha()]
    return letters == letters[::-1]


def rotate13(text):
    result = ""
    for character in text:
        if "a" <= character <= "z":
            result += chr((ord(character) - 97 + 13) % 26 + 97)
        elif "A" <= character <= "Z":
            result += chr((ord(character) - 65 + 13) % 26 + 65)
        else:
            result += character
    return result


def wrap(words, width):
    lines = []
    line = ""
    for word in words:
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = line + " " + word if line else word
    lines.append(line)
    return lines


def run(size=60_000):
    checksum = 0
    built = ""
    for number in range(size):
        turned = TEXT[number % len(TEXT) :] + TEXT[: number % len(TEXT)]
        built += turned[:7]
        words = turned.split()
        joined = "-".join(word.strip(",.").capitalize() for word in words)
        lines = wrap(words, 20 + number % 11)
        checksum += len(lines) * 7 + joined.count("O") + turned.find("owls") + built.rfind("fox")
        checksum += len(turned.replace("o", "00")) + turned.upper().startswith("THE")
        if number % 8 == 0:
            checksum += rotate13(rotate13(turned)) == turned
            checksum += is_palindrome(turned[:5] + turned[4::-1])
        for letter in turned[:20]:
            if letter in "aeiou":
                checksum += ord(letter)
        checksum &= 0xFFFFFFFF
    return f"{len(built)} characters, checksum {checksum}, ends in {built[-10:]!r}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
