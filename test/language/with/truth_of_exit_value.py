class M:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return self.value


for value in (1, "x", [0], 0, "", None, []):
    try:
        with M(value):
            raise ValueError
        print(repr(value), "swallowed")
    except ValueError:
        print(repr(value), "passed on")
# expect: 1 swallowed
# expect: 'x' swallowed
# expect: [0] swallowed
# expect: 0 passed on
# expect: '' passed on
# expect: None passed on
# expect: [] passed on


class BadBool:
    def __bool__(self):
        raise TypeError("truth")


try:
    with M(BadBool()):
        raise ValueError("body")
except TypeError as error:
    print(error, repr(error.__context__))  # expect: truth ValueError('body')


def f():
    with M(True):
        raise ValueError
    return "after"


print(f())  # expect: after
