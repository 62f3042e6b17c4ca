"""Strings: taking apart, putting together, searching, changing."""

sentence = "  The rain in Spain stays mainly in the plain.  "
clean = sentence.strip()
print(repr(sentence))
print(len(sentence), len(clean), clean.count("ain"), clean.find("Spain"))
print(clean.upper())
print(clean.swapcase())
print(clean.title())
words = clean.rstrip(".").split()
print(words)
print("-".join(words))
print(" ".join(reversed(words)))
print(" ".join(word[::-1] for word in words))
print(clean.replace("ain", "***", 2))
print(clean.partition(" in "))
print(clean.rpartition(" in "))

print()
for line in "name: Ada\nborn: 1815\n\nlang: Analytical Engine".splitlines():
    if not line:
        continue
    key, _, value = line.partition(": ")
    kind = "number" if value.isdigit() else "word" if value.isalpha() else "text"
    print(f"{key!r:>8} -> {value!r:<20} ({kind})")

print()
print("|" + "left".ljust(10) + "|" + "mid".center(10, ".") + "|" + "right".rjust(10) + "|")
print("7".zfill(3), "-7".zfill(4), "a,b,,c".split(","), "a  b".split(" "), "a  b".split())
print("spam" * 3, "a" < "b", "apple" < "Apple", "z" > "aa")
print("prefix-name".removeprefix("prefix-"), "file.txt".removesuffix(".txt"))
print("file.tar.gz".endswith((".gz", ".zip")), "x".startswith(""), "tea" in "steam")

print()
for character in "Aé€😀":
    encoded = character.encode()
    print(character, ord(character), hex(ord(character)), encoded, len(encoded))
print("straße".upper(), "ΑΣ".lower(), "ﬁ".upper(), "İ".lower() == "i̇", "ß".casefold())
table = str.maketrans("aeiou", "AEIOU", "xyz")
print("the lazy fox is quoting xylophones".translate(table))

print()
text = "she sells sea shells"
counts = {letter: text.count(letter) for letter in sorted(set(text)) if letter != " "}
for letter, count in counts.items():
    print(letter, "#" * count)
print("vowels:", sum(letter in "aeiou" for letter in text))
print("longest word:", max(text.split(), key=len))
print("palindromes:", [w for w in ("level", "radar", "hello", "noon") if w == w[::-1]])
print("".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.isalpha() else c for c in text))
