class N:
    pass


def method(symbol):
    return lambda self, other: f"({other!r} {symbol} N)"


for name, symbol in dict(add="+", sub="-", mul="*", truediv="/", floordiv="//", mod="%", matmul="@",
                         lshift="<<", rshift=">>", xor="^").items():
    setattr(N, f"__r{name}__", method(symbol))
setattr(N, "__rand__", method("&"))
setattr(N, "__ror__", method("|"))
N.__rpow__ = lambda self, other, modulo=None: f"({other} ** N)"
N.__rdivmod__ = lambda self, other: f"divmod({other}, N)"
n = N()
print(1 + n, 1.5 - n, [1] * n, "s" / n, None // n, {} % n, () @ n, 1 << n, 2 >> n, 3 ^ n)
# expect: (1 + N) (1.5 - N) ([1] * N) ('s' / N) (None // N) ({} % N) (() @ N) (1 << N) (2 >> N) (3 ^ N)
print(True & n, {1} | n, 2 ** n, divmod(7, n), pow(2, n))
# expect: (True & N) ({1} | N) (2 ** N) divmod(7, N) (2 ** N)
print([1] + n, "x" + n, "%s" % 5, (1,) + n)  # expect: ([1] + N) ('x' + N) 5 ((1,) + N)
try:
    n + 1
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'N' and 'int'
try:
    n + n
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'N' and 'N'
