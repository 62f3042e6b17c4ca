"""A calculator: tokens, a recursive-descent parser into classes, evaluation, derivatives."""


class CalculatorError(Exception):
    pass


class Node:
    def __add__(self, other):
        return Binary("+", self, other)

    def __mul__(self, other):
        return Binary("*", self, other)


class Number(Node):
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __str__(self):
        return f"{self.value:g}"


class Name(Node):
    __match_args__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __str__(self):
        return self.name


class Unary(Node):
    __match_args__ = ("operand",)

    def __init__(self, operand):
        self.operand = operand

    def __str__(self):
        return f"-{self.operand}"


class Binary(Node):
    __match_args__ = ("operator", "left", "right")

    def __init__(self, operator, left, right):
        self.operator, self.left, self.right = operator, left, right

    def __str__(self):
        return f"({self.left} {self.operator} {self.right})"


def tokens_of(text):
    position = 0
    while position < len(text):
        c = text[position]
        start = position
        if c.isspace():
            position += 1
            continue
        if c.isdigit() or c == ".":
            while position < len(text) and (text[position].isdigit() or text[position] == "."):
                position += 1
            yield "number", text[start:position]
        elif c.isalpha():
            while position < len(text) and text[position].isalnum():
                position += 1
            yield "name", text[start:position]
        elif c in "+-*/^()=":
            position += 1
            yield c, c
        else:
            raise CalculatorError(f"unexpected {c!r} at {position}")
    yield "end", ""


class Parser:
    def __init__(self, text):
        self.tokens = list(tokens_of(text))

    def take(self, *kinds):
        if self.tokens[0][0] in kinds:
            return self.tokens.pop(0)
        return None

    def parse(self):
        tree = self.sum()
        if not self.take("end"):
            raise CalculatorError(f"unexpected {self.tokens[0][1]!r}")
        return tree

    def sum(self):
        left = self.term()
        while token := self.take("+", "-"):
            left = Binary(token[0], left, self.term())
        return left

    def term(self):
        left = self.factor()
        while token := self.take("*", "/"):
            left = Binary(token[0], left, self.factor())
        return left

    def factor(self):
        if self.take("-"):
            return Unary(self.factor())
        base = self.atom()
        return Binary("^", base, self.factor()) if self.take("^") else base

    def atom(self):
        match self.tokens.pop(0):
            case ("number", text):
                try:
                    return Number(float(text))
                except ValueError:
                    raise CalculatorError(f"bad number {text!r}") from None
            case ("name", text):
                return Name(text)
            case ("(", _):
                inner = self.sum()
                if not self.take(")"):
                    raise CalculatorError("missing )")
                return inner
            case ("end", _):
                raise CalculatorError("unexpected end")
            case (_, text):
                raise CalculatorError(f"unexpected {text!r}")


def evaluate(node, names):
    match node:
        case Number(value):
            return value
        case Name(name) if name in names:
            return names[name]
        case Name(name):
            raise CalculatorError(f"unknown name {name!r}")
        case Unary(operand):
            return -evaluate(operand, names)
        case Binary(operator, left, right):
            a, b = evaluate(left, names), evaluate(right, names)
            match operator:
                case "+":
                    return a + b
                case "-":
                    return a - b
                case "*":
                    return a * b
                case "/":
                    if b == 0:
                        raise CalculatorError(f"division by zero in {node}")
                    return a / b
                case "^":
                    return a**b


def simplified(node):
    match node:
        case Binary(operator, left, right):
            match operator, simplified(left), simplified(right):
                case "+", Number(0), other:
                    return other
                case "+" | "-", other, Number(0):
                    return other
                case ("*", Number(0), _) | ("*", _, Number(0)):
                    return Number(0)
                case ("*", Number(1), other) | ("*" | "^", other, Number(1)):
                    return other
                case "^", _, Number(0):
                    return Number(1)
                case _, Number(a), Number(b) if operator != "/" or b:
                    return Number(evaluate(Binary(operator, Number(a), Number(b)), {}))
                case _, a, b:
                    return Binary(operator, a, b)
        case Unary(operand):
            return Unary(simplified(operand))
    return node


def derivative(node, name):
    match node:
        case Number():
            return Number(0)
        case Name(other):
            return Number(int(other == name))
        case Unary(operand):
            return Unary(derivative(operand, name))
        case Binary("+" | "-" as operator, left, right):
            return Binary(operator, derivative(left, name), derivative(right, name))
        case Binary("*", left, right):
            return derivative(left, name) * right + left * derivative(right, name)
        case Binary("^", base, Number(power)):
            return Number(power) * Binary("^", base, Number(power - 1)) * derivative(base, name)
        case _:
            raise CalculatorError(f"cannot differentiate {node}")


names = {"pi": 3.14159, "x": 2.0}
for text in (
    "1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "8 / 4 / 2", "2 * pi * x", "--3",
    "1 / (x - 2)", "2 +", "(1", "1 2", "y + 1", "3 $ 4", "1.2.3", ")",
):  # fmt: skip
    try:
        tree = Parser(text).parse()
        print(f"{text:<14} {str(tree):<22} = {evaluate(tree, names):g}")
    except CalculatorError as error:
        print(f"{text:<14} error: {error}")
for text in ("x", "3 * x + 5", "x ^ 3", "(x + 1) * (x - 1)", "2 * x ^ 2 - x + 7", "1 / x"):
    try:
        tree = Parser(text).parse()
        print(f"d/dx {text:<18} = {simplified(derivative(tree, 'x'))}")
    except CalculatorError as error:
        print(f"d/dx {text:<18} {error}")
