"""More kinds of statements for generate.py: what programs are made of beyond single expressions. Each function takes the
program under construction and adds lines; `program.name`, `program.pick` and so on are the generator's own."""

OPERATORS = [("__add__", "+"), ("__sub__", "-"), ("__mul__", "*"), ("__truediv__", "/"), ("__floordiv__", "//"), ("__mod__", "%"),
             ("__and__", "&"), ("__or__", "|"), ("__xor__", "^"), ("__lshift__", "<<"), ("__matmul__", "@"), ("__pow__", "**")]
RICH = [("__eq__", "=="), ("__ne__", "!="), ("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")]
SPECS = ["", "d", "5", "<6", "^7", ">8", "*^9", "+d", " d", "05", "x", "#x", "X", "o", "#b", "_d", ",", ".2f", "10.3f", "+.1e", "g", ".3g", "%",
         "s", "10s", ".2s", "c", "n", "z.1f", "#.3g", "e", "0>5", "=+8", "1.5", "_x", ",.2f", "{w}", "{w}.{p}"]
PERCENT = ["%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%#o", "%s", "%10s", "%.2s", "%r", "%a", "%c", "%e", "%.3g", "%08.2f", "%i", "%%", "%*d"]
NUMBERS = ["0", "1", "-1", "7", "-13", "255", "10**18", "-(2**63)", "2**64 + 1", "3**70", "0.5", "-0.0", "2.5", "1e16", "1e22", "123456.789", "1/3", "-7.25", "1e-10"]
LISTS = ["[3, 1, 2]", "[5, -2, 5, 0]", "list(range(8))", "[(2, 'b'), (1, 'z'), (2, 'a')]", "['pear', 'fig', 'Apple', 'kiwi']", "[0.5, 2, -1, True]", "[[2, 1], [1], []]"]
KEYS = ["None", "len", "str", "lambda item: -item", "lambda item: item[1]", "lambda item: (item % 3, item)", "abs", "repr", "lambda item: str(item)[::-1]"]
SLICES = ["[1:3]", "[::2]", "[::-1]", "[-2:]", "[:0]", "[5:1]", "[1:1]", "[-1:-4:-1]", "[:]", "[10:]", "[True:]"]
ERRORS = ["ValueError('v')", "KeyError('k')", "TypeError", "IndexError(3)", "ZeroDivisionError", "StopIteration(4)", "RuntimeError('r', 1)"]
CAUGHT = ["ValueError", "LookupError", "(TypeError, KeyError)", "ArithmeticError", "Exception", "RuntimeError", "StopIteration"]


def block(program, lines):
    for line in lines:
        program.add(0, line)


def operators(program):
    """A class with operators, their reflected and in-place forms, and a subclass that has some of its own."""
    pick, below = program.dice.pick, program.dice.below
    name, child = program.fresh("N"), program.fresh("S")
    lines = [f"class {name}:", "    def __init__(self, value=1): self.value = value", f"    def __repr__(self): return f'{{type(self).__name__}}({{self.value!r}})'"]
    chosen = [pick(OPERATORS) for _ in range(1 + below(4))]
    for method, operator in chosen:
        how = below(4)
        if how == 0:
            lines.append(f"    def {method}(self, other): return NotImplemented")
        else:
            lines.append(f"    def {method}(self, other): return type(self)((self.value {operator} other.value) if isinstance(other, {name}) else ('{operator}', other))")
        if below(2):
            lines.append(f"    def {method.replace('__', '__r', 1)}(self, other): return ('r{operator}', other, self.value)")
        if below(3) == 0:
            lines.append(f"    def {method.replace('__', '__i', 1)}(self, other): self.value = ('i{operator}', self.value); return self")
    for method, operator in [pick(RICH) for _ in range(below(3))]:
        lines.append(f"    def {method}(self, other): return {pick(['NotImplemented', 'True', 'False', '0', 'self.value', 'other'])}")
    lines += [f"class {child}({name}):", "    pass"]
    for method, operator in chosen:
        if below(2):
            lines.append(f"    def {method}(self, other): return ('sub', super().{method}(other))")
        if below(3) == 0:
            lines.append(f"    def {method.replace('__', '__r', 1)}(self, other): return 'sub reflected'")
    block(program, lines)
    for method, operator in chosen + [pick(RICH)]:
        for left, right in ((f"{name}(3)", f"{name}(2)"), (f"{name}(3)", "2"), ("2", f"{name}(3)"), (f"{name}(5)", f"{child}(2)"), (f"{child}(5)", f"{name}(2)")):
            if below(2):
                program.show(0, f"{left} {operator} {right}")
    if chosen:
        operator = pick(chosen)[1]
        held = program.fresh()
        block(program, [f"{held} = {name}(4)", "try:", f"    {held} {operator}= 3", f"except {ALL} as error:", "    print(type(error).__name__, error)", f"show({held})"])
    program.show(0, f"sorted([{name}(2), {name}(1)])")
    program.show(0, f"hash({name}(1)) == hash({name}(1)), {name}(1) == {name}(1), {name}(1) != {name}(1)")


