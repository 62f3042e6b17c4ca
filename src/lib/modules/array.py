"""This module defines an object type which can efficiently represent an array of basic values."""


def __start__():
    from collections.abc import MutableSequence
    MutableSequence.register(array)
