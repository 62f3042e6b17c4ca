"""Formatting: f-strings, format specs, %, str.format, repr. Size: rounds."""

import sys
import time


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        return format(self.cents / 100, spec or ".2f")

    def __repr__(self):
        return f"Money({self.cents})"


def run(size=70_000):
    checksum = 0
    names = ["Ada", "Grace", "Linus", "Barbara"]
    for i in range(size):
        name = names[i & 3]
        price = i * 37 % 10007 / 8
        width = 8 + i % 5
        lines = (
            f"{name:>10}|{i:06d}|{price:10.2f}|{i & 1023:#x}",
            f"{name!r:^{width}}{price:<{width}.{i % 4}f}{i:,}{i / 7:.3e}",
            "%-10s|%5d|%8.3f|%x|%r" % (name, i, price, i, (i, name)),
            "{0}-{1:>8}-{name:*^12}-{2[1]}".format(i, price, names, name=name),
            f"{Money(i)} {Money(i)!r} {Money(i):>9.1f}",
            f"{i:b}".zfill(20) + f"{-i:+d}" + f"{price!s}" + str([i, price, name, None, True]),
            repr({"id": i, "name": name, "share": price / 3}),
        )
        for line in lines:
            checksum = (checksum * 33 + len(line) + ord(line[-1])) & 0xFFFFFFFF
    return "\n".join(lines) + f"\nchecksum {checksum:#010x}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
