[x for x in y] = 1
# expect raises: SyntaxError: cannot assign to list comprehension here. Maybe you meant '==' instead of '='?