ALL = "(TypeError, ValueError, ZeroDivisionError, AttributeError, IndexError, KeyError, OverflowError, StopIteration, NameError, RuntimeError, MemoryError)"


def inheritance(program):
    """Diamonds with super() everywhere, class and static methods, properties, attributes of the class shadowed or not."""
    pick, below = program.dice.pick, program.dice.below
    names = [program.fresh("K") for _ in range(4)]
    bases = ["", names[0], names[0], pick([f"{names[1]}, {names[2]}", f"{names[2]}, {names[1]}", names[2], f"{names[1]}, {names[0]}"])]
    for name, base in zip(names, bases):
        lines = [f"class {name}({base}):"]
        if below(2):
            lines.append(f"    shared = {pick(NUMBERS)}")
        if base == "" or below(3):
            up = "[]" if base == "" else pick(["super().who()", f"super({name}, self).who()"])
            lines.append(f"    def who(self): return [{name!r}] + {up}")
        if below(2):
            lines += ["    @classmethod", f"    def make(cls, *rest): return cls.__name__, rest, {'()' if base == '' else 'getattr(super(), \"make\", lambda *more: more)(1)'}"]
        if below(3) == 0:
            lines += ["    @staticmethod", f"    def fixed(first, second={pick(NUMBERS)}): return first, second"]
        if below(2):
            lines += ["    @property", "    def area(self): return getattr(self, '_area', 'none'), len(self.who())"]
            if below(2):
                lines += ["    @area.setter", "    def area(self, value): self._area = value"]
        if below(4) == 0:
            lines.append("    def __getattr__(self, name): return 'missing ' + name if not name.startswith('_') else object.__getattribute__(self, name)")
        if below(4) == 0:
            lines.append("    def __init_subclass__(cls, **more): super().__init_subclass__(**more); cls.tag = 'tagged ' + cls.__name__")
        if len(lines) == 1:
            lines.append("    pass")
        block(program, lines)
    last, instance = names[pick([3, 3, 1, 2])], program.fresh("k")
    program.show(0, f"[c.__name__ for c in {names[3]}.__mro__]")
    block(program, [f"{instance} = {last}()"])
    for use in ("{i}.who()", "{c}.who({i})", "{i}.make(2)", "{c}.make()", "{i}.shared", "{c}.shared", "{i}.area", "{i}.fixed(1)", "{i}.absent", "{i}.tag", "vars({i})",
                "setattr({i}, 'area', 5)", "{i}.area", "delattr({i}, 'shared')", "setattr({i}, 'shared', 9), {i}.shared, {c}.__dict__.get('shared')", "isinstance({i}, {f}), issubclass({c}, {f})"):
        if below(2):
            program.show(0, use.format(i=instance, c=last, f=names[below(4)]))


def generators(program):
    """A generator with try and finally, driven by next, send, throw and close; another that delegates to it."""
    pick, below = program.dice.pick, program.dice.below
    inner, outer, held = program.fresh("g"), program.fresh("g"), program.fresh("it")
    block(program, [
        f"def {inner}(n):", "    total = 0", "    try:", "        for i in range(n):",
        f"            {pick(['got = yield i', 'got = yield i * 2', 'got = (yield i), i'])}", "            if got is not None: print('got', got); total += 1",
        f"            {pick(['pass', 'continue', 'if i > 1: return total', 'if i == 2: break'])}", f"    except {pick(CAUGHT)} as error:", f"        print('inside', type(error).__name__, error)",
        f"        {pick(['yield 99', 'raise', 'return -1', 'raise KeyError(7) from error', 'pass'])}", "    finally:", "        total += 1  # prints nothing: where nobody holds the generator, it ends at another time here",
        "    return total",
        f"def {outer}(n):", f"    {pick(['result = yield from ' + inner + '(n)', 'result = [*' + inner + '(n)]; yield result', 'for x in ' + inner + '(n): result = (yield x)'])}", "    print('result', result)",
        f"    yield {pick(NUMBERS)}", f"{held} = {pick([inner, outer])}({below(5)})"])
    for _ in range(3 + below(5)):
        step = pick(["next({0})", "next({0}, 'end')", "{0}.send(None)", "{0}.send(5)", f"{{0}}.throw({pick(ERRORS)})", "{0}.close()", "list({0})", "sum(x for x in {0} if isinstance(x, int))", "{0}.gi_running, {0}.gi_frame is None"])
        program.show(0, step.format(held))
    program.show(0, f"list({outer}({below(4)}))")


