"""Runs random programs on this Python and on gilvm and says where they differ.

    python3.13 compare.py FIRST_SEED COUNT [STATEMENTS]

Exit status 1 where a program differs; the program and both outputs stay in the folder that is named.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from generate import Program

GILVM = Path(__file__).resolve().parents[2] / "dist" / "gilvm.js"


ENDLESS = "no end\n"


def output(command, path, seconds):
    try:
        done = subprocess.run([*command, path], capture_output=True, text=True, timeout=seconds, stdin=subprocess.DEVNULL, errors="replace")
    except subprocess.TimeoutExpired:
        return ENDLESS
    errors = [] if "Traceback" not in done.stderr and done.returncode == 0 else done.stderr.splitlines()[-1:]  # not the warnings
    return done.stdout + "".join(errors) + f"\nstatus {done.returncode}\n"


def main(first, count, statements):
    folder = Path(tempfile.mkdtemp(prefix="random-programs-"))
    differing = 0
    for seed in range(first, first + count):
        path = folder / f"{seed}.py"
        path.write_text(Program(seed).generate(statements))
        expected, actual = output([sys.executable], path, 10), output(["node", GILVM, "run"], path, 60)
        if expected in (actual, ENDLESS):  # a loop over the bits of a large number: nothing to learn
            path.unlink()
            continue
        differing += 1
        wanted, got = expected.splitlines(), actual.splitlines()
        place = next((i for i, pair in enumerate(zip(wanted, got)) if pair[0] != pair[1]), min(len(wanted), len(got)))
        print(f"seed {seed}: output line {place + 1}\n  CPython {wanted[place:place + 1]}\n  gilvm   {got[place:place + 1]}")
        (folder / f"{seed}.cpython").write_text(expected)
        (folder / f"{seed}.gilvm").write_text(actual)
    print(f"{count} programs from seed {first}, {differing} differ; what differs lies in {folder}")
    return differing


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    sys.exit(1 if main(arguments[0], arguments[1], arguments[2] if len(arguments) > 2 else 60) else 0)
