"""Prints a random Python program. The same seed gives the same program on every Python.

    python3 generate.py SEED [STATEMENTS]

Programs hold functions, classes, generators, loops, containers, text and numbers; every step prints what it got, the type
and text of an error included, so that two interpreters which differ anywhere differ in what they print. They end: loops run
over short ranges, numbers are kept small by masks, strings and lists by slices.
"""

import sys

from statements import KINDS


class Dice:
    """A generator of its own, so that programs do not depend on the version of the random module."""

    def __init__(self, seed):
        self.state = (seed * 2654435761 + 12345) & 0xFFFFFFFFFFFFFFFF

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (self.state >> 33) % limit

    def pick(self, choices):
        return choices[self.below(len(choices))]


INTEGERS = ["0", "1", "-1", "2", "3", "7", "10", "-5", "255", "256", "65536", "-32768", "2**31", "2**48 - 1", "-(2**48)",
            "2**63", "10**20", "-(10**25)", "True", "False"]
FLOATS = ["0.0", "-0.0", "1.5", "-2.25", "1e10", "1e-7", "3.14159", "1e308", "float('inf')", "float('nan')", "0.1", "123456789.125"]
TEXTS = ["''", "'a'", "'abc'", "'Hello, World'", "'x y  z'", "'äöü'", "'日本'", "'\\U0001F600!'", "'1'", "'-12'", "' 3.5 '", "'a\\tb\\n'",
         "'ABC'", "'abcabc'", "'%s'", "'{}'"]
BYTES = ["b''", "b'abc'", "b'\\x00\\xff'", "bytes(range(5))", "bytearray(b'xyz')"]
CONTAINERS = ["[]", "[1, 2, 3]", "[3, 1, 2]", "['b', 'a']", "(1,)", "()", "(1, 'x', None)", "{}", "{'a': 1, 'b': 2}", "{1: 'x', 2: [3]}",
              "{1, 2, 3}", "set()", "frozenset({4, 5})", "range(5)", "range(10, 0, -3)", "[[1], [2, 3]]", "[None, True]", "[1.5, 2]"]
OTHERS = ["None", "...", "NotImplemented", "int", "str", "len", "slice(1, 3)", "(1+2j)", "-1.5j"]
BINARY = ["+", "-", "*", "/", "//", "%", "&", "|", "^", "<<", ">>", "==", "!=", "<", "<=", ">", ">=", "and", "or", "is None or", "in", "not in"]
UNARY = ["-", "+", "~", "not "]
CALLS = ["abs({})", "len({})", "str({})", "repr({})", "bool({})", "list({})", "tuple({})", "sorted({})", "set(steady({}))", "sum({})", "min({})",
         "max({})", "int({})", "float({})", "(hash({0}) if isinstance({0}, (int, float, complex)) else 0)",
         "type({}).__name__", "any({})", "all({})", "reversed({})", "list(reversed({}))", "enumerate({})", "dict({})", "bin({})",
         "hex({})", "chr({})", "ord({})", "round({})", "divmod({}, 3)", "iter({})", "next(iter({}))", "format({}, '>8')", "format({}, '.3f')",
         "format({}, ',')", "ascii({})", "callable({})", "complex({})", "bytes({})", "list(zip({}, {}))", "list(map(str, {}))",
         "list(filter(None, {}))", "dict.fromkeys({})", "isinstance({}, int)", "[*{}, *{}]", "{{**{}}}", "f'{{{}!r:>10}}'", "'%s|%r' % ({}, {})",
         "'%5d' % {}", "'{{:08.3f}}'.format({})", "' '.join({})", "pow({}, 2)", "pow({}, -1, 7)", "slice({}, {})"]
METHODS = [".upper()", ".split()", ".strip()", ".replace('a', 'bb')", ".find('b')", ".count('a')", ".join(['x', 'y'])", ".encode()",
           ".decode()", ".title()", ".zfill(6)", ".center(9, '*')", ".partition('b')", ".isdigit()", ".startswith('a')", ".format(1)",
           ".splitlines()", ".swapcase()", ".index('c')", ".rsplit('b', 1)", ".append(9)", ".pop()", ".pop(0)", ".insert(1, 'q')",
           ".sort()", ".reverse()", ".copy()", ".extend('zz')", ".index(2)", ".remove(1)", ".clear()", ".get('a')", ".keys()", ".items()",
           ".values()", ".update({5: 6})", ".setdefault('k', [])", ".popitem()", ".add(7)", ".discard(1)", ".union([8])", ".issubset({1})",
           ".bit_length()", ".is_integer()", ".as_integer_ratio()", ".hex()", ".conjugate()", ".real", ".imag", ".numerator", ".__class__",
           ".__doc__ is None", ".to_bytes(8, 'little', signed=True)", ".count(1)", "[0]", "[-1]", "[1:]", "[::-1]", "['a']", "[1]", "[::2]", "[5]"]
