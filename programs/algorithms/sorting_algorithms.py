"""Seven ways to sort, checked against the built-in one, with their comparisons counted."""


class Counted:
    """A number that counts how often it is compared."""

    comparisons = 0
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Counted.comparisons += 1
        return self.value < other.value

    def __repr__(self):
        return str(self.value)


def bubble(items):
    for end in range(len(items) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if items[i + 1] < items[i]:
                items[i], items[i + 1] = items[i + 1], items[i]
                swapped = True
        if not swapped:
            break
    return items


def insertion(items):
    for i, item in enumerate(items):
        while i > 0 and item < items[i - 1]:
            items[i] = items[i - 1]
            i -= 1
        items[i] = item
    return items


def selection(items):
    for i in range(len(items)):
        smallest = min(range(i, len(items)), key=items.__getitem__)
        items[i], items[smallest] = items[smallest], items[i]
    return items


def shell(items):
    gap = len(items) // 2
    while gap:
        for i in range(gap, len(items)):
            item = items[i]
            while i >= gap and item < items[i - gap]:
                items[i] = items[i - gap]
                i -= gap
            items[i] = item
        gap //= 2
    return items


def merge(items):
    if len(items) < 2:
        return items
    left, right = merge(items[: len(items) // 2]), merge(items[len(items) // 2 :])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]


def quick(items):
    if len(items) < 2:
        return items
    pivot, *rest = items
    smaller = [item for item in rest if item < pivot]
    others = [item for item in rest if not item < pivot]
    return quick(smaller) + [pivot] + quick(others)


def heap(items):
    def sift_down(root, end):
        while (child := 2 * root + 1) < end:
            if child + 1 < end and items[child] < items[child + 1]:
                child += 1
            if not items[root] < items[child]:
                return
            items[root], items[child] = items[child], items[root]
            root = child

    for root in range(len(items) // 2 - 1, -1, -1):
        sift_down(root, len(items))
    for end in range(len(items) - 1, 0, -1):
        items[0], items[end] = items[end], items[0]
        sift_down(0, end)
    return items


def numbers(count, seed):
    for _ in range(count):
        seed = seed * 16807 % 2147483647
        yield seed % 1000


inputs = {
    "shuffled": list(numbers(200, 1)),
    "sorted": list(range(200)),
    "reversed": list(range(200, 0, -1)),
    "equal": [7] * 200,
    "short": [2, 1],
    "empty": [],
}
print(f"{'':<12}" + "".join(f"{name:>10}" for name in inputs))
for sort in (bubble, insertion, selection, shell, merge, quick, heap):
    row = []
    for values in inputs.values():
        Counted.comparisons = 0
        result = [item.value for item in sort([Counted(value) for value in values])]
        assert result == sorted(values), sort.__name__
        row.append(Counted.comparisons)
    print(f"{sort.__name__:<12}" + "".join(f"{count:>10}" for count in row))
print(merge([Counted(n) for n in (5, 2, 9)]))
