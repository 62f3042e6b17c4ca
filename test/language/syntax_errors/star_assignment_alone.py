*a = [1, 2]
# expect raises: SyntaxError: starred assignment target must be in a list or tuple
