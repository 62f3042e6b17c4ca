print("not reached")
return 5
# expect raises: SyntaxError: 'return' outside function
