"""Write into new scenario programs what CPython 3.13 does with them, as comments to be judged.

    python3.13 test/language/state_expectations.py [--tail] [--stderr] FILE...

Expectations that are in the file already are replaced. A line printed by a statement that prints
one line is stated at its end, others below the statement. `--tail` puts all at the end of the file,
for programs that talk of their own line numbers. `--stderr` records standard error in full beside
the program.
"""

import ast
import pathlib
import re
import subprocess
import sys

from scenarios import STATEMENT, Scenario

WIDTH = 100

# Runs a program and says, for every line printed, at which line the module's own code was.
WATCH = r"""
import sys
path = sys.argv[1]
sys.argv = [path]
out = sys.stdout
code = compile(open(path, encoding="utf-8").read(), path, "exec")
lines = []
pending = ""
class Watcher:
    encoding = "utf-8"
    def write(self, text):
        global pending
        frame = sys._getframe(1)
        while frame.f_back is not None and frame.f_code is not code:
            frame = frame.f_back
        pending += text
        while "\n" in pending:
            line, pending = pending.split("\n", 1)
            lines.append((frame.f_lineno, line))
        return len(text)
    def flush(self):
        pass
module = type(sys)("__main__")
module.__file__ = path
module.__dict__["__builtins__"] = __builtins__
sys.modules["__main__"] = module
sys.stdout = Watcher()
try:
    exec(code, module.__dict__)
except BaseException:
    pass
out.write(repr(lines))
"""


def without_statements(text):
    kept = []
    for line in text.split("\n"):
        if found := STATEMENT.search(line):
            if found[1] != "input":
                line = line[: found.start()].rstrip()
                if not line:
                    continue
        kept.append(line)
    return "\n".join(kept).rstrip("\n") + "\n"


def printed_lines(path, stdin):
    done = subprocess.run(
        [sys.executable, "-c", WATCH, str(path)],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        cwd=path.parent,
    )
    return ast.literal_eval(done.stdout) if done.stdout else []


def statement_at(body, line):
    for node in body:
        first = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
        if first <= line <= node.end_lineno:
            return node
    return None


def innermost_at(node, line):
    for field in ("body", "orelse", "finalbody", "handlers", "cases"):
        for child in getattr(node, field, []):
            if getattr(child, "lineno", None) is None:
                child_first, child_last = child.pattern.lineno, child.body[-1].end_lineno
            else:
                child_first, child_last = child.lineno, child.end_lineno
            if child_first <= line <= child_last:
                return innermost_at(child, line)
    return node


def stated(text, path, stdin):
    tree = ast.parse(text)
    source = text.rstrip("\n").split("\n")
    at_end, below, top = {}, {}, {}
    for line, printed in printed_lines(path, stdin):
        node = statement_at(tree.body, line)
        top.setdefault(node.end_lineno, (node, []))[1].append((line, printed))
    for end, (node, entries) in top.items():
        numbers = [line for line, _ in entries]
        simple = not hasattr(node, "body") and not hasattr(node, "cases")
        rising = all(a < b for a, b in zip(numbers, numbers[1:]))
        definition = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        in_header = not simple and any(hasattr(innermost_at(node, n), "body") for n in numbers)
        if definition or in_header or not rising or (simple and len(entries) > 1):
            below.setdefault(end, []).extend((node.col_offset, printed) for _, printed in entries)
            continue
        for line, printed in entries:
            inner = innermost_at(node, line)
            last = line if not hasattr(inner, "end_lineno") else inner.end_lineno
            place = source[line - 1]
            fits = len(place) + len(printed) + 12 <= WIDTH and "#" not in place
            if last == line and fits and line not in at_end:
                at_end[line] = printed
            else:
                indent = len(place) - len(place.lstrip())
                below.setdefault(max(last, line), []).append((indent, printed))
    result = []
    for number, line in enumerate(source, 1):
        if number in at_end:
            line += f"  # expect: {at_end[number]}".rstrip()
        result.append(line)
        for indent, printed in below.get(number, []):
            result.append(f"{' ' * indent}# expect: {printed}".rstrip())
    return "\n".join(result) + "\n"


def state(path, tail, keep_stderr):
    text = without_statements(path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8")
    path.with_suffix(".stderr").unlink(missing_ok=True)
    scenario = Scenario(path)
    stdout, stderr, status = scenario.run([sys.executable], 0)
    for line in stdout.split("\n"):
        if line != line.rstrip() or re.search(r"[\x00-\x1f\x7f]", line):
            print(f"{scenario.name}: prints {line!r}, which no comment can state")
    if stdout and not stdout.endswith("\n"):
        print(f"{scenario.name}: the last line has no end")
    if tail:
        for line in stdout.split("\n")[:-1]:
            text += f"# expect: {line}".rstrip() + "\n"
    elif stdout:
        text = stated(text, path, scenario.stdin)
    last = stderr.rstrip("\n").rsplit("\n", 1)[-1]
    if status == 1 and re.match(r"[\w.]+(:|$)", last):
        text += f"# expect raises: {last}\n"
    elif status:
        text += f"# expect exit: {status}\n"
    path.write_text(text, encoding="utf-8")
    if keep_stderr:
        stderr = Scenario(path).run([sys.executable], 0)[1]
        path.with_suffix(".stderr").write_text(stderr, encoding="utf-8")
    for problem in Scenario(path).differences(*Scenario(path).run([sys.executable], 12345)):
        print(f"{scenario.name}: {problem}")


def main(arguments):
    options = {a for a in arguments if a.startswith("--")}
    for argument in arguments:
        if argument not in options:
            state(pathlib.Path(argument).resolve(), "--tail" in options, "--stderr" in options)


if __name__ == "__main__":
    main(sys.argv[1:])
