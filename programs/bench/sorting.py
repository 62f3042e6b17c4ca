"""The built-in sort: integers, strings, tuples and objects, with and without a key. Size: items."""

import sys
import time


class Person:
    def __init__(self, name, age):
        self.name = name
        self.age = age

    def __lt__(self, other):
        return (self.age, self.name) < (other.age, other.name)


def random_numbers(count, seed=7):
    numbers = []
    for _ in range(count):
        seed = (seed * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        numbers.append(seed >> 40)
    return numbers


def checksum(values):
    total = 0
    for value in values:
        total = (total * 31 + value) & 0xFFFFFFFF
    return total


def run(size=180_000):
    numbers = random_numbers(size)
    sums = []

    plain = sorted(numbers)
    sums.append(checksum(plain))
    plain.reverse()
    plain.sort()  # descending input
    sums.append(checksum(plain))
    plain[size // 2 :] = plain[: size - size // 2]
    plain.sort()  # two runs
    sums.append(checksum(plain))

    by_digit_sum = sorted(numbers, key=lambda number: number % 97)
    sums.append(checksum(by_digit_sum))
    by_digit_sum.sort(key=lambda number: -number, reverse=True)
    sums.append(checksum(by_digit_sum))

    words = [f"{number:x}" for number in numbers]
    words.sort()
    sums.append(checksum(len(word) * ord(word[0]) for word in words))
    words.sort(key=len)
    sums.append(checksum(ord(word[-1]) for word in words))

    floats = sorted(number / 7 for number in numbers)
    sums.append(checksum(int(number) for number in floats))

    pairs = sorted((number % 100, number) for number in numbers)
    sums.append(checksum(second for _, second in pairs))

    people = [Person(f"p{number % 1000}", number % 90) for number in numbers[: size // 4]]
    people.sort()
    sums.append(checksum(person.age for person in people))
    people.sort(key=lambda person: (person.name, person.age))
    sums.append(checksum(person.age for person in people))
    return " ".join(f"{value:08x}" for value in sums)


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
