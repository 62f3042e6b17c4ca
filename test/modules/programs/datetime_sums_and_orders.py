"""Dates, datetimes and spans of all ranges added, subtracted, compared and made wrongly: one sum per forty cases."""
import hashlib
import random
from datetime import date, datetime, timedelta, timezone

r = random.Random()
h = hashlib.md5()
ZONES = [None, None, None, timezone.utc, timezone(timedelta(hours=5, minutes=30)), timezone(-timedelta(hours=3))]


class OwnMoment(datetime):
    pass


class OwnDate(date):
    pass


class OwnSpan(timedelta):
    pass


def moment():
    kind = OwnMoment if r.random() < .05 else datetime
    year = r.choice([1, 2, 4, 100, 1900, 1970, 1999, 2000, 2024, 2023, 9999, r.randrange(1, 10000)])
    return kind(year, r.randrange(1, 13), r.choice([1, 28, r.randrange(1, 29)]), r.choice([0, 23, r.randrange(24)]), r.choice([0, 59, r.randrange(60)]),
                r.randrange(60), r.choice([0, 999999, r.randrange(10**6)]), r.choice(ZONES), fold=r.choice([0, 0, 0, 1]))


def day():
    return (OwnDate if r.random() < .05 else date)(r.choice([1, 9999, 2000, 2024, r.randrange(1, 10000)]), r.randrange(1, 13), r.randrange(1, 29))


def span():
    which = r.randrange(5)
    if which == 0:
        return timedelta(r.choice([0, 1, -1, 30, 365, 999999999, -999999999, r.randrange(-4000000, 4000000)]))
    if which == 1:
        return (OwnSpan if r.random() < .1 else timedelta)(r.randrange(-1000, 1000), r.randrange(-100000, 100000), r.randrange(-10**7, 10**7))
    if which == 2:
        return timedelta(hours=r.randrange(-100, 100), minutes=r.randrange(-1000, 1000), weeks=r.randrange(-9, 9), milliseconds=r.randrange(-10**5, 10**5))
    if which == 3:
        return timedelta(days=r.random() * 10, seconds=r.choice([True, 0.5, 3]))
    return timedelta(microseconds=r.randrange(-3, 4))


def near(low, high):
    return r.choice([low, high, low - 1, high + 1, r.randrange(low, high + 1), r.randrange(low, high + 1)])


def made():
    which = r.randrange(4)
    if which == 0:
        return date(near(1, 9999), near(1, 12), near(1, 31))
    if which == 1:
        return datetime(near(1, 9999), near(1, 12), near(1, 31), near(0, 23), near(0, 59), near(0, 59), near(0, 999999), fold=r.choice([0, 1, 2, 0.0, None, True]))
    if which == 2:
        return datetime(2024, 2, r.choice([29, 30]), r.choice([1, 'a', 2.0, True]))
    return timedelta(near(-999999999, 999999999), near(-10**10, 10**10), near(-10**15, 10**15), near(-10**6, 10**6), hours=near(-10**9, 10**9))


for case in range(800):
    r.seed(case)
    a, b = r.choice([moment, moment, day, span])(), r.choice([moment, moment, day, span])()
    for operation in (lambda: a + b, lambda: a - b, lambda: b - a, lambda: a == b, lambda: a != b, lambda: a < b, lambda: a <= b, lambda: a > b, lambda: a >= b,
                      lambda: b + a, lambda: hash(a) == hash(b), made, lambda: str(a), lambda: a + timedelta(1), lambda: a - timedelta(0, 1), lambda: a):
        try:
            shown = repr(operation())
        except Exception as error:
            shown = f'{type(error).__name__}: {error}'
        h.update(shown.encode())
    if case % 40 == 39:
        print(case, h.hexdigest())
