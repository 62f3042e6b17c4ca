"""Dynamic programming: knapsack, coin change, edit script, longest increasing, matrix chain."""


def knapsack(items, capacity):
    best = [(0, ())] * (capacity + 1)
    for name, weight, value in items:
        for room in range(capacity, weight - 1, -1):
            worth, chosen = best[room - weight]
            best[room] = max(best[room], (worth + value, chosen + (name,)))
    return best[capacity]


def fewest_coins(amount, coins):
    fewest = [0] + [None] * amount
    used = [None] * (amount + 1)
    for value in range(1, amount + 1):
        for coin in coins:
            if coin <= value and fewest[value - coin] is not None:
                count = fewest[value - coin] + 1
                if fewest[value] is None or count < fewest[value]:
                    fewest[value], used[value] = count, coin
    if fewest[amount] is None:
        return None
    change = []
    while amount:
        change.append(used[amount])
        amount -= used[amount]
    return change


def edit_script(a, b):
    rows = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i == 0 or j == 0:
                rows[i][j] = i + j
            elif a[i - 1] == b[j - 1]:
                rows[i][j] = rows[i - 1][j - 1]
            else:
                rows[i][j] = 1 + min(rows[i - 1][j - 1], rows[i - 1][j], rows[i][j - 1])
    script, i, j = [], len(a), len(b)
    while i or j:
        here = rows[i][j]
        if i and j and a[i - 1] == b[j - 1] and here == rows[i - 1][j - 1]:
            i, j = i - 1, j - 1
        elif i and j and here == rows[i - 1][j - 1] + 1:
            script.append(f"{a[i - 1]}->{b[j - 1]}")
            i, j = i - 1, j - 1
        elif i and here == rows[i - 1][j] + 1:
            script.append(f"-{a[i - 1]}")
            i -= 1
        else:
            script.append(f"+{b[j - 1]}")
            j -= 1
    return rows[-1][-1], script[::-1]


def longest_increasing(values):
    best = []
    for i, value in enumerate(values):
        before = [best[j] for j in range(i) if values[j] < value]
        best.append(max(before, key=len, default=[]) + [value])
    return max(best, key=len)


def cheapest_product(sizes):
    """The order of multiplication of a chain of matrices that takes the fewest products."""
    known = {}

    def cost(first, last):
        if first == last:
            return 0, chr(ord("A") + first)
        if (first, last) not in known:
            ways = []
            for middle in range(first, last):
                left, left_text = cost(first, middle)
                right, right_text = cost(middle + 1, last)
                products = sizes[first] * sizes[middle + 1] * sizes[last + 1]
                ways.append((left + right + products, f"({left_text}{right_text})"))
            known[first, last] = min(ways)
        return known[first, last]

    return cost(0, len(sizes) - 2)


def partitions(n, largest=None, memo={}):
    largest = n if largest is None else largest
    if n == 0:
        return 1
    if (n, largest) not in memo:
        memo[n, largest] = sum(
            partitions(n - part, min(part, n - part)) for part in range(1, min(n, largest) + 1)
        )
    return memo[n, largest]


things = [
    ("map", 9, 150),
    ("water", 15, 200),
    ("glucose", 15, 60),
    ("tin", 68, 45),
    ("banana", 27, 60),
    ("apple", 39, 40),
    ("cheese", 23, 30),
    ("camera", 32, 30),
]
for capacity in (0, 10, 40, 100):
    print("knapsack", capacity, *knapsack(things, capacity))
for amount in (0, 6, 63, 99):
    print("coins", amount, fewest_coins(amount, (1, 3, 4, 21)))
print("coins", 7, fewest_coins(7, (2, 4)))
for a, b in (("kitten", "sitting"), ("", "abc"), ("flaw", "lawn"), ("same", "same")):
    print("edit", repr(a), repr(b), *edit_script(a, b))
print("increasing", longest_increasing([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9]))
print("product", *cheapest_product([10, 30, 5, 60, 8, 20]))
print("partitions", [partitions(n) for n in range(13)], partitions(100))
