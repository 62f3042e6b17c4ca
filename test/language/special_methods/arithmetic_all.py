class N:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


def method(symbol):
    return lambda self, other: f"({self} {symbol} {other})"


for name, symbol in dict(add="+", sub="-", mul="*", truediv="/", floordiv="//", mod="%", matmul="@",
                         lshift="<<", rshift=">>", xor="^").items():
    setattr(N, f"__{name}__", method(symbol))
setattr(N, "__and__", method("&"))
setattr(N, "__or__", method("|"))
N.__pow__ = lambda self, other, modulo=None: f"({self} ** {other} % {modulo})"
N.__divmod__ = lambda self, other: f"divmod({self}, {other})"
a, b = N("a"), N("b")
print(a + b, a - b, a * b, a / b, a // b, a % b, a @ b, a << b, a >> b)
# expect: (a + b) (a - b) (a * b) (a / b) (a // b) (a % b) (a @ b) (a << b) (a >> b)
print(a & b, a | b, a ^ b, a ** b, pow(a, b), pow(a, b, 5), divmod(a, b))
# expect: (a & b) (a | b) (a ^ b) (a ** b % None) (a ** b % None) (a ** b % 5) divmod(a, b)
print(a + 1, a - "x", a * None)  # expect: (a + 1) (a - x) (a * None)
