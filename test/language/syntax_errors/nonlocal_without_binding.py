def f():
    def g():
        nonlocal x
        x = 1
# expect raises: SyntaxError: no binding for nonlocal 'x' found
