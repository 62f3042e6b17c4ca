def attempt(function):
    try:
        function()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


def too_few():
    a, b, c = 1, 2


def too_many():
    a, b = [1, 2, 3]


def too_many_of_a_generator():
    a, b = (n for n in range(10))


def too_few_for_star():
    a, b, *c = [1]


def too_few_after_star():
    *a, b, c = [1]


def not_iterable():
    a, b = 5


def empty_expected():
    () = [1]


def from_dict():
    a, b = {1: 2}


for function in (too_few, too_many, too_many_of_a_generator, too_few_for_star, too_few_after_star,
                 not_iterable, empty_expected, from_dict):
    attempt(function)
# expect: ValueError not enough values to unpack (expected 3, got 2)
# expect: ValueError too many values to unpack (expected 2)
# expect: ValueError too many values to unpack (expected 2)
# expect: ValueError not enough values to unpack (expected at least 2, got 1)
# expect: ValueError not enough values to unpack (expected at least 2, got 1)
# expect: TypeError cannot unpack non-iterable int object
# expect: ValueError too many values to unpack (expected 0)
# expect: ValueError not enough values to unpack (expected 2, got 1)
