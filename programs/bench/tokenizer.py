"""Text into tokens into a tree into a value: a small language, its lexer, parser and evaluator.

Size: how often the sample program is read and run.
"""

import sys
import time

SOURCE = """
# greatest common divisor, sums and powers
let a = 1071; let b = 462;
while b > 0 { let t = a % b; a = b; b = t; }
let total = 0; let i = 1;
while i <= 60 {
    if i % 3 == 0 { total = total + i * i; } else { total = total - (i - 2) / 2; }
    i = i + 1;
}
let text = "items: ";
print text + total; print a; print (1 + 2) * 3 - -4;
"""
KEYWORDS = {"let", "while", "if", "else", "print"}
TWO_CHARACTERS = {"==", "<=", ">=", "!="}
PRECEDENCE = {"==": 1, "!=": 1, "<": 2, ">": 2, "<=": 2, ">=": 2}
PRECEDENCE |= {"+": 3, "-": 3, "*": 4, "/": 4, "%": 4}


class Token:
    __slots__ = ("kind", "text", "line")

    def __init__(self, kind, text, line):
        self.kind = kind
        self.text = text
        self.line = line


def tokens_of(source):
    position, line, end = 0, 1, len(source)
    while position < end:
        c = source[position]
        if c == "\n":
            line += 1
            position += 1
        elif c.isspace():
            position += 1
        elif c == "#":
            while position < end and source[position] != "\n":
                position += 1
        elif c.isdigit():
            start = position
            while position < end and source[position].isdigit():
                position += 1
            yield Token("number", source[start:position], line)
        elif c.isalpha():
            start = position
            while position < end and source[position].isalnum():
                position += 1
            word = source[start:position]
            yield Token(word if word in KEYWORDS else "name", word, line)
        elif c == '"':
            close = source.index('"', position + 1)
            yield Token("text", source[position + 1 : close], line)
            position = close + 1
        elif source[position : position + 2] in TWO_CHARACTERS:
            yield Token(source[position : position + 2], None, line)
            position += 2
        else:
            yield Token(c, None, line)
            position += 1
    yield Token("end", None, line)


class Parser:
    def __init__(self, tokens):
        self.tokens = list(tokens)
        self.position = 0

    @property
    def kind(self):
        return self.tokens[self.position].kind

    def advance(self):
        token = self.tokens[self.position]
        self.position += 1
        return token

    def expect(self, kind):
        token = self.advance()
        if token.kind != kind:
            raise SyntaxError(f"line {token.line}: expected {kind}, found {token.kind}")
        return token

    def program(self, closing="end"):
        statements = []
        while self.kind != closing:
            statements.append(self.statement())
        self.advance()
        return statements

    def block(self):
        self.expect("{")
        return self.program("}")

    def statement(self):
        token = self.advance()
        if token.kind == "while":
            return ("while", self.expression(), self.block())
        if token.kind == "if":
            condition, then, otherwise = self.expression(), self.block(), []
            if self.kind == "else":
                self.advance()
                otherwise = self.block()
            return ("if", condition, then, otherwise)
        if token.kind == "print":
            node = ("print", self.expression())
        else:
            name = self.expect("name") if token.kind == "let" else token
            self.expect("=")
            node = ("set", name.text, self.expression())
        self.expect(";")
        return node

    def expression(self, lowest=0):
        left = self.operand()
        while PRECEDENCE.get(self.kind, 0) > lowest:
            operator = self.advance().kind
            left = (operator, left, self.expression(PRECEDENCE[operator]))
        return left

    def operand(self):
        token = self.advance()
        if token.kind == "number":
            return ("constant", int(token.text))
        if token.kind == "text":
            return ("constant", token.text)
        if token.kind == "name":
            return ("get", token.text)
        if token.kind == "-":
            return ("-", ("constant", 0), self.operand())
        if token.kind == "(":
            node = self.expression()
            self.expect(")")
            return node
        raise SyntaxError(f"line {token.line}: unexpected {token.kind}")


def add(left, right):
    if isinstance(left, str) or isinstance(right, str):
        return str(left) + str(right)
    return left + right


OPERATORS = {
    "+": add,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": lambda left, right: left // right,
    "%": lambda left, right: left % right,
    "<": lambda left, right: left < right,
    ">": lambda left, right: left > right,
    "<=": lambda left, right: left <= right,
    ">=": lambda left, right: left >= right,
    "==": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
}


def evaluate(node, names):
    kind = node[0]
    if kind == "constant":
        return node[1]
    if kind == "get":
        return names[node[1]]
    return OPERATORS[kind](evaluate(node[1], names), evaluate(node[2], names))


def execute(statements, names, output):
    for statement in statements:
        match statement:
            case ("set", name, expression):
                names[name] = evaluate(expression, names)
            case ("print", expression):
                output.append(str(evaluate(expression, names)))
            case ("while", condition, body):
                while evaluate(condition, names):
                    execute(body, names, output)
            case ("if", condition, then, otherwise):
                execute(then if evaluate(condition, names) else otherwise, names, output)


def run(size=3000):
    for _ in range(size):
        output = []
        execute(Parser(tokens_of(SOURCE)).program(), {}, output)
    return "\n".join(output)


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
