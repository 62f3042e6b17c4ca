x = 1
else:
    x = 2
# expect raises: SyntaxError: invalid syntax
