"""Peak memory of programs that allocate much, here and on this Python, the fixed cost of the process (hello world) taken off.

    python3.13 peak_memory.py [SECONDS]

Then a loop that creates and drops objects for SECONDS (60 by default): the memory of the process after its first round, at its end and at most.
"""

import os
import sys
import tempfile
from pathlib import Path

GILVM = ["node", str(Path(__file__).resolve().parents[2] / "dist" / "gilvm.js")]

HELLO = "print('hello')\n"
PROGRAMS = {
    "a million instances": """
class Point:
    def __init__(self, x):
        self.x = x
        self.y = x * 2.0
        self.next = None

points = [Point(i) for i in range(1_000_000)]
print(sum(point.y for point in points))
""",
    "a dict of 600,000 strings": """
table = {}
for i in range(600_000):
    table[f'key{i}'] = (i, str(i))
print(len(table))
""",
    "1,200,000 small containers": """
lists = [[i, i + 1] for i in range(800_000)]
sets = [{i, i + 1, i + 2} for i in range(200_000)]
dicts = [{'a': i, 'b': i} for i in range(200_000)]
print(len(lists), len(sets), len(dicts))
""",
    "trees made and dropped": """
def tree(depth):
    return None if depth == 0 else (tree(depth - 1), tree(depth - 1))

for _ in range(6):
    made = tree(18)
print('done')
""",
    "numbers, strings, bytes": """
floats = [i * 0.5 for i in range(3_000_000)]
integers = list(range(3_000_000))
strings = [str(i) for i in range(1_000_000)]
block = bytearray(50_000_000)
print(len(floats), len(integers), len(strings), len(block))
""",
    "a growing string, slices": """
def build():
    text = ''
    for i in range(300_000):
        text += 'x' * 10
    parts = [text[i:i + 40] for i in range(200_000)]
    print(len(''.join(parts)))

build()
""",
}
DROPPED = """
import time

class Point:
    def __init__(self, x):
        self.x = x
        self.next = None

def resident_mb():
    for line in open('/proc/self/status'):
        if line.startswith('VmRSS'):
            return int(line.split()[1]) // 1024

end = time.time() + SECONDS
first = most = rounds = 0
while time.time() < end:
    for i in range(100_000):
        Point(i); [i]; (i, i); {'a': i}
    rounds += 1
    now = resident_mb()
    first = first or now
    most = max(most, now)
print(f'{rounds * 0.4:,.1f} million objects: {first} MB after the first round, {now} at the end, {most} at most')
"""


def peak_mb(command, text, shows=False):
    with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
        file.write(text)
        file.flush()
        child = os.fork()
        if child == 0:
            if not shows:
                os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.execvp(command[0], [*command, file.name])
        _, status, usage = os.wait4(child, 0)
        if status:
            sys.exit(f"{command[0]} ended with status {status}")
        return usage.ru_maxrss / 1024


def main(seconds):
    fixed = [peak_mb(command, HELLO) for command in (GILVM, [sys.executable])]
    print(f"{'MB':28}{'gilvm':>8}{'CPython':>9}{'ratio':>7}")
    print(f"{'hello world (taken off)':28}{fixed[0]:8.0f}{fixed[1]:9.0f}")
    for name, text in PROGRAMS.items():
        ours, theirs = (peak_mb(command, text) - cost for command, cost in zip((GILVM, [sys.executable]), fixed))
        print(f"{name:28}{ours:8.0f}{theirs:9.0f}{ours / theirs:7.2f}", flush=True)
    peak_mb(GILVM, DROPPED.replace("SECONDS", str(seconds)), shows=True)


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 60)
