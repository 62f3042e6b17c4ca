"""Every built-in function, type and method of a built-in type, called with wrong and odd arguments.

Prints for each the outcomes, each with the arguments that give it: an error's type and text, or the
type of the result. `record.py` in this folder holds the output against CPython's.

Usage: wrong_calls.py [NAME]...     functions, or types whose methods are called (all by default)
"""

import sys


class Plain:
    """An object that can do nothing."""

    def __repr__(self):
        return "Plain()"


def generator():
    yield 1


def function(a, b=1):
    return a


ARGUMENTS = [
    (),
    (None,),
    (1,),
    (-1,),
    (1.5,),
    ("x",),
    (b"x",),
    ([],),
    ([3],),
    ((1, 2),),
    ({},),
    (Plain(),),
    (int,),
    (1, 2),
    ("x", "y"),
    ("x", 1),
    (1, "x"),
    ([1], None),
    (None, [1]),
    (1, 2, 3),
    ("x", "y", "z"),
    (None, None, None, None),
    (1, 2, 3, 4, 5),
]

FUNCTIONS = (
    "abs aiter all anext any ascii bin callable chr compile delattr dir divmod enumerate filter "
    "format getattr hasattr hash hex id isinstance issubclass iter len map max min next oct ord pow "
    "repr reversed round setattr sorted sum vars zip"
).split()

TYPES = (
    "bool bytearray bytes classmethod complex dict float frozenset int list memoryview object "
    "property range set slice staticmethod str super tuple type BaseException ValueError OSError "
    "StopIteration KeyError UnicodeDecodeError SyntaxError ExceptionGroup"
).split()

SAMPLES = {
    "bool": lambda: True,
    "bytearray": lambda: bytearray(b"abc"),
    "bytes": lambda: b"abc",
    "classmethod": lambda: classmethod(function),
    "complex": lambda: 1 + 2j,
    "dict": lambda: {"k": 1},
    "float": lambda: 2.5,
    "frozenset": lambda: frozenset([1, 2]),
    "int": lambda: 5,
    "list": lambda: [1, 2, 3],
    "memoryview": lambda: memoryview(b"abc"),
    "object": object,
    "property": lambda: property(function),
    "range": lambda: range(5),
    "set": lambda: {1, 2},
    "slice": lambda: slice(1, 2),
    "staticmethod": lambda: staticmethod(function),
    "str": lambda: "abc",
    "tuple": lambda: (1, 2),
    "BaseException": lambda: BaseException("text"),
    "ExceptionGroup": lambda: ExceptionGroup("text", [ValueError()]),
    "function": lambda: function,
    "generator": generator,
    "builtin_function_or_method": lambda: len,
    "list_iterator": lambda: iter([1, 2]),
    "dict_keys": lambda: {"k": 1}.keys(),
    "dict_values": lambda: {"k": 1}.values(),
    "dict_items": lambda: {"k": 1}.items(),
    "enumerate": lambda: enumerate("ab"),
    "zip": lambda: zip("ab"),
    "map": lambda: map(str, "ab"),
    "filter": lambda: filter(None, "ab"),
    "reversed": lambda: reversed("ab"),
    "method": lambda: Plain().__repr__,
    "NoneType": lambda: None,
    "ellipsis": lambda: ...,
}

# Not called: not methods, or they belong to copying, the buffer protocol, building classes.
LEFT_OUT = set(
    (
        "__class__ __doc__ __dict__ __weakref__ __reduce__ __reduce_ex__ __getstate__ __setstate__ "
        "__sizeof__ __buffer__ __release_buffer__ __new__ __getnewargs__ __subclasshook__ "
        "__init_subclass__ __class_getitem__ __wrapped__ throw"
    ).split()
)


def outcome(called, arguments, keywords):
    try:
        value = called(*arguments, **keywords)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return f"a {type(value).__name__}"


def shown(arguments):
    return "(" + ", ".join("int" if a is int else repr(a) for a in arguments) + ")"


def fresh(arguments):
    return tuple(a.copy() if isinstance(a, (list, dict)) else a for a in arguments)


def print_calls(label, make):
    """`make` gives the thing to call, anew for each call."""
    groups = {}
    for arguments in ARGUMENTS:
        given = fresh(arguments)
        groups.setdefault(outcome(make(), given, {}), []).append(shown(arguments))
    groups.setdefault(outcome(make(), (), {"nonsense": 1}), []).append("(nonsense=1)")
    print(label)
    for result, calls in groups.items():
        print(f"    {result}  <-  {' '.join(calls)}")


def method_names(kind):
    for name in sorted(kind.__dict__):
        deprecated = kind is bool and name == "__invert__"
        if name not in LEFT_OUT and not deprecated and callable(getattr(kind, name, None)):
            yield name


def main(chosen):
    for name in FUNCTIONS:
        if not chosen or name in chosen:
            builtin = getattr(__builtins__, name)
            print_calls(f"{name}()", lambda: builtin)
    for name in TYPES:
        if not chosen or name in chosen:
            kind = getattr(__builtins__, name)
            print_calls(f"{name}()", lambda: kind)
    for name, make in SAMPLES.items():
        if not chosen or name in chosen:
            for method in method_names(type(make())):
                print_calls(f"{name}.{method}", lambda: getattr(make(), method))
            if hasattr(__builtins__, name):
                kind = type(make())
                for method in method_names(kind):
                    if not isinstance(kind.__dict__[method], (classmethod, staticmethod)):
                        label = f"{name}.{method} of the type"
                        unbound = getattr(kind, method)
                        print(f"{label}: {outcome(unbound, (), {})}")
                        print(f"{label}, on Plain(): {outcome(unbound, (Plain(),), {})}")


main(sys.argv[1:])
