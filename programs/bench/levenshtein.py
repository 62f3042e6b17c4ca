"""Dynamic programming over strings: edit distances, common subsequences. Size: pairs of words."""

import sys
import time


def words(count):
    seed = 99
    for _ in range(count):
        word = ""
        for _ in range(10 + seed % 15):
            seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
            word += "etaoinsh"[seed >> 16 & 7]
        yield word


def distance(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            if x == y:
                current.append(previous[j - 1])
            else:
                current.append(1 + min(previous[j - 1], previous[j], current[j - 1]))
        previous = current
    return previous[-1]


def longest_common_subsequence(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a)):
        for j in range(len(b)):
            if a[i] == b[j]:
                table[i + 1][j + 1] = table[i][j] + 1
            else:
                above, left = table[i][j + 1], table[i + 1][j]
                table[i + 1][j + 1] = above if above >= left else left
    i, j = len(a), len(b)
    letters = []
    while i and j:
        if a[i - 1] == b[j - 1]:
            letters.append(a[i - 1])
            i -= 1
            j -= 1
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return "".join(reversed(letters))


def run(size=14_000):
    total = 0
    common = ""
    length = 0
    previous = "kitten"
    for number, word in enumerate(words(size)):
        total += distance(previous, word)
        if number % 4 == 0:
            common = longest_common_subsequence(previous, word)
            length += len(common)
        previous = word
    return f"distances {total}, common {length}, last {common!r}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
