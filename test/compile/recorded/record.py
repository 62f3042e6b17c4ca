"""Records what CPython's compiler makes of the sources in the JSON files here.

Run under CPython 3.13, from anywhere: the files are rewritten with its answers to the sources that
stand in them. To add a case, add an object with a "source" and record.
"""

import dis
import json
import pathlib
import warnings

here = pathlib.Path(__file__).parent

# CPython's names and ours for what can raise; the rest of the instructions is not compared.
COMPARES = ["LT", "LE", "EQ", "NE", "GT", "GE"]
BINARY = [
    "ADD", "AND", "FLOOR_DIVIDE", "LSHIFT", "MATRIX_MULTIPLY", "MULTIPLY", "REMAINDER", "OR",
    "POWER", "RSHIFT", "SUBTRACT", "TRUE_DIVIDE", "XOR",
]
SAME = {
    "LOAD_ATTR", "LOAD_SUPER_ATTR", "STORE_ATTR", "DELETE_ATTR", "BINARY_SUBSCR", "STORE_SUBSCR",
    "DELETE_SUBSCR", "BINARY_SLICE", "STORE_SLICE", "IS_OP", "CONTAINS_OP", "RAISE_VARARGS",
    "LOAD_GLOBAL", "LOAD_NAME", "STORE_NAME", "DELETE_NAME", "UNPACK_SEQUENCE", "UNPACK_EX",
    "GET_ITER", "FOR_ITER", "BEFORE_WITH", "BEFORE_ASYNC_WITH", "IMPORT_NAME", "IMPORT_FROM",
    "UNARY_NEGATIVE", "UNARY_INVERT", "FORMAT_SIMPLE", "FORMAT_WITH_SPEC", "CONVERT_VALUE",
    "LIST_EXTEND", "SET_UPDATE", "DICT_UPDATE", "DICT_MERGE", "SEND", "YIELD_VALUE",
    "GET_AWAITABLE", "GET_AITER", "GET_ANEXT", "END_ASYNC_FOR", "CHECK_EXC_MATCH",
    "CHECK_EG_MATCH", "MATCH_CLASS", "MATCH_MAPPING", "MATCH_SEQUENCE", "MATCH_KEYS", "GET_LEN",
    "LOAD_DEREF", "STORE_DEREF", "MAKE_FUNCTION", "WITH_EXCEPT_START",
}


def name_of(instruction):
    name = instruction.opname
    if name == "BINARY_OP":
        return "BINARY_" + BINARY[instruction.arg % 13]
    if name == "COMPARE_OP":
        return "COMPARE_" + COMPARES[instruction.arg >> 5]
    if name in ("CALL", "CALL_KW", "CALL_FUNCTION_EX"):
        return "CALL"
    return name if name in SAME else None


def shape(code):
    places = {}
    for instruction in dis.get_instructions(code):
        name = name_of(instruction)
        if name is None:
            continue
        p = instruction.positions
        place = [p.lineno, p.end_lineno, p.col_offset, p.end_col_offset]
        places.setdefault(name, set()).add(tuple(-1 if x is None else x for x in place))
    return {
        "qualname": code.co_qualname,
        "firstLine": code.co_firstlineno,
        "flags": code.co_flags,
        "args": [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount],
        "variables": list(code.co_varnames),
        "cells": list(code.co_cellvars),
        "free": list(code.co_freevars),
        "places": {name: sorted(map(list, found)) for name, found in sorted(places.items())},
        "nested": [shape(c) for c in code.co_consts if hasattr(c, "co_code")],
    }


def record_shape(case):
    case["code"] = shape(compile(case["source"], "<string>", "exec", dont_inherit=True))


def record_error(case):
    try:
        compile(case["source"], "<string>", "exec", dont_inherit=True)
        case["error"] = None
    except SyntaxError as e:
        case["error"] = [
            type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset,
        ]


def record_warnings(case):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(case["source"], "<string>", "exec", dont_inherit=True)
    case["warnings"] = [[w.lineno, str(w.message)] for w in caught]


def record_constant(case):
    code = compile(case["source"], "<string>", "eval", dont_inherit=True)
    folded = [i for i in dis.get_instructions(code) if i.opname != "RESUME"]
    case["constant"] = repr(folded[0].argval) if len(folded) == 1 else None


def record_annotation(case):
    source = "from __future__ import annotations\nx: " + case["source"] + "\n"
    namespace = {}
    exec(compile(source, "<string>", "exec", dont_inherit=True), namespace)
    case["text"] = namespace["__annotations__"]["x"]


def record_docstring(case):
    namespace = {}
    exec(compile(case["source"], "<string>", "exec", dont_inherit=True), namespace)
    case["doc"] = namespace["f"].__doc__


RECORDERS = {
    "docstrings": record_docstring,
    "errors": record_error,
    "warnings": record_warnings,
    "constants": record_constant,
    "annotations": record_annotation,
    "shapes": record_shape,
}

if __name__ == "__main__":
    warnings.simplefilter("ignore")
    for name, record in RECORDERS.items():
        path = here / f"{name}.json"
        cases = json.loads(path.read_text(encoding="utf-8"))
        for case in cases:
            record(case)
        lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
        path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