def closures(program):
    """Counters over nonlocal variables, functions made in loops, defaults against cells, del of a cell."""
    pick, below = program.dice.pick, program.dice.below
    name, held = program.fresh("c"), program.fresh("h")
    block(program, [
        f"def {name}(start, *, step={pick(NUMBERS)}):", f"    count, seen = start, {pick(['[]', '{}', 'set()'])}", "    def add(by=None):", "        nonlocal count",
        f"        count {pick(['+=', '-=', '*='])} step if by is None else by", f"        {pick(['seen.append(count)', 'seen[count] = by', 'seen.add(count)', 'pass'])}", "        return count",
        "    def look():", f"        {pick(['return count', 'nonlocal seen; old, seen = seen, None; return old', 'return [count + k for k in range(2)]', 'return (lambda: count)()', 'count = 5; return count'])}",
        f"    {pick(['pass', 'count += 1', 'del count', 'later = [lambda: k for k in range(3)]; print([f() for f in later])', 'later = [lambda k=k: k for k in range(3)]; print([f() for f in later])'])}",
        f"    return add, look"])
    block(program, ["try:", f"    {held} = {name}({pick(NUMBERS)}{pick(['', ', step=3', ', 4', ', stop=1'])})", f"except {ALL} as error:", "    print(type(error).__name__, error)", f"    {held} = (len, abs)"])
    for _ in range(3):
        program.show(0, pick(["{0}[0]()", "{0}[0](7)", "{0}[1]()", "{0}[0].__code__.co_freevars", "{0}[0](by=2)", "[c.cell_contents for c in {0}[1].__closure__ or ()]"]).format(held))


def formats(program):
    pick = program.dice.pick
    for _ in range(3):
        value, spec = pick(NUMBERS + ["'text'", "'äö'", "True", "None", "[1]", "1+2j"]), pick(SPECS)
        program.show(0, pick([f"f'{{{value}:{spec}}}'", f"'{{0:{spec}}}'.format({value}, w=7, p=2)", f"format({value}, {spec.format(w=7, p=2)!r})"]).replace("{w}", "{7}") if "{w}" in spec
                     else pick([f"f'{{{value}:{spec}}}'", f"format({value}, {spec!r})", f"'{{:{spec}}}|{{!r}}'.format({value}, {value})"]))
        program.show(0, f"{pick(PERCENT)!r} % {pick([value, f'({value},)', f'(6, {value})', '()', '{}'])}")


def comprehensions(program):
    pick, below = program.dice.pick, program.dice.below
    name = program.fresh("Z")
    block(program, [f"class {name}:", f"    size = {1 + below(4)}", f"    try: items = {pick(['[i for i in range(size)]', '[size for i in range(2)]', '{k: size for k in range(2)}.keys()', 'list(i * i for i in range(size))'])}",
                    "    except NameError as error: items = str(error)", f"show({name}.items)"])
    for text in ("[(x, y) for x in range(3) for y in {0} if x != y]", "{{x: [y for y in range(x)] for x in {0} if isinstance(x, int) and x < 5}}", "[x := 5, [x for x in {0}], x]",
                 "[[x for x in row] for row in ({0}, 'ab')]", "sorted({{str(x) for x in {0}}})", "list(x for x in {0} if (y := x) and y)", "[f() for f in [lambda: x for x in {0}]]",
                 "{{**{{x: 1 for x in 'ab'}}, 'c': {0}}}", "[*(x for x in {0}), *[1]]", "max((x for x in {0}), default='none', key=str)", "[x for x in [lambda: 1, lambda: 2][1:]][0]()", "any(x > 2 for x in {0})"):
        if below(3) == 0:
            program.show(0, text.format(pick(LISTS)))


