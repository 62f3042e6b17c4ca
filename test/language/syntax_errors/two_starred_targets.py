*a, b, *c = range(5)
# expect raises: SyntaxError: multiple starred expressions in assignment
