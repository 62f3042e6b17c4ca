"""Functions to convert between Python values and C structs represented
as Python bytes objects, handled by format strings (explained below)."""


class error(Exception):
    __module__ = "struct"
