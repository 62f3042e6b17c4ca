import io
import os
import tempfile

from measure import measure

LINES = 20_000
descriptor, path = tempfile.mkstemp()
os.close(descriptor)


def write_lines():
    with open(path, "w") as file:
        for i in range(LINES):
            file.write(f"line {i} of the file\n")
    return os.path.getsize(path)


def print_lines():
    with open(path, "w") as file:
        for i in range(LINES):
            print("line", i, "of the file", file=file)
    return os.path.getsize(path)


def iterate():
    with open(path) as file:
        return sum(len(line) for line in file)


def by_readline():
    with open(path) as file:
        count = 0
        while file.readline():
            count += 1
        return count


def with_open(then, *options):
    with open(path, *options) as file:
        return then(file)


measure("text: write", write_lines)
measure("text: print", print_lines)
measure("text: lines", iterate)
measure("text: readline", by_readline)
measure("text: readlines", lambda: len(with_open(lambda file: file.readlines())))
measure("text: read", lambda: len(with_open(lambda file: file.read())))
measure("binary: read", lambda: len(with_open(lambda file: file.read(), "rb")))
measure("binary: lines", lambda: sum(len(line) for line in with_open(list, "rb")))
measure("BytesIO", lambda: sum(len(line) for line in io.BytesIO(b"some bytes\n" * LINES)))
os.unlink(path)
