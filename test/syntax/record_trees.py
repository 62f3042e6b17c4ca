"""Writes the trees into trees/*.txt: what CPython's ast.dump says of each source there.

    python3.13 record_trees.py

A file holds cases, each a line `### name`, a source, a line `==>` and the tree. To add a case, write
the first two parts and run this; then read what it wrote.
"""

import ast
import pathlib
import re
import sys
import warnings

assert sys.version_info[:2] == (3, 13), "the trees are those of Python 3.13"
warnings.simplefilter("ignore")
for path in sorted(pathlib.Path(__file__).with_name("trees").glob("*.txt")):
    out = []
    for case in re.split(r"^(?=### )", path.read_text(encoding="utf-8"), flags=re.MULTILINE):
        if not case.strip():
            continue
        head, _, rest = case.partition("\n")
        source = re.split(r"^==>$", rest, flags=re.MULTILINE)[0].strip("\n") + "\n"
        tree = ast.dump(ast.parse(source), indent=2)
        out.append(f"{head}\n{source}==>\n{tree}\n")
    path.write_text("\n".join(out), encoding="utf-8")