def patterns(program):
    pick, below = program.dice.pick, program.dice.below
    name = program.fresh("T")
    block(program, [f"class {name}:", f"    __match_args__ = {pick(['(\"x\", \"y\")', '(\"y\",)', '()'])}", "    def __init__(self, x, y=0): self.x, self.y = x, y", "    def __repr__(self): return f'T({self.x}, {self.y})'"])
    for _ in range(2):
        subject = pick([f"{name}(1, 2)", f"{name}([1, 2])", "[1, [2, 3]]", "(1, 'a', None)", "{'k': [1, 2], 'z': 0}", "'text'", "5", "-1.5", "[]", "{}", "[1, 2, 3, 4]", "b'x'", "True", "{'k': {'k': 1}}"])
        lines = [f"match {subject}:"]
        for pattern in [pick(["[first, *rest]", f"{name}(x=1, y=second)", f"{name}(first)", f"{name}(first, second)", f"{name}()", "{'k': [first, *_], **others}", "{'k': first}", "str(first)", "int(first) | float(first)",
                              "[1, [first, _]]", "(_, 'a' | 'b' as first, None)", "[first, second] if first != second", "[_, _, *rest] if rest", "True", "-1.5 | 5 as first", "{}", "[]", "bytes()", "{'k': {'k': int() as first}}"]) for _ in range(1 + below(5))]:
            lines += [f"    case {pattern}:", f"        print({pattern[:40]!r}, {{n: v for n, v in sorted(globals().items()) if n in ('first', 'second', 'rest', 'others')}})"]
        lines += ["    case _:", "        print('nothing fits')", "for n in ('first', 'second', 'rest', 'others'): globals().pop(n, None)"]
        block(program, ["try:", *["    " + line for line in lines], f"except {ALL} as error:", "    print(type(error).__name__, error)"])


def sequences(program):
    """Slices read, assigned and deleted, sorting by keys, methods of lists that change them."""
    pick, below = program.dice.pick, program.dice.below
    name = program.fresh("l")
    block(program, [f"{name} = {pick(LISTS)}"])
    for _ in range(4):
        action = pick([f"{name}{pick(SLICES)} = {pick(LISTS + ['()', chr(39) + 'xy' + chr(39), '5', '[7]', 'range(2)', name])}", f"del {name}{pick(SLICES + ['[0]', '[9]', '[-1]'])}", f"{name}.sort(key={pick(KEYS)}, reverse={pick(['True', 'False'])})",
                       f"{name}.insert({below(12) - 4}, {name}[-1])", f"{name} += {pick(LISTS + ['5', chr(39) + 'ab' + chr(39)])}", f"{name} *= {pick(['2', '0', '-1', '1.5'])}", f"{name}.reverse()", f"{name}[{below(9) - 4}] = {pick(NUMBERS)}",
                       f"show(sorted({name}, key={pick(KEYS)}))", f"show(min({name}, key={pick(KEYS)}))", f"show({name}.index({name}[0], {below(3)}))", f"show({name}.count({name}[-1]))", f"a, *b, c = {name}; show(b)", f"show({name}{pick(SLICES)}{pick(SLICES)})",
                       f"show({name} < {pick(LISTS)})", f"{name} = {name}[:10]", f"show(list(zip({name}, {name}[1:])))", f"show([{name}.pop({below(4) - 2})])"])
        block(program, ["try:", f"    {action}", f"except {ALL} as error:", "    print(type(error).__name__, error)", f"show({name}[:20])"])


def tables(program):
    """Methods of dicts and sets whose keys are numbers, so that orders are the same everywhere."""
    pick, below = program.dice.pick, program.dice.below
    name, other = program.fresh("d"), program.fresh("s")
    block(program, [f"{name} = {pick(['{}', '{1: 2, 3: 4}', 'dict.fromkeys(range(6), 0)', 'dict(zip(\"abc\", range(3)))', '{i: i * i for i in range(-3, 3)}'])}", f"{other} = {pick(['set()', '{1, 2, 3}', 'set(range(0, 40, 7))', '{-1, 10**20, 0.5}', 'frozenset({1, 2})'])}"])
    for _ in range(5):
        action = pick([f"{name}[{pick(NUMBERS)}] = {below(9)}", f"del {name}[{pick(['1', '3', '0'])}]", f"show({name}.pop({pick(['1', '9, None', '9', '0'])}))", f"show({name}.popitem())", f"{name} |= {{5: 6, 1: 0}}", f"show({name} | {{'q': 1}})", f"show({name}.setdefault({below(5)}, []))",
                       f"{name}.update({pick(['{7: 8}', '[(1, 2)]', 'k=1', '[1]', 'zip([1], [2])'])})", f"show(list({name}.items())[::-1])", f"show(list(reversed({name})))", f"show({name}.keys() & {{1, 2, 3}})", f"for key in {name}: {name}[key] = {name}.pop(key, 0) if key == 0 else key", f"for key in {name}: {name}[str(key) + 'n'] = 1",
                       f"{other}.add({pick(NUMBERS)})", f"{other}.discard(1)", f"{other}.remove({below(5)})", f"show({other} {pick(['|', '&', '-', '^', '<', '<=', '=='])} {pick(['{2, 3, 4}', 'frozenset({1})', 'set()', '[1]'])})", f"show({other}.{pick(['union', 'difference', 'issuperset', 'isdisjoint', 'symmetric_difference'])}([1, 2, 50]))",
                       f"{other} {pick(['|=', '&=', '-=', '^='])} {pick(['{1, 9}', 'set()', '[2]'])}", f"show(sorted({other}) == list({other}), len({other}))", f"show({name} == dict(reversed({name}.items())))", f"show({{**{name}, 1: 'x'}})", f"{name}.clear()", f"show({name}.get(1), {name}.get(77, 'd'))"])
        block(program, ["try:", f"    {action}", f"except {ALL} as error:", "    print(type(error).__name__, error)", f"print({name}, {other})"])


