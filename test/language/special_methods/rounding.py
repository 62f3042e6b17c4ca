class R:
    def __round__(self, digits=None):
        return ("round", digits)

    def __trunc__(self):
        return "trunc"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"


import math

r = R()
print(round(r), round(r, 2), round(r, None), math.trunc(r), math.floor(r), math.ceil(r))
# expect: ('round', None) ('round', 2) ('round', None) trunc floor ceil
print((2.7).__trunc__(), (2.7).__floor__(), (-2.2).__ceil__())  # expect: 2 2 -2
print((5).__round__(), (15).__round__(-1), (2.5).__round__())  # expect: 5 20 2
for call in (lambda: round("x"), lambda: round(r, 1, 2), lambda: round(), lambda: round(1.5, "x"),
             lambda: round(None)):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: type str doesn't define __round__ method
# expect: round() takes at most 2 arguments (3 given)
# expect: round() missing required argument 'number' (pos 1)
# expect: 'str' object cannot be interpreted as an integer
# expect: type NoneType doesn't define __round__ method
