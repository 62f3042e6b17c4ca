x = 1)
# expect raises: SyntaxError: unmatched ')'
