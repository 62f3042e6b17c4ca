"""Parsers built from parsers with operators: a JSON-like language and arithmetic in a few lines."""


class Failure(Exception):
    def __init__(self, expected, position):
        super().__init__(f"expected {expected} at {position}")
        self.position = position


class Parser:
    """Wraps a function (text, position) -> (value, new position)."""

    def __init__(self, run, name="something"):
        self.run = run
        self.name = name

    def __call__(self, text):
        value, position = (self << end).run(text, 0)
        return value

    def __or__(self, other):
        """This one or, where it fails, the other; the failure that got further is reported."""

        def run(text, position):
            try:
                return self.run(text, position)
            except Failure as first:
                try:
                    return other.run(text, position)
                except Failure as second:
                    if second.position > first.position:
                        raise
                    if second.position == first.position:
                        names = f"{self.name} or {other.name}"
                        raise Failure(names, position) from None
                    raise first from None

        return Parser(run, f"{self.name} or {other.name}")

    def __and__(self, other):
        """Both, one after the other, as a pair."""

        def run(text, position):
            left, position = self.run(text, position)
            right, position = other.run(text, position)
            return (left, right), position

        return Parser(run, self.name)

    def __rshift__(self, other):
        """Both, but only the value of the right one; or a function of the value."""
        if callable(other) and not isinstance(other, Parser):

            def run(text, position):
                value, position = self.run(text, position)
                return other(value), position

            return Parser(run, self.name)
        return (self & other) >> (lambda pair: pair[1])

    def __lshift__(self, other):
        return (self & other) >> (lambda pair: pair[0])

    def many(self):
        def run(text, position):
            values = []
            while True:
                try:
                    value, position = self.run(text, position)
                except Failure as failure:
                    if failure.position > position:
                        raise
                    return values, position
                values.append(value)

        return Parser(run, self.name)

    def separated_by(self, separator):
        some = self & (separator >> self).many()
        return some >> (lambda pair: [pair[0], *pair[1]]) | nothing([])

    def optional(self, default=None):
        return self | nothing(default)

    def called(self, name):
        return Parser(self.run, name)


def nothing(value):
    return Parser(lambda text, position: (value, position), "nothing")


def literal(wanted):
    def run(text, position):
        if not text.startswith(wanted, position):
            raise Failure(repr(wanted), position)
        return wanted, position + len(wanted)

    return token(Parser(run, repr(wanted)))


def letters(test, name):
    def run(text, position):
        stop = position
        while stop < len(text) and test(text[stop]):
            stop += 1
        if stop == position:
            raise Failure(name, position)
        return text[position:stop], stop

    return Parser(run, name)


def token(parser):
    """Skips the blanks that follow."""

    def run(text, position):
        value, position = parser.run(text, position)
        while position < len(text) and text[position].isspace():
            position += 1
        return value, position

    return Parser(run, parser.name)


def lazily(make):
    return Parser(lambda text, position: make().run(text, position), "value")


def run_end(text, position):
    if position < len(text):
        raise Failure("the end", position)
    return None, position


end = Parser(run_end, "the end")
digits = letters(str.isdigit, "digits")
number = token(digits & (Parser(literal(".").run, "'.'") >> digits).optional()) >> (
    lambda pair: int(pair[0]) if pair[1] is None else float(f"{pair[0]}.{pair[1]}")
)
word = token(letters(str.isalpha, "a word"))
quoted = literal('"') >> letters(lambda c: c != '"', "text").optional("") << literal('"')

value = lazily(lambda: any_value)
array = literal("[") >> value.separated_by(literal(",")) << literal("]")
pair = ((word | quoted) << literal(":")) & value
mapping = literal("{") >> pair.separated_by(literal(",")) >> dict
mapping = mapping << literal("}")
constant = (literal("true") >> (lambda _: True)) | (literal("null") >> (lambda _: None))
any_value = (number | quoted | array | mapping | constant).called("a value")


def apply_all(pair):
    result, rest = pair
    for operator, operand in rest:
        match operator:
            case "+":
                result += operand
            case "-":
                result -= operand
            case "*":
                result *= operand
            case "/":
                result /= operand
    return result


total = lazily(lambda: sums)
atom = number | literal("(") >> total << literal(")")
products = atom & ((literal("*") | literal("/")) & atom).many()
products = products >> apply_all
sums = (products & ((literal("+") | literal("-")) & products).many()) >> apply_all


def attempt(parser, text):
    try:
        print(f"{text!r}: {parser(text)!r}")
    except Failure as failure:
        print(f"{text!r}: {failure}")


for text in ("12", "3.50", '"hello"', '""', "[1, [2, []], null]", '{a: 1, "b": [true, {c: 2.5}]}',
             "{}", "[1, 2", "[1 2]", "{a 1}", "tru", "12 13", ""):  # fmt: skip
    attempt(any_value, text)
for text in ("1 + 2 * 3", "(1 + 2) * 3", "10 - 2 - 3", "7 / 2", "((((5))))", "2 *", "(1", "1 + x"):
    attempt(sums, text)
