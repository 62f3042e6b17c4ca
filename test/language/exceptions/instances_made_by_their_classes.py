class Plain(Exception):
    pass


class WithInit(Exception):
    def __init__(self, a, *, k=1):
        super().__init__(a)
        self.k = k


class WithNew(ValueError):
    def __new__(cls, *a):
        made = super().__new__(cls, *a)
        made.q = 1
        return made


class WithSlots(KeyError):
    __slots__ = ("z",)


class Told(Exception):
    def __del__(self):
        print("over")


for klass, arguments in (
    (Plain, ()), (Plain, (1, 2)), (WithInit, (1,)), (WithNew, (3,)), (WithSlots, ("k",)), (StopIteration, (4,)),
    (SystemExit, (1, 2)), (OSError, (2, "no")), (AttributeError, ("a",)),
):
    try:
        raise klass(*arguments) from ValueError("cause")
    except BaseException as error:
        print(repr(error), error.args, vars(error), repr(error.__cause__), error.__suppress_context__)
# expect: Plain() () {} ValueError('cause') True
# expect: Plain(1, 2) (1, 2) {} ValueError('cause') True
# expect: WithInit(1) (1,) {'k': 1} ValueError('cause') True
# expect: WithNew(3) (3,) {'q': 1} ValueError('cause') True
# expect: WithSlots('k') ('k',) {} ValueError('cause') True
# expect: StopIteration(4) (4,) {} ValueError('cause') True
# expect: SystemExit(1, 2) (1, 2) {} ValueError('cause') True
# expect: FileNotFoundError(2, 'no') (2, 'no') {} ValueError('cause') True
# expect: AttributeError('a') ('a',) {} ValueError('cause') True
for klass in (Plain, WithInit, WithNew, int, StopIteration):
    try:
        raise klass
    except BaseException as error:
        print(repr(error))
# expect: Plain()
# expect: TypeError("WithInit.__init__() missing 1 required positional argument: 'a'")
# expect: WithNew()
# expect: TypeError('exceptions must derive from BaseException')
# expect: StopIteration()
for wrong in (lambda: Plain(k=1), lambda: ValueError(k=1), lambda: WithInit(), lambda: WithInit(1, 2), lambda: WithSlots(x=2)):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
# expect: Plain() takes no keyword arguments
# expect: ValueError() takes no keyword arguments
# expect: WithInit.__init__() missing 1 required positional argument: 'a'
# expect: WithInit.__init__() takes 2 positional arguments but 3 were given
# expect: WithSlots() takes no keyword arguments
try:
    WithSlots("k").z
except AttributeError as error:
    print(error)  # expect: 'WithSlots' object has no attribute 'z'
Told("x")  # expect: over
import gc
gc.collect()
