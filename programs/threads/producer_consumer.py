"""Producers and consumers with a bounded queue between them.

put() waits while the queue is full, get() while it is empty, so neither side runs away from the
other. Each consumer ends when it finds the end mark, one for each of them.
"""

import queue
import threading

END = object()


def produce(name, count, items):
    for i in range(count):
        items.put((name, i))


def consume(items, got):
    while True:
        item = items.get()
        if item is END:
            return
        name, i = item
        got.append((name, i, i * i))


def main():
    items = queue.Queue(maxsize=4)
    got = [[] for _ in range(3)]
    consumers = [threading.Thread(target=consume, args=(items, mine)) for mine in got]
    producers = [threading.Thread(target=produce, args=(name, 50, items)) for name in "ab"]
    for thread in consumers + producers:
        thread.start()
    for thread in producers:
        thread.join()
    for _ in consumers:
        items.put(END)
    for thread in consumers:
        thread.join()

    everything = [item for mine in got for item in mine]
    print("items:", len(everything), "sum of squares:", sum(square for _, _, square in everything))
    print("nothing twice:", len({(name, i) for name, i, _ in everything}) == len(everything))
    in_order = all(
        [i for name, i, _ in mine if name == wanted] == sorted(i for name, i, _ in mine if name == wanted)
        for mine in got
        for wanted in "ab"
    )
    print("each consumer got each producer's items in order:", in_order)


main()
