"""Run the sample and benchmark programs, and hold their output against what is recorded.

Run by CPython 3.13, which is the oracle:

    record.py            check, print mismatches, exit status 1 where there are any
    record.py --write    record what CPython prints now
    record.py NAME...    only programs whose path contains one of the names
    record.py --with "node dist/gilvm.js run" [NAME...]    check another Python

A sample program `programs/<subject>/<name>.py` has its output in `<name>.expected` beside it and,
where it reads standard input, that input in `<name>.input`. What the benchmark programs print is in
`programs/bench/expected.json`: per program the output for the default size ("default") and for a
tiny one ("small": {"size", "output"}); tests run the tiny one. Programs under `programs/threads`
and `programs/lab` print times, so nothing is recorded for them. Every program is run with two hash
seeds, since its output must not depend on the order of a set of strings.
"""

import json
import os
import pathlib
import shlex
import subprocess
import sys

PROGRAMS = pathlib.Path(__file__).resolve().parents[2] / "programs"
UNRECORDED = {"bench", "threads", "lab"}

# what "small" means for each benchmark: done in some hundredths of a second on a slow interpreter
SMALL_SIZES = {
    "attributes": 200, "big_integers": 5, "binary_trees": 6, "byte_machine": 60, "closures": 300,
    "comprehensions": 900, "constraints": 20, "coroutines": 60, "countdown": 1000,
    "crc_base64": 500, "exceptions": 210, "fannkuch": 6, "fib": 15, "formatting": 30,
    "generators": 400, "json_round_trip": 4, "lcg": 1000, "levenshtein": 12, "life": 12, "mandelbrot": 16,
    "matrix": 8, "nbody": 50, "nqueens": 6, "pentominoes": 3, "pi_digits": 60, "quicksort": 400,
    "ray_tracer": 12, "richards": 1, "shortest_paths": 60, "sieve_sets": 1000, "sorting": 400,
    "spectral_norm": 8, "string_building": 60, "tokenizer": 2, "word_count": 500,
}  # fmt: skip


def output_of(path, command, *arguments):
    """What the program prints; an error ends the output with the status and standard error."""
    outputs = set()
    standard_input = path.with_suffix(".input")
    text = standard_input.read_text(encoding="utf-8") if standard_input.exists() else ""
    for seed in "1", "2":
        done = subprocess.run(
            [*command, path.name, *arguments],
            cwd=path.parent,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            input=text,
            capture_output=True,
            encoding="utf-8",
        )
        output = done.stdout
        if done.returncode or done.stderr:
            output += f"[exit status {done.returncode}] {done.stderr[-500:]}"
        outputs.add(output)
    return "\n[with another hash seed]\n".join(sorted(outputs))


def first_difference(recorded, printed):
    old, new = recorded.split("\n"), printed.split("\n")
    for number, (left, right) in enumerate(zip(old, new), 1):
        if left != right:
            return f"line {number}: recorded {left!r}, printed {right!r}"
    return f"recorded {len(old)} lines, printed {len(new)}"


def samples(names):
    for path in sorted(PROGRAMS.rglob("*.py")):
        parts = path.relative_to(PROGRAMS).parts
        if parts[0] not in UNRECORDED and chosen(path, names):
            yield path


def chosen(path, names):
    return not names or any(name in str(path) for name in names)


def command_from(text):
    """The words of a command line, files among them by their full path: it runs in other folders."""
    words = shlex.split(text)
    return [str(pathlib.Path(word).resolve()) if os.path.isfile(word) else word for word in words]


class Comparison:
    def __init__(self):
        self.checked = self.failures = 0

    def compare(self, label, recorded, printed):
        self.checked += 1
        if recorded != printed:
            self.failures += 1
            print(f"{label}: {first_difference(recorded, printed)}")


def check_samples(comparison, command, names, write):
    for path in samples(names):
        printed = output_of(path, command)
        expected = path.with_suffix(".expected")
        if write:
            expected.write_text(printed, encoding="utf-8")
        recorded = expected.read_text(encoding="utf-8") if expected.exists() else ""
        comparison.compare(path.relative_to(PROGRAMS), recorded, printed)


def check_benchmarks(comparison, command, names, write):
    table = PROGRAMS / "bench" / "expected.json"
    recorded = json.loads(table.read_text(encoding="utf-8")) if table.exists() else {}
    for path in sorted((PROGRAMS / "bench").glob("*.py")):
        if not chosen(path, names):
            continue
        size = SMALL_SIZES[path.stem]
        small, default = output_of(path, command, str(size)), output_of(path, command)
        if write:
            recorded[path.stem] = {"default": default, "small": {"size": size, "output": small}}
        entry = recorded.get(path.stem, {"default": "", "small": {"output": ""}})
        comparison.compare(f"bench/{path.name} {size}", entry["small"]["output"], small)
        comparison.compare(f"bench/{path.name}", entry["default"], default)
    if write:
        text = json.dumps(dict(sorted(recorded.items())), indent=2, ensure_ascii=False)
        table.write_text(text + "\n", encoding="utf-8")


def main(arguments):
    command = [sys.executable]
    if arguments[:1] == ["--with"]:
        command, arguments = command_from(arguments[1]), arguments[2:]
    write = "--write" in arguments
    names = [argument for argument in arguments if argument != "--write"]
    comparison = Comparison()
    check_samples(comparison, command, names, write)
    check_benchmarks(comparison, command, names, write)
    print(f"{comparison.checked} outputs checked, {comparison.failures} differ")
    return 1 if comparison.failures else 0


sys.exit(main(sys.argv[1:]))
