def inner(a):
    return a["key"]


def outer(b):
    value = inner(b)
    return value


outer({})
# expect raises: KeyError: 'key'
