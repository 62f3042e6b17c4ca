"""Permutations, combinations, subsets, Gray codes, and a puzzle solved with them."""


def permutations(items):
    if len(items) <= 1:
        yield tuple(items)
        return
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :]):
            yield (item, *rest)


def next_permutation(items):
    """The next one in lexicographic order, in place; False where there is none."""
    i = len(items) - 2
    while i >= 0 and items[i] >= items[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = len(items) - 1
    while items[j] <= items[i]:
        j -= 1
    items[i], items[j] = items[j], items[i]
    items[i + 1 :] = reversed(items[i + 1 :])
    return True


def combinations(items, size):
    if size == 0:
        yield ()
    elif items:
        first, *rest = items
        for others in combinations(rest, size - 1):
            yield (first, *others)
        yield from combinations(rest, size)


def subsets(items):
    choices = range(1 << len(items))
    return [{item for i, item in enumerate(items) if bits >> i & 1} for bits in choices]


def product(*pools):
    result = [()]
    for pool in pools:
        result = [(*chosen, item) for chosen in result for item in pool]
    return result


def gray(bits):
    return [f"{n ^ n >> 1:0{bits}b}" for n in range(1 << bits)]


def pascal(rows):
    row = [1]
    for _ in range(rows):
        yield row
        row = [1, *(a + b for a, b in zip(row, row[1:])), 1]


def solve_letters(left, right, total):
    """Digits for letters so that left + right == total, e.g. TO + GO = OUT."""
    letters = sorted(set(left + right + total))
    first = {word[0] for word in (left, right, total)}
    for chosen in combinations(list(range(10)), len(letters)):
        for digits in permutations(chosen):
            value = dict(zip(letters, digits))
            if any(value[letter] == 0 for letter in first):
                continue
            numbers = []
            for word in (left, right, total):
                number = 0
                for letter in word:
                    number = number * 10 + value[letter]
                numbers.append(number)
            if numbers[0] + numbers[1] == numbers[2]:
                yield numbers


print(*("".join(p) for p in permutations("abc")))
letters = list("aabc")
count = 1
print("".join(letters), end=" ")
while next_permutation(letters):
    count += 1
    print("".join(letters), end=" ")
print("=", count)
print(list(combinations("abcd", 2)))
print(len(list(combinations(range(10), 4))))
print(sorted(subsets([1, 2, 3]), key=lambda s: (len(s), sorted(s))))
print(product("ab", [1, 2], (True,)))
print(*gray(3))
steps = gray(4)
print({sum(a != b for a, b in zip(x, y)) for x, y in zip(steps, steps[1:])})
for row in pascal(7):
    print(" ".join(f"{n:2}" for n in row).center(24).rstrip())
for a, b, c in solve_letters("TO", "GO", "OUT"):
    print(f"{a} + {b} = {c}")
print([numbers for numbers in solve_letters("A", "A", "BC")])
