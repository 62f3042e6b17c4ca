a < b = 1
# expect raises: SyntaxError: cannot assign to comparison
