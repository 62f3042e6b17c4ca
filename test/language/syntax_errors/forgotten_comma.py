values = [1, 2 3, 4]
# expect raises: SyntaxError: invalid syntax. Perhaps you forgot a comma?
