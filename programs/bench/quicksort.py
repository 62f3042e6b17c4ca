"""List indexing and swapping: quicksort in place, written in Python. Size: items."""

import sys
import time


def random_numbers(count):
    seed = 42
    numbers = []
    for _ in range(count):
        seed = (seed * 1664525 + 1013904223) & 0xFFFFFFFF
        numbers.append(seed >> 8)
    return numbers


def insertion_sort(items, low, high):
    for i in range(low + 1, high + 1):
        item = items[i]
        j = i - 1
        while j >= low and items[j] > item:
            items[j + 1] = items[j]
            j -= 1
        items[j + 1] = item


def quicksort(items, low, high):
    while high - low > 12:
        middle = (low + high) // 2
        a, b, c = items[low], items[middle], items[high]
        pivot = max(min(a, b), min(max(a, b), c))
        i, j = low, high
        while i <= j:
            while items[i] < pivot:
                i += 1
            while items[j] > pivot:
                j -= 1
            if i <= j:
                items[i], items[j] = items[j], items[i]
                i += 1
                j -= 1
        # the shorter side by recursion, the longer one by going round again
        if j - low < high - i:
            quicksort(items, low, j)
            low = i
        else:
            quicksort(items, i, high)
            high = j
    insertion_sort(items, low, high)


def run(size=350_000):
    items = random_numbers(size)
    quicksort(items, 0, len(items) - 1)
    ordered = all(items[i] <= items[i + 1] for i in range(len(items) - 1))
    return f"ordered: {ordered}, first {items[0]}, middle {items[size // 2]}, last {items[-1]}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
