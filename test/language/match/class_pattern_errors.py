class NoArgs:
    pass


class BadArgs:
    __match_args__ = "xy"


class WrongItems:
    __match_args__ = (1,)


class One:
    __match_args__ = ("a",)
    a = 1


def attempt(function):
    try:
        print(function())
    except TypeError as error:
        print(error)


def positional_without_match_args():
    match NoArgs():
        case NoArgs(x):
            return x


def not_a_tuple():
    match BadArgs():
        case BadArgs(x):
            return x


def not_strings():
    match WrongItems():
        case WrongItems(x):
            return x


def too_many():
    match One():
        case One(1, 2):
            return 1


def twice():
    match One():
        case One(1, a=1):
            return 1


def not_a_class():
    five = 5
    match One():
        case five():
            return 1


def int_with_two():
    match 5:
        case int(1, 2):
            return 1


for function in (positional_without_match_args, not_a_tuple, not_strings, too_many, twice,
                 not_a_class, int_with_two):
    attempt(function)
# expect: NoArgs() accepts 0 positional sub-patterns (1 given)
# expect: BadArgs.__match_args__ must be a tuple (got str)
# expect: __match_args__ elements must be strings (got int)
# expect: One() accepts 1 positional sub-pattern (2 given)
# expect: One() got multiple sub-patterns for attribute 'a'
# expect: called match pattern must be a class
# expect: int() accepts 1 positional sub-pattern (2 given)
