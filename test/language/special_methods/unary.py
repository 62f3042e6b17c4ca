class N:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "invert"

    def __abs__(self):
        return "abs"


n = N()
print(-n, +n, ~n, abs(n))  # expect: neg pos invert abs


class Nothing:
    pass


for call in (lambda: -Nothing(), lambda: +Nothing(), lambda: ~Nothing(), lambda: abs(Nothing())):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: bad operand type for unary -: 'Nothing'
# expect: bad operand type for unary +: 'Nothing'
# expect: bad operand type for unary ~: 'Nothing'
# expect: bad operand type for abs(): 'Nothing'
