def f(first, second, first):
    pass
# expect raises: SyntaxError: duplicate argument 'first' in function definition
