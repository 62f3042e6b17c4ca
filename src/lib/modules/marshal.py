"""There is no bytecode cache here, so of CPython's internal format only the names are known."""

version = 4


def dumps(value, version=4, /, *, allow_code=True):
    """Not available: values in CPython's internal format."""
    raise ValueError('unmarshallable object')


def loads(bytes, /, *, allow_code=True):
    """Not available: values in CPython's internal format."""
    raise ValueError('bad marshal data (unknown type code)')


def dump(value, file, version=4, /, *, allow_code=True):
    """Not available: values in CPython's internal format."""
    raise ValueError('unmarshallable object')


def load(file, /, *, allow_code=True):
    """Not available: values in CPython's internal format."""
    raise ValueError('bad marshal data (unknown type code)')
