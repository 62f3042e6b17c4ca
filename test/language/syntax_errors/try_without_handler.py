try:
    x = 1
print(x)
# expect raises: SyntaxError: expected 'except' or 'finally' block
