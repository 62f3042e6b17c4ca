squares = [x, x * x for x in range(3)]
# expect raises: SyntaxError: did you forget parentheses around the comprehension target?
