import base64
import csv
import io
import json
import random
import re

from measure import measure

N = 20_000
random.seed(3)
numbers = list(range(N))
floats = [random.random() for _ in range(N)]
words = [f"word{i % 997}" for i in range(N)]
text = " ".join(words)
data = {"a": numbers[:3000], "b": words[:3000], "c": floats[:1000], "d": [{"x": i, "y": None} for i in range(800)]}
document = json.dumps({"a": numbers, "b": words, "c": floats})


def each(function, values):
    total = 0
    for value in values:
        total += function(value)
    return total


def concatenated():
    built = ""
    for word in words:
        built += word
    return len(built)


measure("str: + in a loop", concatenated)
measure("str: join", lambda: len("-".join(words)) + len(",".join(map(str, numbers))))
measure("str: split", lambda: each(lambda i: len("the quick brown fox jumps over".split()) + len("a,b,c,d,e".split(",")), numbers))
measure("str: strip, replace", lambda: each(lambda word: len(word.strip("w").replace("o", "00")), words))
measure("str: find, count, startswith", lambda: each(lambda word: word.find("9") + word.count("o") + word.startswith("word1"), words))
measure("str: case", lambda: each(lambda word: len(word.upper()) + len(word.capitalize()), words))
measure("str: center, ljust, zfill", lambda: each(lambda word: len(word.center(20)) + len(word.ljust(12)) + len(word.zfill(12)), words))
measure("str: slices", lambda: each(lambda word: len(word[1:]) + len(word[::-1]), words))
measure("str: characters", lambda: sum(1 for character in text if character.isdigit()))
measure("str: translate", lambda: len(text.translate(str.maketrans("abc", "xyz"))))
measure("str: encode, decode", lambda: each(lambda word: len(word.encode().decode()), words))
measure("f-strings", lambda: each(lambda i: len(f"{i:06d}|{i:>10}|{i:x} {i}"), numbers))
measure("f-strings of floats", lambda: each(lambda x: len(f"{x:.3f} {x:10.2f} {x!r}"), floats))
measure("% and format", lambda: each(lambda i: len("%s has %d, %5.2f" % ("x", i, 1.5)) + len("{} and {:>8}".format(i, i)), numbers))
measure("int and float of text", lambda: each(lambda i: int("12345") + float("3.14159"), numbers))
measure("sorted strings", lambda: sorted(words)[N // 2])
measure("json: dumps", lambda: len(json.dumps(data)))
measure("json: dumps indented", lambda: len(json.dumps(data, indent=2)))
measure("json: loads", lambda: len(json.loads(document)))
measure("re: findall", lambda: len(re.findall(r"[a-z]+(\d+)", text)))
measure("re: finditer", lambda: sum(match.end() for match in re.finditer(r"\w+", text)))
measure("re: match", lambda: each(lambda word: len(re.match(r"(\w)(\w+)", word).group(2)), words))
measure("re: sub by a function", lambda: len(re.sub(r"\d+", lambda match: match.group() + "!", text)))
measure("re: split", lambda: len(re.split(r"\s+", text)))


def written():
    out = io.StringIO()
    for word in words:
        out.write(word)
        print(word, 1, file=out)
    return len(out.getvalue())


def table():
    out = io.StringIO()
    writer = csv.writer(out)
    for i in range(N // 10):
        writer.writerow([i, "a b", "c,d", 1.5])
    out.seek(0)
    return sum(len(row) for row in csv.reader(out))


measure("StringIO: write, print", written)
measure("StringIO: lines", lambda: sum(len(line) for line in io.StringIO("\n".join(words))))
measure("csv: write, read", table)
measure("base64", lambda: len(base64.b64decode(base64.b64encode(text.encode()))))
