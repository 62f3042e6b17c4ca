"""Hold the output of the programs in this folder against what CPython 3.13 printed.

    record.py                    check CPython itself against the record
    record.py --write            record what CPython prints now
    record.py --with COMMAND     run the programs by another Python and say, per program, how many
                                 lines differ, and the first of them

A program's record is `<name>.expected` beside it. In the output every line belongs to the nearest
line above that is not indented, so a difference is shown with it.
"""

import os
import pathlib
import shlex
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
PROGRAMS = ["every_operator", "wrong_calls", "formatting"]
SHOWN = 40


def output_of(command, name):
    done = subprocess.run(
        [*command, f"{name}.py"],
        cwd=FOLDER,
        env=os.environ | {"PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
    )
    if done.stderr or done.returncode:
        print(f"{name}: exit status {done.returncode}, standard error:\n{done.stderr[-2000:]}")
    return done.stdout


def with_headings(text):
    heading = ""
    for line in text.split("\n"):
        if not line.startswith(" "):
            heading = line
        yield heading, line


def differences(expected, printed):
    """(heading, line) pairs that only the record has, and that only this run has."""
    wanted, given = set(with_headings(expected)), set(with_headings(printed))
    missing = [pair for pair in with_headings(expected) if pair not in given]
    surplus = [pair for pair in with_headings(printed) if pair not in wanted]
    return missing, surplus


def operands(line):
    return line.rpartition("  <-  ")[2]


def report(name, expected, printed):
    if expected == printed:
        print(f"{name}: {expected.count(chr(10))} lines, the same")
        return True
    missing, surplus = differences(expected, printed)
    print(f"{name}: {len(missing)} of {expected.count(chr(10))} lines differ")
    for heading, line in missing[:SHOWN]:
        print(f"  - {heading} | {line.strip()}"[:200] if line != heading else f"  - {line}"[:200])
        for other_heading, other in surplus:
            if heading == other_heading and operands(other) == operands(line):
                print(f"  + {heading} | {other.strip()}"[:200])
                break
    return False


def command_from(text):
    """The words of a command line, files among them by their full path: it runs in other folders."""
    words = shlex.split(text)
    return [str(pathlib.Path(word).resolve()) if os.path.isfile(word) else word for word in words]


def main(arguments):
    command = [sys.executable]
    if arguments[:1] == ["--with"]:
        command = command_from(arguments[1])
    same = True
    for name in PROGRAMS:
        printed = output_of(command, name)
        record = FOLDER / f"{name}.expected"
        if arguments[:1] == ["--write"]:
            record.write_text(printed, encoding="utf-8")
        same = report(name, record.read_text(encoding="utf-8"), printed) and same
    return 0 if same else 1


sys.exit(main(sys.argv[1:]))
