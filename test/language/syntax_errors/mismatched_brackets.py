x = [1, 2, (3, 4]
# expect raises: SyntaxError: closing parenthesis ']' does not match opening parenthesis '('
