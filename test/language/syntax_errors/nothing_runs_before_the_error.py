print("this must not be printed")
def f(:
    pass
# expect raises: SyntaxError: invalid syntax
