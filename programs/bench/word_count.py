"""Dictionaries with string keys: count words, group them, find the commonest. Size: words."""

import sys
import time

SYLLABLES = "ka to mi ra no shi le du pa gre von sta".split()


def words(count):
    seed = 12345
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        word = SYLLABLES[seed >> 8 & 7] + SYLLABLES[(seed >> 16) % 12]
        if seed & 0x10000000:
            word += SYLLABLES[(seed >> 11) % 12]
        yield word


def run(size=1_300_000):
    counts = {}
    by_initial = {}
    for word in words(size):
        counts[word] = counts.get(word, 0) + 1
        initial = word[0]
        if initial in by_initial:
            by_initial[initial] += 1
        else:
            by_initial[initial] = 1
    commonest = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:5]
    lengths = {}
    for word, count in counts.items():
        lengths.setdefault(len(word), []).append(count)
    lines = [f"{len(counts)} different words"]
    lines += [f"{word:<10}{count:>8}" for word, count in commonest]
    lines += [f"length {length}: {sum(counts)}" for length, counts in sorted(lengths.items())]
    lines.append(" ".join(f"{key}={by_initial[key]}" for key in sorted(by_initial)))
    return "\n".join(lines)


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
