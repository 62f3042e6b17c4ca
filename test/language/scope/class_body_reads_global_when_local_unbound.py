# A name that a class body assigns is, before that, a global, not one of the function around.
x = "global"


def f():
    x = "function"

    class C:
        before = x if True else None

    class D:
        if False:
            x = 1
        seen = x

    return C.before, D.seen


print(f())  # expect: ('function', 'global')
