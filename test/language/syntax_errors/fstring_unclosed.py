name = "x"
print(f"hello {name")
# expect raises: SyntaxError: f-string: expecting '}'
