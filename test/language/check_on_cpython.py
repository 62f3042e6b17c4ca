"""Run every scenario on the Python that runs this file (3.13) and report where they differ.

    python3.13 test/language/check_on_cpython.py [--with COMMAND] [NAME...]

`--with "node dist/gilvm.js run"` runs the scenarios by that command instead.
Each program is run with two hash seeds: nothing it prints may depend on the order of a set of
strings. Exit status 1 where anything differs. scenarios.py says what a scenario file may state.
"""

import concurrent.futures
import os
import pathlib
import shlex
import subprocess
import sys

from scenarios import scenarios


def problems_of(scenario, command):
    problems = []
    for hash_seed in (0, 12345):
        try:
            problems.extend(scenario.differences(*scenario.run(command, hash_seed)))
        except subprocess.TimeoutExpired:
            problems.append("no end within a minute")
        if problems:
            break
    if not (scenario.stdout or scenario.raises or scenario.stderr or scenario.status):
        problems.append("states no expectation")
    return problems


def command_from(text):
    """The words of a command line, files among them by their full path: it runs in other folders."""
    words = shlex.split(text)
    return [str(pathlib.Path(word).resolve()) if os.path.isfile(word) else word for word in words]


def main(names):
    command = [sys.executable]
    if names[:1] == ["--with"]:
        command, names = command_from(names[1]), names[2:]
    if sys.version_info[:2] < (3, 13):
        sys.exit("the scenarios are written for Python 3.13")
    chosen = list(scenarios(names))
    mismatches = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda scenario: problems_of(scenario, command), chosen)
        for scenario, problems in zip(chosen, found):
            if problems:
                mismatches += 1
                print(scenario.name)
                for problem in problems:
                    print(f"    {problem}")
    print(f"{len(chosen)} scenarios, {mismatches} mismatches")
    return 1 if mismatches else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
