print(end="", "text")
# expect raises: SyntaxError: positional argument follows keyword argument
