# int.__pow__ has a third parameter, which the operator leaves out: what an earlier call left behind is not taken for it


class Number(int):
    pass


number = Number(5)
hex(number)
print(number ** 2, number ** 1, 2 ** number)  # expect: 25 5 32
print(oct(number), pow(number, 2), pow(number, 2, 7))  # expect: 0o5 25 4
print(number ** number)  # expect: 3125


class Itself:
    pass


Itself.__repr__ = Itself.__str__
try:
    str(Itself())
except RecursionError:
    print('RecursionError')  # expect: RecursionError

print([name for name in dir(None) if name == '__bool__'])  # expect: ['__bool__']
