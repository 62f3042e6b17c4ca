def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class BadBool:
    def __bool__(self):
        raise ValueError("bool")


class BadIter:
    def __iter__(self):
        raise ValueError("iter")


class BadEq:
    def __eq__(self, other):
        raise ValueError("eq")

    __hash__ = None


attempt(lambda: not BadBool())  # expect: ValueError bool
attempt(lambda: [1 for _ in BadIter()])  # expect: ValueError iter
attempt(lambda: BadEq() in [1])  # expect: ValueError eq
attempt(lambda: [1].index(BadEq()))  # expect: ValueError eq
attempt(lambda: 1 if BadBool() else 2)  # expect: ValueError bool
attempt(lambda: BadBool() and 1)  # expect: ValueError bool
attempt(lambda: sorted([2, 1], key=lambda x: 1 / 0))  # expect: ZeroDivisionError division by zero
attempt(lambda: max([1], key=lambda x: x.missing))
# expect: AttributeError 'int' object has no attribute 'missing'
attempt(lambda: {BadEq(): 1})  # expect: TypeError unhashable type: 'BadEq'
attempt(lambda: (lambda x=BadBool(): x)() and 0)  # expect: ValueError bool
attempt(lambda: all(BadBool() for _ in range(1)))  # expect: ValueError bool
attempt(lambda: [*BadIter()])  # expect: ValueError iter
attempt(lambda: dict([BadIter()]))  # expect: ValueError iter
attempt(lambda: "".join(x for x in BadIter()))  # expect: ValueError iter
