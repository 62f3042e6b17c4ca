"""Every operator on every pair of sample values of the built-in types.

Prints for each operator and left operand the results, or errors, each with the right operands
that give it: the result with its type where that is not plain from its repr, or the error's type
and text. "unsupported" stands for exactly the TypeError that the operator gives for types that know
nothing of each other. `record.py` in this folder holds the output against CPython's.

Usage: every_operator.py [unary | comparison | NAME-OF-OPERATOR]...     (all by default)
"""

import sys


class Left:
    """Answers every operator, and says with what."""

    def __repr__(self):
        return "Left()"


class Right:
    """Answers only as the right operand."""

    def __repr__(self):
        return "Right()"


class Plain:
    """Answers nothing."""

    def __repr__(self):
        return "Plain()"


class Number(int):
    """A subclass of a built-in type that overrides nothing."""


NAMES = {
    "+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow",
    "@": "matmul", "<<": "lshift", ">>": "rshift", "&": "and", "|": "or", "^": "xor",
}  # fmt: skip


def give_methods():
    for symbol, name in NAMES.items():
        setattr(Left, f"__{name}__", lambda self, other, symbol=symbol: f"left {symbol} {other!r}")
        setattr(Left, f"__i{name}__", lambda self, other, s=symbol: f"left {s}= {other!r}")
        setattr(Right, f"__r{name}__", lambda self, other, s=symbol: f"{other!r} {s} right")


def sample_values():
    """Made anew for each case, since in-place operators change them."""
    return [
        None,
        True,
        False,
        0,
        1,
        -7,
        3,
        2**40,
        -(2**63),
        10**25,
        Number(5),
        0.0,
        -2.5,
        1e300,
        float("inf"),
        float("nan"),
        2j,
        1.5 - 1j,
        "",
        "ab",
        "%s",
        b"",
        b"ab",
        bytearray(b"xy"),
        [],
        [1, "a"],
        (),
        (2,),
        range(3),
        {},
        {"k": 1},
        set(),
        {1, 2},
        frozenset([2, 3]),
        ...,
        int,
        Left(),
        Right(),
        Plain(),
    ]


COUNT = 39

BINARY = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "**": lambda a, b: a**b,
    "@": lambda a, b: a @ b,
    "<<": lambda a, b: a << b,
    ">>": lambda a, b: a >> b,
    "&": lambda a, b: a & b,
    "|": lambda a, b: a | b,
    "^": lambda a, b: a ^ b,
    "divmod": divmod,
    "[]": lambda a, b: a[b],
    "in": lambda a, b: a in b,
    "and": lambda a, b: a and b,
}

COMPARISONS = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


def in_place(symbol):
    names = {}
    exec(f"def change(a, b):\n    a {symbol} b\n    return a", names)
    return names["change"]


UNARY = {
    "+": lambda a: +a,
    "-": lambda a: -a,
    "~": lambda a: ~int(a) if isinstance(a, bool) else ~a,
    "not": lambda a: not a,
    "abs": abs,
    "len": len,
    "iter": lambda a: type(iter(a)).__name__,
    "bool": bool,
    "int": int,
    "float": float,
    "complex": complex,
    "str": str,
    "hash": lambda a: type(hash(a)).__name__,
    "round": round,
    "reversed": lambda a: type(reversed(a)).__name__,
    "list": list,
    "tuple": tuple,
    "dict": dict,
    "sorted": sorted,
    "sum": sum,
    "min": min,
    "bytes": bytes,
    "ord": ord,
    "chr": chr,
    "bin": bin,
    "hex": hex,
    "index": lambda a: [0] * 4 and "abcd"[a],
    "slice": lambda a: "abcd"[a:],
    "range": range,
    "call": lambda a: a(),
    "enter": lambda a: a.__enter__,
    "next": next,
    "star": lambda a: [*a],
    "double star": lambda a: {**a},
    "format": format,
    "format d": lambda a: format(a, "d"),
    "format f": lambda a: format(a, ".2f"),
    "format s": lambda a: format(a, ">6s"),
    "% d": lambda a: "%d" % (a,),
    "% f": lambda a: "%.1f" % (a,),
    "% c": lambda a: "%c" % (a,),
    "% x": lambda a: "%x" % (a,),
}

def too_large(symbol, a, b):
    """Cases that no implementation should be asked to compute."""
    sequences = (str, bytes, bytearray, list, tuple)
    if symbol in ("*", "*="):
        for one, other in ((a, b), (b, a)):
            if isinstance(one, sequences) and isinstance(other, int) and len(one) * other > 10**6:
                return True
    if symbol in ("**", "**=") and isinstance(a, int) and isinstance(b, int):
        return abs(a) > 1 and b > 10**6
    if symbol in ("<<", "<<=") and isinstance(a, int) and isinstance(b, int):
        return a and b > 10**6
    return False


def shown(value):
    if value is NotImplemented:
        return "NotImplemented"
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:60]}... {len(text)} characters ...{text[-10:]}"


def outcome(function, *arguments):
    try:
        value = function(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    text = shown(value)
    kind = type(value).__name__
    if kind in ("Number", "bool") or (kind == "int" and isinstance(arguments[0], Number)):
        return f"{text} ({kind})"
    return text


def unsupported(symbol, a, b):
    left, right = type(a).__name__, type(b).__name__
    if symbol == "[]":
        return f"TypeError: '{left}' object is not subscriptable"
    if symbol == "in":
        return f"TypeError: argument of type '{right}' is not iterable"
    if symbol in COMPARISONS:
        return f"TypeError: '{symbol}' not supported between instances of '{left}' and '{right}'"
    named = {"**": "** or pow()", "divmod": "divmod()"}.get(symbol, symbol)
    return f"TypeError: unsupported operand type(s) for {named}: '{left}' and '{right}'"


def print_binary(symbol, function):
    for i in range(COUNT):
        print(f"{shown(sample_values()[i])} {symbol}")
        groups = {}
        for j in range(COUNT):
            a, b = sample_values()[i], sample_values()[j]
            if not too_large(symbol, a, b):
                right, default = shown(b), unsupported(symbol, a, b)
                result = outcome(function, a, b)
                groups.setdefault("unsupported" if result == default else result, []).append(right)
        for result, rights in groups.items():
            if result == "unsupported" and len(rights) > 5:
                rights = [f"the other {len(rights)}"]
            print(f"    {result}  <-  {'  '.join(rights)}")


def print_unary(symbol, function):
    groups = {}
    for i in range(COUNT):
        value = sample_values()[i]
        groups.setdefault(outcome(function, value), []).append(shown(value))
    print(symbol)
    for result, values in groups.items():
        print(f"    {result}  <-  {'  '.join(values)}")


def main(chosen):
    give_methods()
    assert len(sample_values()) == COUNT
    if not chosen or "unary" in chosen:
        for symbol, function in UNARY.items():
            print_unary(symbol, function)
    for symbol, function in BINARY.items():
        if not chosen or symbol in chosen:
            print_binary(symbol, function)
    for symbol, function in COMPARISONS.items():
        if not chosen or "comparison" in chosen or symbol in chosen:
            print_binary(symbol, function)
    for symbol in NAMES:
        if not chosen or f"{symbol}=" in chosen:
            print_binary(f"{symbol}=", in_place(f"{symbol}="))


main(sys.argv[1:])
