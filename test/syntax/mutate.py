"""Programs that are nearly right, and what CPython says of them, as JSON lines.

    python3.13 mutate.py SEED COUNT [MODE,MODE...] [SORT] > mutations.json

Takes statements from the standard library, changes a token or a few, and compiles the result. SORT
says where the statements come from: `library`, `grammar` (the tests of the language's own
features) or `soup` (no statements: tokens at random).
"""

import ast
import hashlib
import io
import json
import os
import random
import re
import sys
import tokenize
import unicodedata
import warnings

JUNK = """( ) [ ] { } , : ; . = == := -> + - * ** / // % @ ~ ! != < > & | ^ ... += \\ ? $ ` ' " ''' # 0 1 0x 1_ 1e
 0777 12abc x y print exec _ match case type if elif else for while def class return in is not and or lambda
 yield from import as async await with try except finally del global nonlocal pass break continue raise
 assert None True False f'{ f'{x} f'{x!r}' f'{x=}' f'{}' f'{x!z}' f"{a b}" b'x' u'x' 'x' '\\d' '\\x1' b'\\xe' """.split() + [
    "\n", "\n    ", "\n\t", " ", "\x0c", "é", "“", "\u00a0", "\\\n", "b'é'", "'é'", "f'é{x}'"]


GRAMMAR_TESTS = """fstring patma type_params type_aliases grammar positional_only_arg named_expressions syntax
 unpack_ex genexps listcomps setcomps dictcomps coroutines asyncgen with except_star decorators keywordonlyarg
 type_annotations string_literals tokenize unparse ast.test_ast exceptions codeop""".split()


def statements(rng, sort):
    if sort == "soup":
        while True:
            words = rng.choices(JUNK + ["a", "b", "(", ")", ",", "=", ":", "\n", "\n    ", "f'{"], k=rng.randrange(2, 12))
            yield rng.choice(("", " ")).join(words) + rng.choice(("", "\n"))
    root = os.path.dirname(os.__file__)
    if sort == "grammar":
        names = ["unparse" if name == "unparse" else name for name in GRAMMAR_TESTS]
        paths = [os.path.join(root, "test", *("test_" + name if "." not in name else name.replace(".", "/")).split("/")) + ".py" for name in names]
        files = [path for path in (path.replace("/ast/", "/test_ast/") for path in paths) if os.path.exists(path)]
    else:
        folders = [root, *(os.path.join(root, name) for name in ("json", "asyncio", "test", "email", "re", "collections"))]
        files = [os.path.join(folder, name) for folder in folders for name in sorted(os.listdir(folder)) if name.endswith(".py")]
    while True:
        with open(rng.choice(files), encoding="utf-8", errors="replace") as file:
            text = file.read()
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError):
            continue
        candidates = [node for node in ast.walk(tree) if isinstance(node, ast.stmt) and 1 <= node.end_lineno - node.lineno < 12]
        if not candidates:
            continue
        lines = text.split("\n")
        for node in rng.sample(candidates, min(6, len(candidates))):
            chosen = lines[node.lineno - 1 : node.end_lineno]
            indent = len(chosen[0]) - len(chosen[0].lstrip())
            yield "\n".join(line[indent:] if line[:indent].isspace() else line for line in chosen) + "\n"


def split(text):
    """The text in pieces: tokens and what stands between them."""
    pieces, last = [], 0
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            start = starts[token.start[0] - 1] + token.start[1]
            end = starts[token.end[0] - 1] + token.end[1]
            if end <= last or start < last:
                continue
            pieces += [text[last:start], text[start:end]]
            last = end
    except (tokenize.TokenError, SyntaxError):
        pass
    pieces.append(text[last:])
    return [piece for piece in pieces if piece]


def mutate(rng, text):
    pieces = split(text)
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        if not pieces:
            break
        at = rng.randrange(len(pieces))
        kind = rng.randrange(7)
        if kind == 0:
            del pieces[at]
        elif kind == 1:
            pieces.insert(at, rng.choice(JUNK))
        elif kind == 2:
            pieces[at] = rng.choice(JUNK)
        elif kind == 3:
            pieces.insert(at, pieces[rng.randrange(len(pieces))])
        elif kind == 4:
            other = rng.randrange(len(pieces))
            pieces[at], pieces[other] = pieces[other], pieces[at]
        elif kind == 5:
            del pieces[at:]
        else:
            piece = pieces[at]
            where = rng.randrange(len(piece) + 1)
            pieces[at] = piece[:where] + rng.choice(JUNK) + piece[where:]
    return "".join(pieces)


def characters(text):
    """What the names in \\N{NAME} mean."""
    found = {}
    for name in re.findall(r"\\N\{([^}]*)\}", text):
        try:
            found[name.upper()] = ord(unicodedata.lookup(name))
        except (KeyError, TypeError):
            pass
    return found


def verdict(text, mode):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            tree = compile(text, "<mutation>", mode, ast.PyCF_ONLY_AST, dont_inherit=True)
        except SyntaxError as error:
            return {"error": [type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, error.text]}
        except Exception as error:
            return {"other": repr(error)}
    dump = ast.dump(tree, include_attributes=True).encode("ascii", "backslashreplace")
    return {
        "tree": hashlib.md5(dump).hexdigest(),
        "warnings": sorted([str(warning.message), warning.lineno] for warning in caught),
    }


def main():
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    modes = sys.argv[3].split(",") if len(sys.argv) > 3 else ["exec"]
    sort = sys.argv[4] if len(sys.argv) > 4 else "library"
    rng = random.Random(seed)
    source = statements(rng, sort)
    done = 0
    while done < count:
        text = next(source)
        if sort != "soup":
            text = mutate(rng, text)
        if "\0" in text or not text.isprintable() and any("\ud800" <= c <= "\udfff" for c in text):
            continue
        mode = rng.choice(modes)
        print(json.dumps({"source": text, "mode": mode, "characters": characters(text), **verdict(text, mode)}))
        done += 1


main()