ERRORS = "(TypeError, ValueError, ZeroDivisionError, AttributeError, IndexError, KeyError, OverflowError, StopIteration, NameError, RuntimeError, MemoryError)"


class Program:
    def __init__(self, seed):
        self.dice = Dice(seed)
        self.lines = []
        self.names = []
        self.counter = 0

    def fresh(self, prefix="v"):
        self.counter += 1
        return f"{prefix}{self.counter}"

    def atom(self):
        kind = self.dice.below(12)
        if kind < 3 and self.names:
            return self.dice.pick(self.names)
        if kind < 5:
            return self.dice.pick(INTEGERS)
        if kind < 6:
            return self.dice.pick(FLOATS)
        if kind < 8:
            return self.dice.pick(TEXTS)
        if kind < 9:
            return self.dice.pick(BYTES)
        if kind < 11:
            return self.dice.pick(CONTAINERS)
        return self.dice.pick(OTHERS)

    def expression(self, depth):
        if depth <= 0:
            return self.atom()
        kind = self.dice.below(14)
        inner = lambda: self.expression(depth - 1)
        if kind < 4:
            operator = self.dice.pick(BINARY)
            right = inner()
            if operator in ("<<", ">>"):
                right = f"({right} if not isinstance({right}, int) else {right} & 63)"
            elif operator == "*":
                right = f"({right} if not isinstance({right}, int) else {right} & 15)"
            return f"({inner()} {operator} {right})"
        if kind < 5:
            return f"({self.dice.pick(UNARY)}{inner()})"
        if kind < 8:
            template = self.dice.pick(CALLS)
            return template.format(*[inner() for _ in range(3)])
        if kind < 10:
            return f"({inner()}){self.dice.pick(METHODS)}"
        if kind < 11:
            return f"({inner()} if {inner()} else {inner()})"
        if kind < 12:
            return f"[{inner()}, {inner()}]"
        if kind < 13:
            return f"[x for x in {inner()} if {self.dice.pick(['x', 'x != 1', 'not x', 'True'])}]"
        return self.atom()

    def add(self, depth, text):
        self.lines.append("    " * depth + text)

    def show(self, depth, value):
        self.add(depth, "try:")
        self.add(depth + 1, f"show({value})")
        self.add(depth, f"except {ERRORS} as error:")
        self.add(depth + 1, "print(type(error).__name__, error)")

    def assign(self, depth):
        name = self.fresh()
        self.add(depth, "try:")
        self.add(depth + 1, f"{name} = limit({self.expression(2)})")
        self.add(depth, f"except {ERRORS} as error:")
        self.add(depth + 1, f"{name} = type(error).__name__")
        self.names.append(name)
        self.add(depth, f"show({name})")

    def function(self):
        name = self.fresh("f")
        self.add(0, f"def {name}(a, b={self.dice.pick(INTEGERS)}, *rest, c={self.atom()}, **more):")
        outer, self.names = self.names, ["a", "b", "rest", "c", "more"]
        self.add(1, "total = 0")
        for _ in range(1 + self.dice.below(3)):
            self.assign(1)
        self.add(1, f"for i in range({1 + self.dice.below(5)}):")
        self.names.append("i")
        self.add(2, f"if {self.expression(1).replace('...', '1')}:" if self.dice.below(2) else "if i % 2:")
        self.add(3, self.dice.pick(["continue", "total += i", "total -= 1", "break"]))
        self.add(2, "total += 1")
        if self.dice.below(3) == 0:
            self.add(1, f"yield {self.atom()}")
            self.add(1, "received = yield total")
            self.add(1, "show(received)")
        self.add(1, f"return total, {self.atom()}")
        self.names = outer
        arguments = ", ".join([self.atom() for _ in range(self.dice.below(4))] + (["c=1"] if self.dice.below(2) else []) + (["z=2"] if self.dice.below(3) == 0 else []))
        self.show(0, f"consume({name}({arguments}))")

    def klass(self):
        name = self.fresh("C")
        self.add(0, f"class {name}({self.dice.pick(['', 'Base', 'list', 'dict', 'int', 'str', 'Exception'])}):")
        self.add(1, f"attribute = {self.atom()}")
        for special in ("__add__", "__eq__", "__len__", "__getitem__", "__contains__", "__bool__", "__repr__", "__call__", "__lt__", "__iter__"):
            if self.dice.below(4):
                continue
            outer, self.names = self.names, ["self"]
            self.add(1, f"def {special}(self, *others):")
            if special == "__getitem__":  # ends what iterates by it
                self.add(2, "if isinstance(others[0], int) and others[0] > 3:")
                self.add(3, "raise IndexError(others[0])")
            value = {"__len__": self.dice.pick(["0", "3", "-1", "'x'", "2.5", "True"]), "__repr__": "'instance'", "__hash__": "5", "__iter__": "iter([1, 2])"}.get(special, self.atom())
            self.add(2, f"return {value}")
            self.names = outer
        self.show(0, f"{name}().attribute")
        instance = self.fresh("o")
        self.add(0, "try:")
        self.add(1, f"{instance} = {name}()")
        self.add(1, f"{instance}.x = {self.atom()}")
        self.add(1, f"show({instance}.x)")
        self.add(0, f"except {ERRORS} as error:")
        self.add(1, "print(type(error).__name__, error)")
        for use in ("{} + 1", "{} == {}", "len({})", "{}[0]", "1 in {}", "bool({})", "{}(2)", "{} < 3", "list({})", "{}.missing", "vars({})", "{} or 5"):
            if self.dice.below(2):
                self.show(0, use.format(instance, instance))

    def flow(self):
        self.add(0, "try:")
        self.add(1, "try:")
        self.assign(2)
        self.add(2, f"raise {self.dice.pick(['ValueError(1)', 'KeyError', 'RuntimeError(*[1, 2])', 'IndexError()'])}")
        self.add(1, f"except {self.dice.pick(['ValueError', 'LookupError', '(KeyError, TypeError)', 'Exception'])} as problem:")
        self.add(2, "print('handled', repr(problem))")
        self.add(2, self.dice.pick(["raise", "pass", "raise TypeError('again') from problem", "raise OSError(2, 'x')"]))
        self.add(1, "else:")
        self.add(2, "print('else')")
        self.add(1, "finally:")
        self.add(2, "print('finally')")
        self.add(0, "except Exception as outer:")
        self.add(1, "print(repr(outer), repr(outer.__cause__), repr(outer.__context__))")

    def match(self):
        subject = self.fresh("m")
        self.add(0, f"{subject} = {self.atom()}")
        self.add(0, f"match {subject}:")
        for pattern in ("[a, *b]", "{'a': value, **others}", "int(n) if n > 1", "str() as text", "None", "(1 | 2) as few", "float()", "[]"):
            if self.dice.below(2):
                self.add(1, f"case {pattern}:")
                self.add(2, f"print('case', {pattern[:5]!r})")
        self.add(1, "case _:")
        self.add(2, "print('no case')")

    def generate(self, statements):
        self.lines += PREAMBLE.splitlines()
        for _ in range(statements):
            kind = self.dice.below(18)
            if kind >= 10:
                self.dice.pick(KINDS)(self)
            elif kind < 4:
                self.assign(0)
            elif kind < 6:
                self.show(0, self.expression(3))
            elif kind < 7:
                self.function()
            elif kind < 8:
                self.klass()
            elif kind < 9:
                self.flow()
            else:
                self.match()
            self.names = self.names[-12:]
        return "\n".join(self.lines) + "\n"


