"""Decimals of the usual sizes in contexts of all roundings: values, signals and errors, as one sum per hundred cases."""
import hashlib
import random
from decimal import (
    ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Context, Decimal,
    DivisionByZero, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, Underflow, getcontext, setcontext,
)

ROUNDINGS = [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]
SHOWN = (Inexact, Rounded, Subnormal, Underflow, Overflow, InvalidOperation, DivisionByZero)
r = random.Random()
h = hashlib.md5()


def number():
    if r.random() < .1:
        return r.choice([0, 1, -1, 5, 10**6, -10**14, 10**20, True])
    digits = r.choice([1, 2, 3, 5, 9, 10, 14, 18, 19, 20, 28, 30, 37, 38, 39, 45])
    coefficient = r.randrange(10**(digits - 1), 10**digits) if r.random() < .8 else r.choice([10**(digits - 1), 10**digits - 1, 0, 5 * 10**(digits - 1)])
    sign = '-' if r.random() < .3 else ''
    text = str(coefficient)
    point = r.randrange(len(text) + 1)
    if r.random() < .5:
        return Decimal(f'{sign}{text[:point] or "0"}.{text[point:]}')
    return Decimal(f'{sign}{text}E{r.choice([0, 0, -2, -2, -3, 1, -5, -8, -18, -19, -25, 3, 12, 18, 19, 20])}')


for case in range(400):
    r.seed(case)
    setcontext(Context(prec=r.choice([28, 28, 28, 9, 5, 1, 18, 19, 36, 37, 50]), rounding=r.choice(ROUNDINGS), Emin=r.choice([-999999, -20]),
                       Emax=r.choice([999999, 40]), clamp=0, traps=r.choice([[], [InvalidOperation, DivisionByZero, Overflow], [Inexact], [Rounded]])))
    context = getcontext()
    a, b, places = Decimal(number()), number(), Decimal((0, (1,), r.choice([-2, 0, -5, 3])))
    rounding = r.choice([*ROUNDINGS, None])
    for operation in (lambda: a + b, lambda: a - b, lambda: b - a, lambda: a * b, lambda: a / b, lambda: 1 / a, lambda: a < b, lambda: a == b, lambda: a >= b,
                      lambda: a.quantize(places, rounding), lambda: a.quantize(b), lambda: str(a), lambda: a - a, lambda: a * Decimal('1.05')):
        try:
            shown = repr(operation())
        except Exception as error:
            shown = f'{type(error).__name__}: {error}'
        h.update(f'{shown} {"".join(str(int(context.flags[signal])) for signal in SHOWN)}\n'.encode())
        if r.random() < .3:
            context.clear_flags()
    if case % 20 == 19:
        print(case, h.hexdigest())
