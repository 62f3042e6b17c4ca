"""Counting words with a pool of threads: concurrent.futures.

Each piece of text is a task; map() gives the results in the order of the tasks, whoever was done
first. Under a GIL the counting itself gains nothing from threads, but the shape of the program is the
one that gains as soon as the pieces come from files or from the net.
"""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed

TEXT = """
one ring to rule them all one ring to find them
one ring to bring them all and in the darkness bind them
in the land of mordor where the shadows lie
""".strip().splitlines()


def count(line):
    return Counter(line.split())


def fail():
    raise ValueError("a task may fail; its result says so")


def main():
    with ThreadPoolExecutor(max_workers=3, thread_name_prefix="counter") as pool:
        total = Counter()
        for part in pool.map(count, TEXT):
            total += part
        print(total.most_common(5))

        futures = {pool.submit(count, line): number for number, line in enumerate(TEXT)}
        sizes = {futures[future]: sum(future.result().values()) for future in as_completed(futures)}
        print([sizes[number] for number in sorted(sizes)])

        failing = pool.submit(fail)
        print("exception:", repr(failing.exception()))


main()