PREAMBLE = '''class Base:
    pass


def text(value):
    shown = repr(value)
    return shown if " at 0x" not in shown else type(value).__name__


def ordered(value):
    # sets of strings have an order that differs from run to run
    if isinstance(value, (set, frozenset)):
        return type(value).__name__ + str(sorted(map(text, value)))
    return text(value)


def show(value):
    try:
        print(type(value).__name__, ordered(value)[:300])
    except Exception as error:
        print("show:", type(error).__name__, str(error)[:80])


def steady(values):
    # hashes of texts differ from run to run, those of numbers do not
    return [value for value in values if isinstance(value, (int, float, complex, tuple)) and "'" not in repr(value)]


def limit(value):
    if isinstance(value, (set, frozenset)) and any(not isinstance(item, (int, float, complex)) for item in value):
        return sorted(map(text, value))
    if isinstance(value, int) and abs(value) > 10**40:
        return int(value % 10**30)
    if isinstance(value, (str, bytes, list, tuple)) and len(value) > 60:
        return value[:60]
    return value


def consume(value):
    if type(value).__name__ != "generator":
        return value
    values = []
    try:
        values.append(next(value))
        values.append(value.send("sent"))
        values.append(next(value))
    except StopIteration as stop:
        values.append(stop.value)
    return values


'''

if __name__ == "__main__":
    print(Program(int(sys.argv[1])).generate(int(sys.argv[2]) if len(sys.argv) > 2 else 60), end="")
