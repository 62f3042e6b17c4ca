def attempt(function):
    try:
        function()
    except BaseException as error:
        print(repr(error), "| context", repr(error.__context__))


def raise_new():
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError:
        raise TypeError("new")


def reraise():
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2), OSError(3)])
    except* ValueError:
        raise
    except* KeyError:
        pass


def two_new():
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError:
        raise TypeError("first")
    except* KeyError:
        raise TypeError("second")


def wrong_type():
    try:
        raise ValueError
    except* 5:
        pass


def group_type():
    try:
        raise ValueError
    except* ExceptionGroup:
        pass


for function in (raise_new, reraise, two_new, wrong_type, group_type):
    attempt(function)
# expect: ExceptionGroup('', [TypeError('new'), ExceptionGroup('g', [KeyError(2)])]) | context None
# expect: ExceptionGroup('g', [ValueError(1), OSError(3)]) | context None
# expect: ExceptionGroup('', [TypeError('first'), TypeError('second')]) | context None
# expect: TypeError('catching classes that do not inherit from BaseException is not allowed') | context ValueError()
# expect: TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.') | context ValueError()
for i in range(2):
    try:
        raise ExceptionGroup("loop", [ValueError(i)])
    except* ValueError as eg:
        print(eg.exceptions)
# expect: (ValueError(0),)
# expect: (ValueError(1),)
