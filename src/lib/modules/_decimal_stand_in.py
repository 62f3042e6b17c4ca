"""Stands for decimal where the library only asks whether a number is a Decimal: none is, as long as module _decimal is not there."""


class Decimal:
    __module__ = 'decimal'

    def __new__(cls, *args, **kwargs):
        raise ModuleNotFoundError("No module named '_decimal'", name='_decimal')
