if True
    print("x")
# expect raises: SyntaxError: expected ':'
