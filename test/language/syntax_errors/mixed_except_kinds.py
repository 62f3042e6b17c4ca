try:
    pass
except ValueError:
    pass
except* TypeError:
    pass
# expect raises: SyntaxError: cannot have both 'except' and 'except*' on the same 'try'
