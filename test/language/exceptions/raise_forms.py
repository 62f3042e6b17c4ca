def attempt(function):
    try:
        function()
    except BaseException as error:
        print(type(error).__name__, error, error.args)


def raise_class():
    raise ValueError


def raise_instance():
    raise ValueError("text", 5)


def raise_nothing():
    raise


def raise_number():
    raise 5


def raise_plain_class():
    class C:
        pass
    raise C


def raise_failing():
    class E(Exception):
        def __init__(self):
            raise KeyError("in init")
    raise E


def raise_string():
    raise "text"


def raise_from_number():
    raise ValueError from 5


def raise_needs_argument():
    class E(Exception):
        def __init__(self, x):
            self.x = x
    raise E


for function in (raise_class, raise_instance, raise_nothing, raise_number, raise_plain_class,
                 raise_failing, raise_string, raise_from_number, raise_needs_argument):
    attempt(function)
# expect: ValueError  ()
# expect: ValueError ('text', 5) ('text', 5)
# expect: RuntimeError No active exception to reraise ('No active exception to reraise',)
# expect: TypeError exceptions must derive from BaseException ('exceptions must derive from BaseException',)
# expect: TypeError exceptions must derive from BaseException ('exceptions must derive from BaseException',)
# expect: KeyError 'in init' ('in init',)
# expect: TypeError exceptions must derive from BaseException ('exceptions must derive from BaseException',)
# expect: TypeError exception causes must derive from BaseException ('exception causes must derive from BaseException',)
# expect: TypeError raise_needs_argument.<locals>.E.__init__() missing 1 required positional argument: 'x' ("raise_needs_argument.<locals>.E.__init__() missing 1 required positional argument: 'x'",)
