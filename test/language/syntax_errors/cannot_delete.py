del f()
# expect raises: SyntaxError: cannot delete function call
