class NoExit:
    def __enter__(self):
        return 1


class NoEnter:
    def __exit__(self, *details):
        pass


class FailsOnEnter:
    def __enter__(self):
        raise ValueError("enter")

    def __exit__(self, *details):
        print("never called")


class FailsOnExit:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        raise KeyError("exit")


for manager in (NoExit(), NoEnter(), 5, FailsOnEnter(), FailsOnExit()):
    try:
        with manager:
            print("body")
    except Exception as error:
        print(type(error).__name__, error, error.__context__)
# expect: TypeError 'NoExit' object does not support the context manager protocol (missed __exit__ method) None
# expect: TypeError 'NoEnter' object does not support the context manager protocol None
# expect: TypeError 'int' object does not support the context manager protocol None
# expect: ValueError enter None
# expect: body
# expect: KeyError 'exit' None
try:
    with FailsOnExit():
        raise ValueError("body")
except KeyError as error:
    print(repr(error), repr(error.__context__))  # expect: KeyError('exit') ValueError('body')


class OnInstance:
    pass


m = OnInstance()
m.__enter__ = lambda: 1
m.__exit__ = lambda *a: None
try:
    with m:
        pass
except TypeError as error:
    print(error)  # expect: 'OnInstance' object does not support the context manager protocol
