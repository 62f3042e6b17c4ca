assert True
assert 1, "not shown"
for function in (lambda: exec("assert False"), lambda: exec("assert 0, 'text'"),
                 lambda: exec("assert (), (1, 2)"), lambda: exec("assert [], None")):
    try:
        function()
    except AssertionError as error:
        print(repr(error), error.args)
# expect: AssertionError() ()
# expect: AssertionError('text') ('text',)
# expect: AssertionError((1, 2)) ((1, 2),)
# expect: AssertionError(None) (None,)


def f(x):
    assert x > 0, f"x is {x}"
    return x


print(f(3))  # expect: 3
f(-1)
# expect raises: AssertionError: x is -1
