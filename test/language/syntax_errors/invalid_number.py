x = 12abc
# expect raises: SyntaxError: invalid decimal literal
