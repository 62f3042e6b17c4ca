import sys


class Box:
    pass


def fail(*args):
    raise ValueError(args)


def unpacked():
    first, second = fail(1)


def one():
    value = fail(2)


def attribute():
    Box.value = fail(3)


def chain():
    first = second = fail(4)


for function in (unpacked, one, attribute, chain):
    try:
        function()
    except ValueError as error:
        sys.__excepthook__(type(error), error, error.__traceback__)
unpacked()
# expect raises: ValueError: (1,)
