x = 1
if x = 2:
    pass
# expect raises: SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
