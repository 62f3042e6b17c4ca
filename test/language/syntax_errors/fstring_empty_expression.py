print(f"hello {}")
# expect raises: SyntaxError: f-string: valid expression required before '}'
