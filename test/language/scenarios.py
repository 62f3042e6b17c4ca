"""What the scenario programs in this folder say about themselves, and whether a Python keeps to it.

A scenario is a program `<feature>/<scenario>.py`. It states what it must do in comments:

    print(1 + 2)  # expect: 3
    for x in 1, 2:
        print(x)
    # expect: 1
    # expect: 2
    # expect raises: ValueError: no such thing
    # expect exit: 3
    # input: text for a line of standard input

- Every `# expect: ` is one line of standard output, in the order of the file. What follows the one
  blank up to the end of the line is the line exactly; `# expect:` alone is an empty line.
- `# expect raises: ` is the last line of standard error, and the exit status is 1.
- `# expect exit: ` is the exit status where it is another than 0, or 1 after `# expect raises: `.
- Where `<scenario>.stderr` stands beside the program, standard error must be that text exactly. The
  folder of the program is cut from its file names, so a traceback there reads
  `File "scenario.py", line 1`.
- Without such a file and without `# expect raises: `, standard error must be empty.

The program is run in its own folder, by its absolute path, with nothing in argv, UTF-8 throughout.
"""

import os
import pathlib
import re
import subprocess

FOLDER = pathlib.Path(__file__).resolve().parent

STATEMENT = re.compile(r"# (expect raises|expect exit|expect|input):(?: (.*))?$")


class Scenario:
    def __init__(self, path):
        self.path = path
        self.name = str(path.relative_to(FOLDER))
        self.stdout = ""
        self.stdin = ""
        self.raises = None
        self.status = None
        for line in path.read_text(encoding="utf-8").split("\n"):
            if found := STATEMENT.search(line):
                self.take(found[1], found[2] or "")
        if self.status is None:
            self.status = 0 if self.raises is None else 1
        beside = path.with_suffix(".stderr")
        self.stderr = beside.read_text(encoding="utf-8") if beside.exists() else None

    def take(self, kind, text):
        if kind == "expect":
            self.stdout += text + "\n"
        elif kind == "input":
            self.stdin += text + "\n"
        elif kind == "expect raises":
            self.raises = text
        else:
            self.status = int(text)

    def run(self, command, hash_seed):
        environment = {
            "PATH": os.environ.get("PATH", ""),
            "PYTHONHASHSEED": str(hash_seed),
            "PYTHONIOENCODING": "utf-8",
            "PYTHONUTF8": "1",
        }
        done = subprocess.run(
            [*command, str(self.path)],
            cwd=self.path.parent,
            env=environment,
            input=self.stdin.encode(),
            capture_output=True,
            timeout=60,
        )
        stderr = done.stderr.decode().replace(f"{self.path.parent}{os.sep}", "")
        return done.stdout.decode(), stderr, done.returncode

    def differences(self, stdout, stderr, status):
        """How what a run did differs from what the scenario says, as lines of text."""
        if stdout != self.stdout:
            yield first_difference("stdout", self.stdout, stdout)
        if self.stderr is not None:
            if stderr != self.stderr:
                yield first_difference("stderr", self.stderr, stderr)
        elif self.raises is None and stderr:
            yield f"stderr: expected none, got {stderr!r}"
        if self.raises is not None:
            last = stderr.rstrip("\n").rsplit("\n", 1)[-1]
            if last != self.raises:
                yield f"raises: expected {self.raises!r}, got {last!r}"
        if status != self.status:
            yield f"exit status: expected {self.status}, got {status}"


def first_difference(stream, expected, got):
    wanted, given = expected.split("\n"), got.split("\n")
    for number, (left, right) in enumerate(zip(wanted, given), 1):
        if left != right:
            return f"{stream} line {number}: expected {left!r}, got {right!r}"
    return f"{stream}: expected {len(wanted) - 1} lines, got {len(given) - 1}"


def scenarios(names=()):
    for path in sorted(FOLDER.glob("*/*.py")):
        scenario = Scenario(path)
        if not names or any(name in scenario.name for name in names):
            yield scenario
