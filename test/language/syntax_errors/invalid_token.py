price = 5$
# expect raises: SyntaxError: invalid syntax
