"""The io module provides the Python interfaces to stream handling."""


class UnsupportedOperation(OSError, ValueError):
    __module__ = 'io'
