x = 1
5 = x
# expect raises: SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?
