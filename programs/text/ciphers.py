"""Secret writing: Caesar, Vigenere, transposition, Morse, and breaking Caesar by letter counts."""

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
COMMON = dict(zip("ETAOINSHRDLU", range(12, 0, -1)))


def shifted(letter, by):
    if letter.upper() not in ALPHABET:
        return letter
    moved = ALPHABET[(ALPHABET.index(letter.upper()) + by) % 26]
    return moved if letter.isupper() else moved.lower()


def caesar(text, key):
    return "".join(shifted(letter, key) for letter in text)


def break_caesar(text):
    def score(key):
        return sum(COMMON.get(letter, 0) for letter in caesar(text, -key).upper())

    key = max(range(26), key=score)
    return key, caesar(text, -key)


def vigenere(text, key, sign=1):
    def keys():
        while True:
            yield from (ALPHABET.index(letter) for letter in key.upper())

    shifts = keys()
    return "".join(
        shifted(letter, sign * next(shifts)) if letter.isalpha() else letter for letter in text
    )


def rail_fence(text, rails):
    rows = [[] for _ in range(rails)]
    for row, letter in zip(zigzag(rails), text):
        rows[row].append(letter)
    return "".join("".join(row) for row in rows)


def rail_fence_back(text, rails):
    places = sorted(zip(zigzag(rails), range(len(text))))
    result = [""] * len(text)
    for (_, place), letter in zip(places, text):
        result[place] = letter
    return "".join(result)


def zigzag(rails):
    row, step = 0, 1
    while True:
        yield row
        if not 0 <= row + step < rails:
            step = -step
        row += step


MORSE = dict(
    zip(
        ALPHABET + "0123456789",
        (
            ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- "
            "...- .-- -..- -.-- --.. "
            "----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----."
        ).split(),
        strict=True,
    )
)
LETTERS = {code: letter for letter, code in MORSE.items()}


def to_morse(text):
    words = text.upper().split()
    return " / ".join(" ".join(MORSE[c] for c in word if c in MORSE) for word in words)


def from_morse(code):
    return " ".join("".join(LETTERS[c] for c in word.split()) for word in code.split(" / "))


class Enigma:
    """One wheel that turns after each letter, and a reflector."""

    wheel = "EKMFLGDQVZNTOWYHXUSPAIBRCJ"
    reflector = "YRUHQSLDPXNGOKMIEBFZCWVJAT"

    def __init__(self, position):
        self.position = position

    def __call__(self, text):
        result = ""
        for letter in text:
            if letter in ALPHABET:
                self.position = (self.position + 1) % 26
                inside = self.wheel[(ALPHABET.index(letter) + self.position) % 26]
                back = self.reflector[ALPHABET.index(inside)]
                letter = ALPHABET[(self.wheel.index(back) - self.position) % 26]
            result += letter
        return result


message = "Meet me at the Old Bridge at 7, and bring the lantern!"
secret = caesar(message, 11)
print(secret)
print(caesar(secret, -11) == message, break_caesar(secret))
secret = vigenere(message, "Lemon")
print(secret)
print(vigenere(secret, "Lemon", -1))
for rails in (2, 3, 4):
    fenced = rail_fence("WEAREDISCOVEREDFLEEATONCE", rails)
    print(rails, fenced, rail_fence_back(fenced, rails))
code = to_morse("SOS at 10 north")
print(code)
print(from_morse(code))
coded = Enigma(5)("HELLO WORLD AAAA")
print(coded, "->", Enigma(5)(coded))
table = str.maketrans(ALPHABET, ALPHABET[::-1])
print("ATBASH".translate(table), "ATBASH".translate(table).translate(table))
