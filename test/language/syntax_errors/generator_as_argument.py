f(x for x in y, 1)
# expect raises: SyntaxError: Generator expression must be parenthesized
