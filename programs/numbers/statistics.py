"""Describing numbers: mean, median, spread, quartiles, correlation, a line fit, a histogram."""


def mean(values):
    return sum(values) / len(values)


def median(values):
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


def modes(values):
    counts = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def variance(values):
    center = mean(values)
    return sum((value - center) ** 2 for value in values) / (len(values) - 1)


def quantile(values, share):
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = int(place)
    rest = place - below
    if rest == 0:
        return ordered[below]
    return ordered[below] * (1 - rest) + ordered[below + 1] * rest


def correlation(xs, ys):
    mx, my = mean(xs), mean(ys)
    top = sum((x - mx) * (y - my) for x, y in zip(xs, ys))
    return top / (sum((x - mx) ** 2 for x in xs) * sum((y - my) ** 2 for y in ys)) ** 0.5


def fit(xs, ys):
    mx, my = mean(xs), mean(ys)
    slope = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
    return slope, my - slope * mx


class Running:
    """Mean and variance without keeping the values (Welford)."""

    def __init__(self):
        self.count, self.mean, self.squares = 0, 0.0, 0.0
        self.low, self.high = float("inf"), float("-inf")

    def add(self, value):
        self.count += 1
        delta = value - self.mean
        self.mean += delta / self.count
        self.squares += delta * (value - self.mean)
        self.low, self.high = min(self.low, value), max(self.high, value)
        return self

    @property
    def deviation(self):
        return (self.squares / (self.count - 1)) ** 0.5 if self.count > 1 else float("nan")

    def __str__(self):
        return (
            f"n={self.count} mean={self.mean:.4f} sd={self.deviation:.4f} "
            f"range {self.low:g}..{self.high:g}"
        )


def histogram(values, low, high, bins):
    counts = [0] * bins
    for value in values:
        counts[min(int((value - low) / (high - low) * bins), bins - 1)] += 1
    width = (high - low) / bins
    for number, count in enumerate(counts):
        print(f"{low + number * width:6.2f} {'#' * (count // 4)} {count}")


def normal_numbers(count, seed=1):
    """Sums of twelve equal chances are nearly normal."""
    for _ in range(count):
        total = 0.0
        for _ in range(12):
            seed = seed * 16807 % 2147483647
            total += seed / 2147483647
        yield total - 6


marks = [3, 7, 8, 5, 12, 14, 21, 13, 18, 8]
print(f"mean {mean(marks):.2f} median {median(marks)} modes {modes(marks)}")
print(f"variance {variance(marks):.3f} deviation {variance(marks) ** 0.5:.3f}")
print("quartiles", [quantile(marks, q) for q in (0, 0.25, 0.5, 0.75, 1)])
print(median([1, 2, 3]), median([2, 1]), modes("abracadabra"), modes([1, 2]))

heights = [151, 160, 163, 168, 172, 175, 181, 190]
weights = [50.5, 57, 60.2, 66, 69.9, 75, 80.1, 92]
slope, start = fit(heights, weights)
print(f"correlation {correlation(heights, weights):.5f}")
print(f"weight = {slope:.4f} * height {start:+.3f}")
worst = max(zip(heights, weights), key=lambda pair: abs(pair[0] * slope + start - pair[1]))
print("furthest from the line:", worst)

running = Running()
print(Running())
sample = list(normal_numbers(600))
for value in sample:
    running.add(value)
print(running)
assert abs(running.mean - mean(sample)) < 1e-9
assert abs(running.deviation - variance(sample) ** 0.5) < 1e-9
histogram(sample, -3, 3, 12)
within = [sum(abs(v) < k for v in sample) / len(sample) for k in (1, 2, 3)]
print("within one, two, three:", *(f"{share:.1%}" for share in within))
print(0.1 + 0.2, sum([0.1] * 10), round(2.5), round(3.5), round(2.675, 2), 1e16 + 1 == 1e16)
print(f"{1 / 3:.10f} {2 / 3:g} {1e-7} {1e22} {123456789.0:e} {float('nan')} {-float('inf')}")
try:
    mean([])
except ZeroDivisionError as error:
    print("mean of nothing:", error)
