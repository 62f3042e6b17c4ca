class M:
    def __enter__(self):
        print("enter")

    def __exit__(self, *details):
        print("exit", details[0].__name__)


try:
    with M():
        raise KeyError("inside")
finally:
    print("finally")
# expect: enter
# expect: exit KeyError
# expect: finally
# expect raises: KeyError: 'inside'