def stars(program):
    """Calls and definitions with star arguments, unpacking."""
    pick, below = program.dice.pick, program.dice.below
    name = program.fresh("w")
    signature = pick(["a, b=2, *c, d, **e", "*a, b=1", "a, /, b, *, c=3", "**a", "a, b, c", "a=1, *, b", "*a, **b", "a, /, *b"])
    block(program, [f"def {name}({signature}): return dict(sorted(locals().items()))"])
    for _ in range(4):
        arguments = ", ".join(pick(["1", "*[2, 3]", "*'xy'", "*()", "*range(2)"]) for _ in range(below(3)))
        named = ", ".join(dict.fromkeys(pick(["b=5", "d=6", "**{'d': 7}", "**{}", "**{'a': 8, 'z': 9}", "c=1", "z=0", "**{'x y': 1}", "**{1: 2}"]) for _ in range(below(3))))
        program.show(0, f"{name}({', '.join(part for part in (arguments, named) if part)})")
    targets = pick(["a, b", "a, *b", "*a, b, c", "(a, b), c", "[a, *_, b]", "a, (b, *c)", "*a,"])
    block(program, ["try:", f"    {targets} = {pick(LISTS + ['(1, (2, 3))', chr(39) + 'xyz' + chr(39), '{1: 2, 3: 4}', '5', '((1, 2), 3)', 'iter([1, 2])', '()'])}", "    show({n: v for n, v in globals().items() if n in ('a', 'b', 'c')})", f"except {ALL} as error:", "    print(type(error).__name__, error)",
                    "for n in ('a', 'b', 'c', '_'): globals().pop(n, None)"])


def cleanups(program):
    """try, finally, with, loops and return in one function: which way out wins."""
    pick, below = program.dice.pick, program.dice.below
    name, manager = program.fresh("t"), program.fresh("M")
    leave = lambda: pick(["return 'r%d'" % below(9), "break", "continue", "raise " + pick(ERRORS), "pass", "log.append('x')", "1 / 0", "raise", "yield_ = 1"])
    block(program, [
        f"class {manager}:", "    def __init__(self, log): self.log = log", f"    def __enter__(self): self.log.append('in'); {pick(['return self', 'return 5', 'raise KeyError(0)' if below(4) == 0 else 'return None'])}",
        f"    def __exit__(self, kind, value, trace): self.log.append(kind and kind.__name__); {pick(['return True', 'return False', 'return None', 'raise ValueError(8)' if below(3) == 0 else 'pass', 'return value is not None and value.args == ()'])}",
        f"def {name}(log):", "    for turn in range(3):", "        log.append(turn)", "        try:", f"            with {manager}(log) as held:", f"                {leave()}", f"            {leave()}", f"        except {pick(CAUGHT)} as error:", "            log.append(type(error).__name__)",
        f"            {leave()}", "        else:", f"            {leave()}", "        finally:", "            log.append('finally')", f"            {pick(['pass', 'pass', 'pass', leave()])}", "    else:", "        log.append('else')", "    return 'end'",
        "log = []", "try:", f"    print({name}(log))", "except Exception as error:", "    print(repr(error), repr(error.__context__), repr(error.__cause__), error.__suppress_context__)", "print(log)"])


KINDS = (operators, inheritance, generators, closures, formats, comprehensions, patterns, sequences, tables, stars, cleanups)
