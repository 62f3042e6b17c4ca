"""Hashes of the trees of the standard library, as JSON.

    python3.13 dump_library.py [EVERY] > trees.json

For each file (each EVERYth): null where CPython rejects it, else a hash of ast.dump with places for
each statement of the module. Also what \\N{NAME} means there.
"""

import ast
import hashlib
import json
import os
import re
import sys
import unicodedata
import warnings


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(5000)
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    root = os.path.dirname(os.__file__)
    paths = []
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(set(folders) - {"__pycache__", "site-packages"})
        paths += [os.path.join(folder, name) for name in sorted(names) if name.endswith(".py")]
    files, characters = {}, {}
    for path in paths[::every]:
        with open(path, "rb") as file:
            text = file.read()
        for name in re.findall(rb"\\N\{([^}]*)\}", text):
            try:
                characters[name.decode().upper()] = ord(unicodedata.lookup(name.decode()))
            except (KeyError, TypeError, UnicodeDecodeError):
                pass
        try:
            tree = ast.parse(text, path)
        except (SyntaxError, ValueError):
            files[path] = None
            continue
        dumps = (ast.dump(node, include_attributes=True) for node in tree.body)
        files[path] = [hashlib.md5(dump.encode("ascii", "backslashreplace")).hexdigest() for dump in dumps]
    json.dump({"files": files, "characters": characters}, sys.stdout)


main()
