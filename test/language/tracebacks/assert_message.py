def check(x):
    assert x > 10, f"{x} is too small"


check(5)
# expect raises: AssertionError: 5 is too small
